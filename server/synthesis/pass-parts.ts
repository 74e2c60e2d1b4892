import { type Claim, fieldPaths } from '../../shared/claim.ts';
import type { ModelRun } from '../../shared/model-api.ts';
import type { ClaimTask, PersonaParts } from './engine.ts';
import { judgeModelClaim } from './gate/judge-model.ts';
import { runGate } from './gate/run-gate.ts';
import type { GateReport } from './gate/types.ts';

/** A persona's claims that may stand, and who wrote which part of it. */
export type Passed = {
	readonly claims: Claim[];
	/** Parts a model wrote. */
	readonly written: number;
	readonly local: ModelRun['local'];
};

/**
 * Passes a persona's parts through the gate. A part of which nothing of a model's passes is the built-in engine's
 * instead, if that has something to say there. Claims come in field order, numbered within their field.
 */
export function passParts({ persona, context }: ClaimTask, parts: PersonaParts, gate: GateReport): Passed {
	const claims: Claim[] = [];
	const local: ModelRun['local'] = [];
	let written = 0;
	for (const { engine, fields, reason, claims: offered, instead, lost } of parts) {
		count(gate, lost);
		if (engine === 'local') {
			claims.push(...runGate(offered, context, gate));
			if (reason !== null) local.push({ persona, fields: [...fields], reason });
			continue;
		}
		const passed = runGate(offered, context, gate, judgeModelClaim);
		const isEmpty = passed.length === 0 && instead.length > 0;
		claims.push(...(isEmpty ? runGate(instead, context, gate) : passed));
		if (isEmpty) local.push({ persona, fields: [...fields], reason: 'not-carried' });
		else written += 1;
	}
	return { claims: inOrder(claims), written, local };
}

/** What was lost before the gate is counted with what the gate drops. */
function count(gate: GateReport, lost: Readonly<Record<string, number>>): void {
	for (const [reason, times] of Object.entries(lost)) {
		gate.checked += times;
		gate.dropped += times;
		gate.reasons[reason] = (gate.reasons[reason] ?? 0) + times;
	}
}

function inOrder(claims: readonly Claim[]): Claim[] {
	const next = new Map<string, number>();
	const seen = new Set<string>();
	return claims
		.filter(({ id }) => !seen.has(id) && seen.add(id))
		.map((claim, at) => ({ claim, at }))
		.sort((a, b) => fieldPaths.indexOf(a.claim.field) - fieldPaths.indexOf(b.claim.field) || a.at - b.at)
		.map(({ claim }) => {
			const order = next.get(claim.field) ?? 0;
			next.set(claim.field, order + 1);
			return { ...claim, order };
		});
}
