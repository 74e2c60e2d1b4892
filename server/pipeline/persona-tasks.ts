import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import type { Entity } from '../../shared/people.ts';
import type { Archetype, Persona, Tension } from '../../shared/persona.ts';
import type { EffectiveGrouping } from '../../shared/theme.ts';
import { type EventLog, type UsageInput, withEventLog } from '../behaviour/event-log.ts';
import { type Prevalence, prevalenceOf } from '../behaviour/prevalence.ts';
import type { Customer } from '../intake/types.ts';
import type { ClaimTask } from '../synthesis/engine.ts';
import { stemWeights } from '../synthesis/gate/support.ts';
import type { GateContext } from '../synthesis/gate/types.ts';
import { peopleOf } from '../synthesis/local/draft.ts';
import { type GroupReading, readGroups } from '../synthesis/local/group-reading.ts';
import { adoptionOf, tellingEvents } from '../synthesis/local/measured.ts';
import { namePersona, rolesOf } from '../synthesis/local/name-persona.ts';
import { readQuotes } from '../synthesis/local/read-quotes.ts';
import { evidenceLevel } from '../synthesis/people/evidence-level.ts';
import { mostVoicesFirst } from '../synthesis/tensions/most-voices-first.ts';
import { byContent } from '../synthesis/text/by-content.ts';
import { type ActivityLog, readActivity } from '../synthesis/usage/activity.ts';
import { median, useHours } from '../synthesis/usage/signature.ts';
import { reportStep, type StageOptions } from './stage.ts';

export type PersonaTasksInput = StageOptions & {
	evidence: readonly Evidence[];
	grouping: EffectiveGrouping;
	archetypes: readonly Archetype[];
	tensions: readonly Tension[];
	/** The team's own words, and what names them; none when absent. */
	entities?: readonly Entity[];
	usage: UsageInput;
	customers: readonly Customer[];
	previous: { personas: readonly Persona[] };
};
export type PersonaTasks = {
	readonly personas: Persona[];
	readonly tasks: readonly ClaimTask[];
	readonly byId: ReadonlyMap<EvidenceId, Evidence>;
	/** By id. */
	readonly evidence: readonly Evidence[];
};

/** What is to be written: a head and a task a persona, most heard first. */
export function personaTasks(input: PersonaTasksInput): Promise<PersonaTasks> {
	return withEventLog(input.usage, (events) => tasksFrom(events, input));
}

async function tasksFrom(events: EventLog | null, input: PersonaTasksInput): Promise<PersonaTasks> {
	const evidence = [...input.evidence].sort(byContent);
	const byId = new Map(evidence.map((item) => [item.id, item]));
	const known = new Set(evidence.flatMap((item) => (item.participant === null ? [] : [item.participant])));
	const log = await readActivity(events, [...known].sort(), input.customers);
	reportStep(input, 'Reading quotes', 0, input.archetypes.length);
	const quotes = readQuotes(evidence, input.grouping);
	const weigh = stemWeights(quotes.map(({ item }) => item.text));
	const readings = ranked(readGroups(input.archetypes, quotes));
	const all = { people: peopleOf(quotes).length, notes: quotes.length };
	const { entities = [], grouping } = input;
	const tensions = mostVoicesFirst(input.tensions);
	const claimed = readings.map((reading) => ({
		id: reading.archetype.id,
		participants: reading.archetype.participants,
		events: tellingEvents(reading, log).map(({ event }) => event),
	}));
	const prevalence = events === null ? new Map() : await prevalenceOf(events, claimed, input.customers);
	const personas = readings.map((reading, order) =>
		personaOf(reading, order, input, prevalence.get(reading.archetype.id)),
	);
	const tasks = readings.map((reading, order): ClaimTask => {
		const standing = { order, tied: isTied(readings, order), all };
		const common = prevalence.get(reading.archetype.id);
		const sources = { reading, standing, log, prevalence: common, evidence, grouping, tensions, entities };
		const context: GateContext = {
			evidence: byId,
			own: new Set(reading.archetype.evidence),
			people: reading.people.length,
			boardPeople: all.people,
			boardNotes: all.notes,
			ownNotes: reading.quotes.length,
			names: entities.map(({ name }) => name),
			participants: known,
			weigh,
			figures: figuresOf(reading, log, common),
		};
		return { persona: personas[order]!.id, sources, context };
	});
	return { personas, tasks, byId, evidence };
}

/** Whether a neighbour in the order has as many people. */
function isTied(readings: readonly GroupReading[], order: number): boolean {
	const people = readings[order]!.people.length;
	return [readings[order - 1], readings[order + 1]].some((other) => other?.people.length === people);
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

function personaOf(
	reading: GroupReading,
	order: number,
	input: PersonaTasksInput,
	prevalence: Prevalence | undefined,
): Persona {
	const { archetype } = reading;
	const earlier = input.previous.personas.find((persona) => persona.archetype === archetype.id);
	const roles = rolesOf(archetype.participants, input.customers);
	return {
		id: earlier?.id ?? `pe_${archetype.id.slice(3)}`,
		archetype: archetype.id,
		name: namePersona(archetype.label, roles, archetype.participants.length, reading.keepsCapitals),
		role: capitalised(roles.join(', ')),
		level: evidenceLevel(archetype, prevalence),
		order,
		engine: 'local',
	};
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The figures code computed from the log for this group; a claim with measurements may name these and no others. */
function figuresOf(reading: GroupReading, log: ActivityLog, prevalence: Prevalence | undefined): Set<number> {
	const figures = new Set<number>([log.days]);
	if (prevalence)
		figures
			.add(prevalence.users)
			.add(prevalence.of)
			.add(prevalence.all ?? 0);
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
