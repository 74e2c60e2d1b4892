import { shuffled } from '../random.ts';
import {
	type FeatureKind,
	featureBlocks,
	featureRows,
	featureWeights,
	type Rows,
	tally,
} from './features.ts';
import { partitions } from './partition.ts';
import type { PeopleCounts } from './profile.ts';

/**
 * Share of chance worlds in which groups lie as far apart as the real ones, 0–1. Three kinds of chance, and the least
 * favourable counts: quotes and events dealt anew among the people, each keeping how many they have; every theme's and
 * event's counts dealt anew on their own; and people with tastes of their own, who keep how much they say of one theme
 * but not of which.
 */
export function chanceLevel(
	counts: PeopleCounts,
	ks: readonly number[],
	worlds: number,
	random: () => number,
): number {
	const real = distances(counts, ks);
	const levels = [dealQuotes, dealColumns, dealTastes].map((deal) =>
		levelAmong(
			real,
			Array.from({ length: worlds }, () => distances(deal(counts, random), ks)),
		),
	);
	return Math.max(...levels);
}

/** How far groups lie apart in each kind of record, for one number of groups. */
type Distances = readonly { readonly kind: FeatureKind; readonly figure: number }[];

/** One a number of groups. */
function distances(counts: PeopleCounts, ks: readonly number[]): Distances[] {
	const blocks = featureBlocks(counts);
	return partitions(featureRows(counts), ks).map((groups) =>
		blocks.map(({ kind, rows }) => ({
			kind,
			figure: kind === 'said' ? likelihoodRatio(counts, groups) : spreadBetween(rows, groups),
		})),
	);
}

/**
 * Share of the worlds, the real one among them, that stand out as much as it: the weighted sum of its figures in standard
 * deviations, for the number of groups where that is most.
 */
function levelAmong(real: readonly Distances[], dealt: readonly (readonly Distances[])[]): number {
	const all = [real, ...dealt];
	const scores = all.map(() => Number.NEGATIVE_INFINITY);
	for (const at of real.keys()) {
		const sums = all.map(() => 0);
		for (const [block, { kind }] of real[at]!.entries()) {
			const z = standardised(all.map((world) => world[at]![block]!.figure));
			for (const world of sums.keys()) sums[world]! += featureWeights[kind] * z[world]!;
		}
		for (const world of sums.keys()) scores[world] = Math.max(scores[world]!, sums[world]!);
	}
	return scores.filter((score) => score >= scores[0]! - 1e-9).length / all.length;
}

function standardised(figures: readonly number[]): number[] {
	const mean = figures.reduce((a, b) => a + b, 0) / figures.length;
	const spread = Math.sqrt(figures.reduce((sum, value) => sum + (value - mean) ** 2, 0) / figures.length);
	return figures.map((value) => (spread < 1e-12 ? 0 : (value - mean) / spread));
}

/** G of the table of groups and themes: how much better one share of themes a group tells the quotes than one for all. */
function likelihoodRatio({ quotes, themes }: PeopleCounts, groups: readonly number[]): number {
	const table = Array.from({ length: Math.max(...groups) + 1 }, () => new Array<number>(themes).fill(0));
	for (const [person, own] of quotes.entries())
		tally(own, themes)?.forEach((count, theme) => {
			table[groups[person]!]![theme]! += count;
		});
	const inGroup = table.map((row) => row.reduce((a, b) => a + b, 0));
	const inTheme = Array.from({ length: themes }, (_, theme) =>
		table.reduce((sum, row) => sum + row[theme]!, 0),
	);
	const all = inGroup.reduce((a, b) => a + b, 0);
	let sum = 0;
	for (const [group, row] of table.entries())
		for (const [theme, count] of row.entries())
			if (count > 0) sum += 2 * count * Math.log((count * all) / (inGroup[group]! * inTheme[theme]!));
	return sum;
}

/** Share of the rows' spread that lies between groups, 0–1. */
function spreadBetween(rows: Rows, groups: readonly number[]): number {
	let inside = 0;
	let all = 0;
	for (const row of rows) for (const value of row) all += value ** 2;
	for (let group = 0; group <= Math.max(...groups); group++) {
		const members = rows.filter((_, at) => groups[at] === group);
		for (const column of members[0]?.keys() ?? []) {
			const mean = members.reduce((sum, row) => sum + row[column]!, 0) / members.length;
			for (const row of members) inside += (row[column]! - mean) ** 2;
		}
	}
	return all < 1e-12 ? 0 : 1 - inside / all;
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
	const table = counts.quotes.map(
		(own) => tally(own, counts.themes) ?? new Array<number>(counts.themes).fill(0),
	);
	const dealt = dealTable(table, random) as number[][];
	const quotes = dealt.map((row) => row.flatMap((count, theme) => new Array<number>(count).fill(theme)));
	return { ...dealUsage(counts, random), quotes, attributes: dealRows(counts.attributes, random) };
}

/** Everybody keeps how much they say of one theme, of another, of a third; which these are is drawn by how common they are. */
function dealTastes(counts: PeopleCounts, random: () => number): PeopleCounts {
	const common = new Array<number>(counts.themes).fill(0);
	for (const theme of counts.quotes.flat()) if (theme >= 0) common[theme]! += 1;
	const quotes = counts.quotes.map((own) => {
		const amounts = (tally(own, counts.themes) ?? []).filter((count) => count > 0);
		const left = [...common.keys()].filter((theme) => common[theme]! > 0);
		return shuffled(amounts, random).flatMap((count) => {
			let point = random() * left.reduce((sum, theme) => sum + common[theme]!, 0);
			const at = left.findIndex((theme) => {
				point -= common[theme]!;
				return point <= 0;
			});
			const [theme = 0] = left.splice(Math.max(0, at), 1);
			return new Array<number>(count).fill(theme);
		});
	});
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
