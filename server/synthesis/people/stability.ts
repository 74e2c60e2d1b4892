import { shuffled } from '../random.ts';
import { featureRows, type Rows } from './features.ts';
import { partition, partitions, silhouette } from './partition.ts';
import type { PeopleCounts } from './profile.ts';

/**
 * How well each group comes back when people are drawn again with replacement and grouped anew: the mean, over the
 * draws, of its best Jaccard with a new group among the people drawn (Hennig 2007). One figure a group, 0–1.
 */
export function bootstrapJaccard(
	rows: Rows,
	groups: readonly number[],
	k: number,
	draws: number,
	random: () => number,
): number[] {
	const sums = new Array<number>(k).fill(0);
	const seen = new Array<number>(k).fill(0);
	for (let draw = 0; draw < draws; draw++) {
		const drawn = rows.map(() => Math.floor(random() * rows.length));
		const again = partition(
			drawn.map((at) => rows[at]!),
			k,
		);
		const newGroup = new Map<number, number>();
		drawn.forEach((person, at) => {
			newGroup.set(person, again[at]!);
		});
		for (let group = 0; group < k; group++) {
			const present = [...newGroup.keys()].filter((person) => groups[person] === group);
			if (present.length === 0) continue;
			let best = 0;
			for (let other = 0; other < k; other++) {
				const members = [...newGroup].filter(([, to]) => to === other).map(([person]) => person);
				const both = members.filter((person) => groups[person] === group).length;
				best = Math.max(best, both / (members.length + present.length - both));
			}
			sums[group]! += best;
			seen[group]! += 1;
		}
	}
	return sums.map((sum, group) => (seen[group]! > 0 ? sum / seen[group]! : 0));
}

/**
 * Share of chance worlds whose groups are as clear as the real ones (best mean silhouette over the ks), 0–1. Two kinds
 * of chance, and the less favourable counts: quotes and events dealt anew among the people, each keeping how many they
 * have; and every theme's and event's counts dealt anew on their own.
 */
export function chanceLevel(
	counts: PeopleCounts,
	ks: readonly number[],
	worlds: number,
	random: () => number,
): number {
	const clearness = (rows: Rows): number =>
		Math.max(...partitions(rows, ks).map((groups) => silhouette(rows, groups)));
	const real = clearness(featureRows(counts));
	let byQuotes = 0;
	let byColumns = 0;
	for (let world = 0; world < worlds; world++) {
		if (clearness(featureRows(dealQuotes(counts, random))) >= real - 1e-9) byQuotes += 1;
		if (clearness(featureRows(dealColumns(counts, random))) >= real - 1e-9) byColumns += 1;
	}
	return (Math.max(byQuotes, byColumns) + 1) / (worlds + 1);
}

/** Every quote and every event goes to a person at random, each person keeping how many they have. */
function dealQuotes(counts: PeopleCounts, random: () => number): PeopleCounts {
	const pool = shuffled(counts.quotes.flat(), random);
	const quotes = counts.quotes.map((own) => pool.splice(0, own.length));
	return {
		...counts,
		quotes,
		usage: dealEvents(counts.usage, random),
		hours: dealEvents(counts.hours, random),
		attributes: dealRows(counts.attributes, random),
	};
}

const mostEvents = 50_000;

/** Rows of the same totals, every event drawn from all events. Very long logs are thinned, which only widens chance. */
function dealEvents(rows: readonly (readonly number[] | null)[], random: () => number): (number[] | null)[] {
	const all = rows.reduce((sum, row) => sum + (row?.reduce((a, b) => a + b, 0) ?? 0), 0);
	const thin = Math.min(1, mostEvents / Math.max(1, all));
	const kept = rows.map((row) => row?.map((count) => Math.round(count * thin)) ?? null);
	const pool = shuffled(
		kept.flatMap((row) => row?.flatMap((count, at) => new Array<number>(count).fill(at)) ?? []),
		random,
	);
	let at = 0;
	return kept.map((row) => {
		if (row === null) return null;
		const out = new Array<number>(row.length).fill(0);
		const total = row.reduce((a, b) => a + b, 0);
		for (const event of pool.slice(at, at + total)) out[event]! += 1;
		at += total;
		return out;
	});
}

/** Each theme's counts are dealt among the people on their own, as are each event's. */
function dealColumns(counts: PeopleCounts, random: () => number): PeopleCounts {
	const table = counts.quotes.map((own) => {
		const row = new Array<number>(counts.themes).fill(0);
		for (const theme of own) if (theme >= 0) row[theme]! += 1;
		return row;
	});
	const dealt = dealTable(table, random) as number[][];
	const quotes = dealt.map((row) => row.flatMap((count, theme) => new Array<number>(count).fill(theme)));
	return { ...dealUsage(counts, random), quotes, attributes: dealRows(counts.attributes, random) };
}

function dealUsage(counts: PeopleCounts, random: () => number): PeopleCounts {
	return {
		...counts,
		usage: dealTable(counts.usage, random),
		hours: dealTable(counts.hours, random),
		rates: dealTable(
			counts.rates.map((rate) => (rate === null ? null : [rate])),
			random,
		).map((row) => row?.[0] ?? null),
	};
}

/** Whole rows change hands among the people who have one: a role and its plan stay together. */
function dealRows<T>(rows: readonly (T | null)[], random: () => number): (T | null)[] {
	const pool = shuffled(
		rows.filter((row) => row !== null),
		random,
	);
	return rows.map((row) => (row === null ? null : pool.pop()!));
}

function dealTable(rows: readonly (readonly number[] | null)[], random: () => number): (number[] | null)[] {
	const places = rows.flatMap((row, at) => (row === null ? [] : [at]));
	const out = rows.map((row) => (row === null ? null : [...row]));
	const width = rows[places[0] ?? 0]?.length ?? 0;
	for (let c = 0; c < width; c++) {
		const column = shuffled(
			places.map((at) => rows[at]![c]!),
			random,
		);
		places.forEach((at, i) => {
			out[at]![c] = column[i]!;
		});
	}
	return out;
}
