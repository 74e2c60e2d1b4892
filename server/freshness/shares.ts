import { adjusted, fisherExact, shareDifference } from '../behaviour/statistics.ts';
import type { Grouped, Groups, Past, Reading } from './readings.ts';
import { leastCompared, leastUsers, neededErrors, suspectLevel } from './readings.ts';
import { cohenH } from './statistics.ts';
import { readWay } from './trace.ts';

/** Cohen's h from which a changed share matters: 5 % to 15 %, 40 % to 55 %. */
export const leastH = 0.3;

/** Standard errors of h below which an exact test is well above 10 %. */
const nearSign = 1.3;

/** A way that fewer people went, before and now together, could not show a change among so many ways. */
const leastWays = 10;

/** What stands for the ways of a group that show no sign. */
export const allWays = 'all steps';

type Counts = { readonly hits: Int32Array; readonly of: Int32Array };
/** Users who did it, and users who could have. */
type Part = { readonly hits: number; readonly of: number };
type Case = { group: number; id: number; base: Part; earlier: Part; now: Part };

/**
 * Who of a group uses each feature, against the baseline and against everybody's last window before (Fisher; Benjamini
 * and Hochberg over a look). The baseline shows slow changes, the longer past sudden ones of what few do.
 */
export function readAdoption(
	[base, earlier]: readonly [Past, Past],
	now: readonly Grouped[],
	groups: Groups,
	features: readonly string[],
): Reading[] {
	const count = (list: readonly Grouped[]): Counts[] => {
		const sizes = groupSizes(list, groups.length);
		return countBy(list, groups.length, features.length, (one, { hits }) => {
			for (const id of one.used) hits[id]!++;
		}).map((counts, group) => ({ ...counts, of: new Int32Array(features.length).fill(sizes[group]!) }));
	};
	const [then, past, here] = [count(base.windows), count(earlier.windows), count(now)];
	const [most, mostPast] = [partsOf(base), partsOf(earlier)];
	const cases = groups.flatMap((_, group) =>
		features.map((_, id) => ({
			group,
			id,
			base: scaled(then[group]!.hits[id]!, then[group]!.of[id]!, most[group]!),
			earlier: scaled(past[group]!.hits[id]!, past[group]!.of[id]!, mostPast[group]!),
			now: { hits: here[group]!.hits[id]!, of: here[group]!.of[id]! },
		})),
	);
	return compare('adoption', cases, groups, (id) => features[id]!).readings(() => true);
}

/**
 * Of those of a group who use a feature, who goes on to another one, right then or later in the session: finds the way
 * that changed where no feature is used by more or fewer people. Compared like adoption.
 */
export function readTransitions(
	[base, earlier]: readonly [Past, Past],
	now: readonly Grouped[],
	groups: Groups,
	features: readonly string[],
): Reading[] {
	const size = features.length;
	const count = (list: readonly Grouped[]): Counts[] =>
		countBy(list, groups.length, 2 * size * size, (one, { hits, of }) => {
			for (const id of one.ways) hits[id]!++;
			for (const id of one.used) of[id]!++;
		});
	const [then, past, here] = [count(base.windows), count(earlier.windows), count(now)];
	const [most, mostPast] = [partsOf(base), partsOf(earlier)];
	const cases: Case[] = [];
	for (let group = 0; group < groups.length; group++) {
		const [b, e, h] = [then[group]!, past[group]!, here[group]!];
		for (let id = 0; id < b.hits.length; id++) {
			if (Math.max(b.hits[id]!, e.hits[id]!) + h.hits[id]! < leastWays) continue;
			const from = Math.floor(id / size) % size;
			cases.push({
				group,
				id,
				base: scaled(b.hits[id]!, b.of[from]!, most[group]!),
				earlier: scaled(e.hits[id]!, e.of[from]!, mostPast[group]!),
				now: { hits: h.hits[id]!, of: h.of[from]! },
			});
		}
	}
	const nameOf = (id: number): string => {
		const { from, to, isLater } = readWay(id, size);
		return `${features[from]} ${isLater ? '…' : '→'} ${features[to]}`;
	};
	const compared = compare('transition', cases, groups, nameOf);
	return [...compared.readings(({ p }) => p <= suspectLevel), ...compared.wholes()];
}

/** People by windows, by group: at most 1. */
function partsOf({ windows, people }: Past): number[] {
	return groupSizes(windows, people.length).map((size, group) => (size === 0 ? 1 : people[group]! / size));
}

/** Counts of windows as counts of people of the same share. */
function scaled(hits: number, of: number, part: number): Part {
	return { hits: Math.ceil(hits * part - 1e-9), of: Math.ceil(of * part - 1e-9) };
}

function countBy(
	list: readonly Grouped[],
	groups: number,
	size: number,
	add: (one: Grouped, counts: Counts) => void,
): Counts[] {
	const counts = Array.from({ length: groups }, () => ({
		hits: new Int32Array(size),
		of: new Int32Array(size),
	}));
	for (const one of list) for (const g of one.group > 0 ? [0, one.group] : [0]) add(one, counts[g]!);
	return counts;
}

/** How many of a list are in each group; everybody is in the first. */
export function groupSizes(list: readonly Grouped[], groups: number): number[] {
	const sizes = new Array<number>(groups).fill(0);
	sizes[0] = list.length;
	for (const { group } of list) if (group > 0) sizes[group]!++;
	return sizes;
}

function compare(
	kind: Reading['kind'],
	all: readonly Case[],
	groups: Groups,
	nameOf: (id: number) => string,
) {
	const cases = all.filter(({ base, now }) => base.of >= leastCompared && now.of >= leastCompared);
	const told = cases.map(({ base, earlier, now }) => {
		const p = chanceOf(base, now);
		const q = movesOn(base, earlier, now) ? chanceOf(earlier, now) : 1;
		// Two comparisons, so twice the chance; the clearer one is told.
		return { p: Math.min(1, 2 * Math.min(p, q)), before: q < p ? earlier : base };
	});
	const signs = told.map((_, at) => at).filter((at) => told[at]!.p < 1);
	// The others, at 1, come last: they only count.
	const least = new Map(
		adjusted(signs.map((at) => told[at]!.p)).map((p, place) => [
			signs[place]!,
			Math.min(1, (p * cases.length) / signs.length),
		]),
	);
	const errors = neededErrors(2 * cases.length);
	const readingOf = (at: number): Reading => {
		const { group, id, base, now } = cases[at]!;
		const { p, before } = told[at]!;
		const [from, to] = [before.hits / before.of, now.hits / now.of];
		const { low, high } = shareDifference(now.hits, now.of, before.hits, before.of);
		return {
			kind,
			group: groups[group]!,
			subject: nameOf(id),
			unit: 'share of users',
			from,
			to,
			low,
			high,
			n: now.of,
			change: to - from,
			minimumDetectable: leastShareChange(base.hits / base.of, base.of, now.of, errors),
			p,
			adjusted: least.get(at) ?? 1,
			matters: Math.abs(cohenH(from, to)) >= leastH && Math.abs(to - from) * now.of >= leastUsers,
			notes: before === base ? [] : ['Compared with everybody before, not with the baseline alone.'],
		};
	};
	return {
		readings: (isWanted: (told: { p: number }) => boolean): Reading[] =>
			cases.flatMap((_, at) => (isWanted(told[at]!) ? [readingOf(at)] : [])),
		/** One reading a group for all that show no sign: what could have been seen where most users could do it. */
		wholes: (): Reading[] =>
			groups.flatMap((_, group) => {
				let best = -1;
				cases.forEach((one, at) => {
					if (one.group === group && (best < 0 || reach(one) > reach(cases[best]!))) best = at;
				});
				return best < 0 ? [] : [{ ...readingOf(best), ...nothingSeen }];
			}),
	};
}

const nothingSeen = {
	subject: allWays,
	from: null,
	to: null,
	low: null,
	high: null,
	change: 0,
	p: 1,
	adjusted: 1,
	matters: false,
	notes: [],
};

function reach({ base, now }: Case): number {
	return 1 / (1 / base.of + 1 / now.of);
}

/** False where something is on its way back to the baseline: that a spell of it is over is no change. */
function movesOn(base: Part, earlier: Part, now: Part): boolean {
	const share = ({ hits, of }: Part): number => hits / Math.max(1, of);
	return (share(now) - share(earlier)) * (share(now) - share(base)) > 0;
}

/** Fisher's exact test where there may be a sign; it is slow, and far from one it says nothing. */
function chanceOf(before: Part, now: Part): number {
	if (before.of < leastCompared || before.hits + now.hits < leastUsers) return 1;
	const h = Math.abs(cohenH(before.hits / before.of, now.hits / now.of));
	if (h < nearSign * Math.sqrt(1 / before.of + 1 / now.of)) return 1;
	return fisherExact(before.hits, before.of, now.hits, now.of);
}

/** The smallest change of a share, in points (0–1), that is seen with `errors` standard errors and matters. */
export function leastShareChange(
	share: number,
	n: number,
	m: number,
	errors: number,
	least = leastH,
): number {
	const h = Math.max(least, errors * Math.sqrt(1 / n + 1 / m));
	const angle = 2 * Math.asin(Math.sqrt(share));
	const up = angle + h > Math.PI ? 1 : Math.sin((angle + h) / 2) ** 2 - share;
	const down = angle - h < 0 ? 1 : share - Math.sin((angle - h) / 2) ** 2;
	return Math.max(Math.min(up, down), Math.min(1, leastUsers / m));
}
