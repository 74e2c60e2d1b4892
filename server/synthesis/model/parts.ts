import type { FieldPath } from '../../../shared/claim.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { GroupReading } from '../local/group-reading.ts';
import { jobStories } from '../local/jobs.ts';
import type { Quote } from '../local/read-quotes.ts';
import { heldBack, wordsToSend } from './what-leaves.ts';

export const partNames = [
	'jobs',
	'jobs.emotional',
	'jobs.social',
	'constraints.time',
	'constraints.skill',
	'constraints.approval',
	'constraints.budget',
	'constraints.tools',
	'constraints.policy',
	'motivation',
	'pains',
	'workarounds',
	'decisions',
] as const;
export type PartName = (typeof partNames)[number];

/** One question of a persona: a field, or two that are told apart by rank, and the notes it is asked of. */
export type Part = {
	readonly name: PartName;
	readonly fields: readonly FieldPath[];
	/** Most sentences wanted. */
	readonly most: number;
	/** Notes in the order they are sent, as they are sent. */
	readonly notes: readonly { readonly item: Evidence; readonly said: string }[];
};

const most: Readonly<Partial<Record<PartName, number>>> = {
	jobs: 4,
	'jobs.emotional': 2,
	pains: 2,
	workarounds: 2,
	decisions: 3,
};
/** Most notes of one question, and questions a note is sent with beside decisions; small, so that one changed note changes little. */
const mostNotes = 12;
const mostFields = 2;
/** What a decision has to reckon with. */
const deciding = /^(?:constraints\.|workarounds$|pains$)/u;

type Candidate = { readonly quote: Quote; readonly at: number; readonly rank: number };

/**
 * The questions a persona's notes answer, with the notes each is asked of. Which notes go with a question hangs on the
 * notes themselves alone, so that a changed one changes its own questions and no others. Fields nothing speaks to are
 * left out.
 */
export function partsOf(reading: GroupReading): Part[] {
	const held = new Map(reading.quotes.map(({ item }) => [item.id, null as boolean | null]));
	const isHeld = ({ item }: Quote): boolean => {
		const known = held.get(item.id) ?? heldBack(item) !== null;
		held.set(item.id, known);
		return known;
	};
	const candidates = candidatesOf(reading);
	return partNames.flatMap((name): Part[] => {
		const notes = (candidates.get(name) ?? [])
			.sort((a, b) => b.rank - a.rank || (a.quote.item.id < b.quote.item.id ? -1 : 1))
			.filter(({ quote }) => !isHeld(quote))
			.slice(0, mostNotes)
			.map(({ quote, at }) => ({ item: quote.item, said: wordsToSend(quote.item.text, at) }))
			.sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
		const fields: FieldPath[] = name === 'jobs' ? ['jobs.primary', 'jobs.secondary'] : [name];
		return notes.length === 0 ? [] : [{ name, fields, most: most[name] ?? 1, notes }];
	});
}

function candidatesOf(reading: GroupReading): Map<PartName, Candidate[]> {
	const candidates = new Map<PartName, Candidate[]>();
	const add = (name: PartName, one: Candidate): void => {
		candidates.set(name, [...(candidates.get(name) ?? []), one]);
	};
	const stories = new Set<string>();
	for (const { quote, verb, when, outcome } of jobStories(reading)) {
		stories.add(quote.item.id);
		add('jobs', { quote, at: verb.start, rank: 1 + (when ? 1 : 0) + (outcome ? 1 : 0) });
	}
	for (const quote of reading.quotes) {
		const hits = reading.hits
			.filter((hit) => hit.quote === quote)
			.map(({ field, span, strength, clarity }) => ({
				name: field,
				quote,
				at: span.start,
				rank: strength * clarity,
			}))
			.sort((a, b) => b.rank - a.rank || partNames.indexOf(a.name) - partNames.indexOf(b.name));
		for (const { name, ...one } of hits.slice(0, mostFields)) add(name, one);
		const need = hits.find(({ name }) => deciding.test(name));
		if (need) add('decisions', { quote, at: need.at, rank: need.rank });
		if (hits.length === 0 && !stories.has(quote.item.id))
			for (const name of ['jobs', 'pains'] as const) add(name, { quote, at: 0, rank: 0 });
	}
	return candidates;
}
