import type { BoardJson } from '../../shared/board-json.ts';
import type { Claim } from '../../shared/claim.ts';
import type { Edit } from '../../shared/edit.ts';
import type { EvidenceId, ThemeId } from '../../shared/ids.ts';
import type { ModelRun } from '../../shared/model-api.ts';
import type { Persona } from '../../shared/persona.ts';
import type { EffectiveGrouping } from '../../shared/theme.ts';
import { type ClaimEngine, localEngine } from '../synthesis/engine.ts';
import { counterEvidence, counterIndex } from '../synthesis/gate/counter-evidence.ts';
import { emptyGateReport } from '../synthesis/gate/run-gate.ts';
import type { GateReport } from '../synthesis/gate/types.ts';
import { keepEdits } from '../synthesis/keep-edits.ts';
import { findGaps } from '../synthesis/local/gaps.ts';
import { passParts } from '../synthesis/pass-parts.ts';
import { mostVoicesFirst } from '../synthesis/tensions/most-voices-first.ts';
import { modelNotices } from './model-notices.ts';
import { type PersonaTasksInput, personaTasks } from './persona-tasks.ts';
import { reportStep } from './stage.ts';

export type WritePersonasInput = PersonaTasksInput & {
	previous: { personas: readonly Persona[]; claims: readonly Claim[]; edits: ReadonlyMap<string, Edit> };
	/** Who writes the claims; the built-in engine when absent. */
	engine?: ClaimEngine | undefined;
	/** Hears sentences that passed the gate as they come; the name is their persona’s. */
	onWritten?: ((name: string, claims: readonly Claim[]) => void) | undefined;
	seed: number;
};

export type WritePersonasResult = {
	personas: Persona[];
	claims: Claim[];
	gate: GateReport;
	gaps: BoardJson['gaps'];
	notices: string[];
	/** What a model did; null when none was asked. */
	run: ModelRun | null;
};

/**
 * One persona an archetype, written from its own evidence and passed through the gate. Most heard first. Claims a person
 * reworded or removed are not written again; ids depend on content alone, so a re-run is stable.
 */
export async function writePersonas(input: WritePersonasInput): Promise<WritePersonasResult> {
	const { engine = localEngine } = input;
	const { personas, tasks, byId, evidence } = await personaTasks(input);
	const tell = (at: number, claims: readonly Claim[]): void => input.onWritten?.(personas[at]!.name, claims);
	const parts = await engine.write(tasks, {
		...input,
		onPart: (at, part) => tell(at, passParts(tasks[at]!, [part], emptyGateReport()).claims),
	});
	const index = counterIndex({ evidence: byId }, mostVoicesFirst(input.tensions), themesOf(input.grouping));
	const gate = emptyGateReport();
	const claims: Claim[] = [];
	const local: ModelRun['local'] = [];
	let written = 0;
	for (const [at, task] of tasks.entries()) {
		const passed = passParts(task, parts[at]!, gate);
		claims.push(...passed.claims.map((claim) => ({ ...claim, counter: counterEvidence(claim, index) })));
		local.push(...passed.local);
		written += passed.written;
		if (passed.written > 0) personas[at]!.engine = 'model';
		tell(at, passed.claims);
		reportStep(input, 'Writing personas', at + 1, tasks.length);
	}
	const use = engine.use();
	const run: ModelRun | null = use && {
		model: use.model,
		parts: { all: written + local.length, written, reused: use.reused },
		local,
		used: use.used,
	};
	const archetypes = tasks.map(({ sources }) => sources.reading.archetype);
	return {
		personas,
		claims: keepEdits(claims, input.previous.claims, input.previous.edits),
		gate,
		gaps: findGaps({ archetypes, personas, claims, evidence }),
		notices: [...(run === null ? [] : modelNotices(run)), ...gateNotices(gate)],
		run,
	};
}

function themesOf(grouping: EffectiveGrouping): Map<EvidenceId, ThemeId> {
	const out = new Map<EvidenceId, ThemeId>();
	for (const theme of grouping.themes) for (const id of theme.members) out.set(id, theme.id);
	return out;
}

function gateNotices(gate: GateReport): string[] {
	const notices: string[] = [];
	if (gate.dropped > 0)
		notices.push(
			`${gate.dropped} of ${gate.checked} sentences were left out because the evidence does not carry them.`,
		);
	if (gate.madeHypothesis > 0)
		notices.push(`${gate.madeHypothesis} of ${gate.checked} sentences are marked as hypotheses.`);
	return notices;
}
