import type { BoardJson } from '../../shared/board-json.ts';
import type { Claim } from '../../shared/claim.ts';
import type { Edit } from '../../shared/edit.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId, ThemeId } from '../../shared/ids.ts';
import type { Entity } from '../../shared/people.ts';
import type { Archetype, EvidenceLevel, Persona, Tension } from '../../shared/persona.ts';
import { qualitativeFrom } from '../../shared/persona.ts';
import type { EffectiveGrouping } from '../../shared/theme.ts';
import type { UsageInput } from '../behaviour/event-log.ts';
import type { Customer } from '../intake/types.ts';
import { counterEvidence, counterIndex } from '../synthesis/gate/counter-evidence.ts';
import { emptyGateReport, runGate } from '../synthesis/gate/run-gate.ts';
import type { GateContext, GateReport } from '../synthesis/gate/types.ts';
import { keepEdits } from '../synthesis/keep-edits.ts';
import { claimsOf } from '../synthesis/local/claims.ts';
import { peopleOf } from '../synthesis/local/draft.ts';
import { findGaps } from '../synthesis/local/gaps.ts';
import { type GroupReading, readGroups } from '../synthesis/local/group-reading.ts';
import { adoptionOf } from '../synthesis/local/measured.ts';
import { namePersona, rolesOf } from '../synthesis/local/name-persona.ts';
import { readQuotes } from '../synthesis/local/read-quotes.ts';
import { type ActivityLog, activityLog } from '../synthesis/usage/activity.ts';
import { median, useHours } from '../synthesis/usage/signature.ts';
import { reportStep, type StageOptions } from './stage.ts';

export type WritePersonasInput = StageOptions & {
	evidence: readonly Evidence[];
	grouping: EffectiveGrouping;
	archetypes: readonly Archetype[];
	tensions: readonly Tension[];
	/** The team's own words, and what names them; none when absent. */
	entities?: readonly Entity[];
	usage: UsageInput;
	customers: readonly Customer[];
	previous: { personas: readonly Persona[]; claims: readonly Claim[]; edits: ReadonlyMap<string, Edit> };
	seed: number;
};

export type WritePersonasResult = {
	personas: Persona[];
	claims: Claim[];
	gate: GateReport;
	gaps: BoardJson['gaps'];
	notices: string[];
};

/**
 * One persona an archetype, written by the local engine from its own evidence and passed through the gate. Most heard
 * first. Claims a person reworded or removed are not written again; ids depend on content alone, so a re-run is stable.
 */
export async function writePersonas(input: WritePersonasInput): Promise<WritePersonasResult> {
	const evidence = [...input.evidence].sort((a, b) => (a.id < b.id ? -1 : 1));
	const byId = new Map(evidence.map((item) => [item.id, item]));
	const known = new Set(evidence.flatMap((item) => (item.participant === null ? [] : [item.participant])));
	const log = await activityLog([...known].sort(), input.usage, input.customers);
	reportStep(input, 'Reading quotes', 0, input.archetypes.length);
	const quotes = readQuotes(evidence, input.grouping);
	const readings = ranked(readGroups(input.archetypes, quotes));
	const all = { people: peopleOf(quotes).length, notes: quotes.length };
	const index = counterIndex({ evidence: byId }, input.tensions, themesOf(input.grouping));
	const gate = emptyGateReport();
	const { entities = [] } = input;
	const personas: Persona[] = [];
	const claims: Claim[] = [];
	for (const [order, reading] of readings.entries()) {
		const persona = personaOf(reading, order, input);
		const drafts = claimsOf(persona.id, {
			reading,
			order,
			all,
			log,
			evidence,
			grouping: input.grouping,
			tensions: input.tensions,
			entities,
		});
		const context: GateContext = {
			evidence: byId,
			own: new Set(reading.archetype.evidence),
			people: reading.people.length,
			boardPeople: all.people,
			boardNotes: all.notes,
			ownNotes: reading.quotes.length,
			names: entities.map(({ name }) => name),
			participants: known,
			figures: figuresOf(reading, log),
		};
		const passed = runGate(drafts, context, gate).map((claim) => ({
			...claim,
			counter: counterEvidence(claim, index),
		}));
		personas.push(persona);
		claims.push(...passed);
		reportStep(input, 'Writing personas', order + 1, readings.length);
	}
	const gaps = findGaps({
		archetypes: readings.map((reading) => reading.archetype),
		personas,
		claims,
		evidence,
	});
	return {
		personas,
		claims: keepEdits(claims, input.previous.claims, input.previous.edits),
		gate,
		gaps,
		notices: gateNotices(gate),
	};
}

/** Most people first, then most notes. */
function ranked(readings: readonly GroupReading[]): GroupReading[] {
	return [...readings].sort(
		(a, b) =>
			b.people.length - a.people.length ||
			b.quotes.length - a.quotes.length ||
			(a.archetype.id < b.archetype.id ? -1 : 1),
	);
}

function personaOf(reading: GroupReading, order: number, input: WritePersonasInput): Persona {
	const { archetype } = reading;
	const earlier = input.previous.personas.find((persona) => persona.archetype === archetype.id);
	const roles = rolesOf(archetype.participants, input.customers);
	return {
		id: earlier?.id ?? `pe_${archetype.id.slice(3)}`,
		archetype: archetype.id,
		name: namePersona(archetype.label, roles, archetype.participants.length),
		role: capitalised(roles.join(', ')),
		level: levelOf(archetype),
		order,
		engine: 'local',
	};
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Qualitative from five people on; fewer are a hypothesis, however much they said. */
function levelOf(archetype: Archetype): EvidenceLevel {
	return archetype.participants.length >= qualitativeFrom && archetype.verdict !== 'no stable archetypes here'
		? 'qualitative'
		: 'hypothesis';
}

function themesOf(grouping: EffectiveGrouping): Map<EvidenceId, ThemeId> {
	const out = new Map<EvidenceId, ThemeId>();
	for (const theme of grouping.themes) for (const id of theme.members) out.set(id, theme.id);
	return out;
}

/** The figures code computed from the log for this group; a claim with measurements may name these and no others. */
function figuresOf(reading: GroupReading, log: ActivityLog): Set<number> {
	const figures = new Set<number>([log.days]);
	for (const one of adoptionOf(reading, log)) {
		for (const value of [one.users, one.people, one.otherUsers, one.otherPeople]) figures.add(value);
	}
	const active = reading.archetype.participants
		.map((id) => log.people.get(id)?.activeDays ?? 0)
		.filter((days) => days > 0);
	if (active.length > 0) figures.add(median(active)).add(active.length);
	const hours = useHours(reading.archetype.participants, log);
	if (hours) figures.add(hours.from).add(hours.to).add(0);
	return figures;
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
