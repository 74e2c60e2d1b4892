import { wilsonInterval } from '../synthesis/usage/wilson.ts';
import type { Habits } from './habits.ts';

/** `feature` at most (`below`) or more than `value`. */
export type Condition = { readonly feature: string; readonly below: boolean; readonly value: number };
/** Whoever meets all conditions is taken for `group`; `learntOn` people of that group say so, of `of` who meet them. */
export type SegmentRule = {
	readonly group: string;
	readonly when: readonly Condition[];
	readonly learntOn: number;
	readonly of: number;
};

/** Rules that tell groups apart by what their people do, and how well they do on people they were not learnt on. */
export type LearntRules = {
	readonly state: 'usable' | 'no better than chance' | 'not-enough-data';
	readonly rules: readonly SegmentRule[];
	/** People left out in turn, told right by rules learnt on the others; with Wilson's interval. */
	readonly heldOut: {
		readonly right: number;
		readonly of: number;
		readonly low: number;
		readonly high: number;
	};
	/** The share of the largest group: what a guess would get. */
	readonly guess: number;
};

const leastPeople = 8;
const leastLeaf = 2;
const mostDepth = 2;

/** People left out one at a time up to here, beyond it so many parts of them. */
const mostParts = 40;

/** Whose a user is, and in which group that person is. */
export type Link = { readonly person: string; readonly group: string };
/** What one user does, of a person whose group is known. */
type Labelled = Link & { readonly row: readonly number[] };

/**
 * Learns rules from users whose group is known: a tree of at most two questions. The same users give the same rules. A
 * person is left out with all their users, and told right when more than half of these are.
 */
export function learnRules(habits: Habits, links: ReadonlyMap<string, Link>): LearntRules {
	const rows: Labelled[] = [...links]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([user, link]) => {
			const row = habits.rows.get(user);
			return row ? [{ ...link, row }] : [];
		});
	const people = [...new Map(rows.map((one) => [one.person, one])).values()];
	const sizes = countGroups(people);
	const guess = people.length === 0 ? 0 : Math.max(...sizes.values()) / people.length;
	const none = { rules: [], heldOut: { right: 0, of: people.length, low: 0, high: 1 }, guess };
	if (people.length < leastPeople || sizes.size < 2 || Math.min(...sizes.values()) < 2)
		return { ...none, state: 'not-enough-data' };
	let right = 0;
	const parts = Math.min(people.length, mostParts);
	const partOf = new Map(people.map(({ person }, at) => [person, at % parts]));
	for (let part = 0; part < parts; part++) {
		const rules = grow(
			rows.filter(({ person }) => partOf.get(person) !== part),
			habits.features,
			[],
			0,
		);
		for (const { person, group } of people.filter((one) => partOf.get(one.person) === part)) {
			const own = rows.filter((one) => one.person === person);
			const told = own.filter(({ row }) => groupBy(rules, habits.features, row) === group);
			if (told.length * 2 > own.length) right++;
		}
	}
	const interval = wilsonInterval(right, people.length);
	return {
		// Better than naming the largest group every time, beyond what luck explains.
		state: interval.low > guess ? 'usable' : 'no better than chance',
		rules: grow(rows, habits.features, [], 0),
		heldOut: { right, of: people.length, ...interval },
		guess,
	};
}

/** The group rules give a user. */
export function groupBy(
	rules: readonly SegmentRule[],
	features: readonly string[],
	row: readonly number[],
): string | undefined {
	return rules.find(({ when }) =>
		when.every(({ feature, below, value }) => row[features.indexOf(feature)]! <= value === below),
	)?.group;
}

function grow(
	people: readonly Labelled[],
	features: readonly string[],
	when: readonly Condition[],
	depth: number,
): SegmentRule[] {
	const sizes = [...countGroups(people)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	const split = depth < mostDepth && sizes.length > 1 ? bestSplit(people, features.length) : null;
	if (split === null) {
		const [group, learntOn] = sizes[0]!;
		return [{ group, when, learntOn, of: people.length }];
	}
	const feature = features[split.at]!;
	return [true, false].flatMap((below) =>
		grow(
			people.filter(({ row }) => row[split.at]! <= split.value === below),
			features,
			[...when, { feature, below, value: split.value }],
			depth + 1,
		),
	);
}

/** The question after which the two sides are purest (Gini), the widest gap between values first among equals. */
function bestSplit(people: readonly Labelled[], features: number): { at: number; value: number } | null {
	let best: { at: number; value: number; impurity: number; gap: number } | null = null;
	const all = countGroups(people);
	const before = impurityOf(all.values(), people.length);
	for (let at = 0; at < features; at++) {
		const sorted = [...people].sort((a, b) => a.row[at]! - b.row[at]!);
		const width = sorted.at(-1)!.row[at]! - sorted[0]!.row[at]! || 1;
		const left = new Map([...all.keys()].map((group) => [group, 0]));
		const right = new Map(all);
		for (let i = 1; i <= sorted.length - leastLeaf; i++) {
			const { group } = sorted[i - 1]!;
			left.set(group, left.get(group)! + 1);
			right.set(group, right.get(group)! - 1);
			const [low, high] = [sorted[i - 1]!.row[at]!, sorted[i]!.row[at]!];
			if (i < leastLeaf || low === high) continue;
			const now = impurityOf(left.values(), i) + impurityOf(right.values(), sorted.length - i);
			const gap = (high - low) / width;
			if (now >= before - 1e-9) continue;
			if (!best || now < best.impurity - 1e-9 || (now < best.impurity + 1e-9 && gap > best.gap + 1e-9))
				best = { at, value: Math.round(((low + high) / 2) * 1000) / 1000, impurity: now, gap };
		}
	}
	return best;
}

/** Gini impurity times the number of people. */
function impurityOf(sizes: Iterable<number>, n: number): number {
	let squares = 0;
	for (const size of sizes) squares += size * size;
	return n - squares / n;
}

function countGroups(people: readonly Labelled[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { group } of people) counts.set(group, (counts.get(group) ?? 0) + 1);
	return counts;
}
