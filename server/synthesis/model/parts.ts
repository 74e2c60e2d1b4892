import type { FieldPath } from '../../../shared/claim.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { GroupReading } from '../local/group-reading.ts';
import { jobStories } from '../local/jobs.ts';
import type { Quote } from '../local/read-quotes.ts';
import { refusalsIn, wishesIn } from '../local/wishes.ts';
import { byContent } from '../text/by-content.ts';
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
/** Most notes of one question, and most characters of them in all; small, so that one changed note changes little. */
const mostNotes = 12;
const mostCharacters = 2400;

type Candidate = { readonly quote: Quote; readonly at: number; readonly rank: number };

/**
 * The questions a persona's notes answer, with the notes each is asked of. A note goes with the one question it speaks to
 * most, by its own words alone, so that a changed one changes that question and no other. Those that speak to none in so
 * many words go with jobs and with pains where no note speaks to these. Fields nothing speaks to are left out.
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
		const best = (candidates.get(name) ?? [])
			.sort((a, b) => b.rank - a.rank || byContent(a.quote.item, b.quote.item))
			.filter(({ quote }) => !isHeld(quote))
			.slice(0, mostNotes)
			.map(({ quote, at }) => ({ item: quote.item, said: wordsToSend(quote.item.text, at) }));
		const notes = withinRoom(best).sort((a, b) => byContent(a.item, b.item));
		const fields: FieldPath[] = name === 'jobs' ? ['jobs.primary', 'jobs.secondary'] : [name];
		return notes.length === 0 ? [] : [{ name, fields, most: most[name] ?? 1, notes }];
	});
}

/** As many of the first as there is room for; always one. */
function withinRoom(notes: readonly Part['notes'][number][]): Part['notes'][number][] {
	let left = mostCharacters;
	return notes.filter(({ said }, at) => {
		left -= said.length;
		return at === 0 || left >= 0;
	});
}

function candidatesOf(reading: GroupReading): Map<PartName, Candidate[]> {
	const candidates = new Map<PartName, Candidate[]>();
	const add = (name: PartName, one: Candidate): void => {
		candidates.set(name, [...(candidates.get(name) ?? []), one]);
	};
	const placed = new Set<string>();
	const silent: Candidate[] = [];
	for (const { quote, verb, when, outcome } of jobStories(reading)) {
		placed.add(quote.item.id);
		add('jobs', { quote, at: verb.start, rank: 1 + (when ? 1 : 0) + (outcome ? 1 : 0) });
	}
	for (const { quote, span, clarity } of [...wishesIn(reading.quotes), ...refusalsIn(reading.quotes)]) {
		if (placed.has(quote.item.id)) continue;
		placed.add(quote.item.id);
		add('decisions', { quote, at: span.start, rank: clarity });
	}
	for (const quote of reading.quotes) {
		if (placed.has(quote.item.id)) continue;
		const [hit] = reading.hits
			.filter((one) => one.quote === quote)
			.sort(
				(a, b) =>
					b.strength * b.clarity - a.strength * a.clarity ||
					partNames.indexOf(a.field) - partNames.indexOf(b.field),
			);
		if (hit) add(hit.field, { quote, at: hit.span.start, rank: hit.strength * hit.clarity });
		else silent.push({ quote, at: 0, rank: 0 });
	}
	for (const name of ['jobs', 'pains'] as const)
		if (!candidates.has(name) && silent.length > 0) candidates.set(name, [...silent]);
	return candidates;
}
