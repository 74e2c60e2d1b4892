import { shuffled } from '../synthesis/random.ts';

/** How two groupings of the same notes agree. All are 0..1 but `rand`, which is 0 for chance and can be a little below. */
export type Agreement = {
	/** Adjusted Rand index (Hubert & Arabie 1985), which equals Cohen's kappa over pairs (Warrens 2008). */
	readonly rand: number;
	/** Of the pairs the second grouping puts together, the share the first does too: low when the second lumps. */
	readonly pairPrecision: number;
	/** Of the pairs the first grouping puts together, the share the second does too: low when the second splits. */
	readonly pairRecall: number;
	/** Notes both groupings speak about. */
	readonly notes: number;
};

/** Agreement with a 95 % interval of `rand` over participants; null where fewer than four people spoke. */
export type AgreementReport = Agreement & {
	readonly interval: readonly [number, number] | null;
	readonly people: number;
};

type Pairs = { together: number; first: number; second: number; all: number };

/** Adjusted Rand index of two groupings given by label, note by note; 1 when both are trivial in the same way. */
export function adjustedRand(first: readonly unknown[], second: readonly unknown[]): number {
	return randOf(countPairs(first, second));
}

/**
 * Agreement of two groupings, each a map from note to theme; notes only one of them knows are left out. A note in no
 * theme (parked, ungrouped) has theme null and counts as a group of its own.
 */
export function compareGroupings(
	first: ReadonlyMap<string, string | null>,
	second: ReadonlyMap<string, string | null>,
): Agreement {
	const notes = sharedNotes(first, second);
	return agreementOf(
		notes.map((note) => first.get(note) ?? note),
		notes.map((note) => second.get(note) ?? note),
	);
}

/**
 * The same with an interval from half of the people at a time (Politis & Romano 1994): people, not notes, because one
 * person's notes are not independent; halves without repeats, because a note drawn twice agrees with itself. The spread
 * over halves is that of the whole. `speaker` gives a note's participant, null for nobody's.
 */
export function agreementReport(
	first: ReadonlyMap<string, string | null>,
	second: ReadonlyMap<string, string | null>,
	speaker: ReadonlyMap<string, string | null>,
	random: () => number,
	draws = 200,
): AgreementReport {
	const whole = compareGroupings(first, second);
	const byPerson = new Map<string, string[]>();
	for (const note of sharedNotes(first, second)) {
		const person = speaker.get(note) ?? null;
		if (person !== null) byPerson.set(person, [...(byPerson.get(person) ?? []), note]);
	}
	const people = [...byPerson.keys()].sort();
	if (people.length < 4) return { ...whole, interval: null, people: people.length };
	const rands = Array.from({ length: draws }, () => {
		const half = shuffled(people, random).slice(0, Math.ceil(people.length / 2));
		const notes = half.flatMap((person) => byPerson.get(person)!);
		return adjustedRand(
			notes.map((note) => first.get(note) ?? note),
			notes.map((note) => second.get(note) ?? note),
		);
	}).sort((a, b) => a - b);
	const at = (share: number): number => rands[Math.round(share * (draws - 1))]!;
	return { ...whole, interval: [at(0.025), at(0.975)], people: people.length };
}

function sharedNotes(
	first: ReadonlyMap<string, string | null>,
	second: ReadonlyMap<string, string | null>,
): string[] {
	return [...first.keys()].filter((note) => second.has(note)).sort();
}

function agreementOf(first: readonly string[], second: readonly string[]): Agreement {
	const pairs = countPairs(first, second);
	return {
		rand: randOf(pairs),
		pairPrecision: pairs.second === 0 ? 1 : pairs.together / pairs.second,
		pairRecall: pairs.first === 0 ? 1 : pairs.together / pairs.first,
		notes: first.length,
	};
}

function countPairs(first: readonly unknown[], second: readonly unknown[]): Pairs {
	const cells = new Map<unknown, Map<unknown, number>>();
	const columns = new Map<unknown, number>();
	first.forEach((a, i) => {
		const row = cells.get(a) ?? new Map<unknown, number>();
		cells.set(a, row.set(second[i], (row.get(second[i]) ?? 0) + 1));
		columns.set(second[i], (columns.get(second[i]) ?? 0) + 1);
	});
	const choose2 = (n: number): number => (n * (n - 1)) / 2;
	const pairs = { together: 0, first: 0, second: 0, all: choose2(first.length) };
	for (const row of cells.values()) {
		let size = 0;
		for (const count of row.values()) {
			pairs.together += choose2(count);
			size += count;
		}
		pairs.first += choose2(size);
	}
	for (const size of columns.values()) pairs.second += choose2(size);
	return pairs;
}

function randOf({ together, first, second, all }: Pairs): number {
	const expected = all === 0 ? 0 : (first * second) / all;
	const most = (first + second) / 2;
	return most === expected ? 1 : (together - expected) / (most - expected);
}
