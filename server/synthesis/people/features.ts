import type { PeopleCounts } from './profile.ts';

/** One row a participant; rows of all-zero columns are people without that kind of record. */
export type Rows = readonly (readonly number[])[];

/** How much each kind of record counts when people are compared, as its share of the total spread. */
export const featureWeights = { said: 1, did: 1, hours: 0.5, often: 0.25, attributes: 0.25 } as const;

export type FeatureKind = keyof typeof featureWeights;

/**
 * What people are compared by: what they said, beside what they did where a log exists, and who they are where a customer
 * table says so. Each is the square root of shares (so that a common theme does not drown a telling one), centred, and
 * scaled to the same total spread, so that having many events says no more than having many themes.
 */
export function featureBlocks(counts: PeopleCounts): { kind: FeatureKind; rows: Rows }[] {
	const { quotes, themes, usage, hours, rates, attributes } = counts;
	const blocks: { kind: FeatureKind; rows: Rows }[] = [
		{ kind: 'said', rows: scaled(rootShares(quotes.map((own) => tally(own, themes)))) },
	];
	if (usage.some((row) => row !== null))
		blocks.push(
			{ kind: 'did', rows: scaled(rootShares(usage)) },
			{ kind: 'hours', rows: scaled(rootShares(hours)) },
			{ kind: 'often', rows: scaled(rates.map((rate) => (rate === null ? null : [rate]))) },
		);
	if (attributes.some((row) => row !== null && row.length > 0))
		blocks.push({ kind: 'attributes', rows: scaled(attributes) });
	return blocks;
}

/** Rows to group by: all that people are compared by, each with its weight. */
export function featureRows(counts: PeopleCounts): Rows {
	const blocks = featureBlocks(counts).map(({ kind, rows }) => weighted(rows, featureWeights[kind]));
	return counts.people.map((_, at) => blocks.flatMap((block) => block[at] ?? []));
}

/** How many quotes of somebody lie in each theme; null where none does. */
export function tally(quotes: readonly number[], themes: number): number[] | null {
	const row = new Array<number>(themes).fill(0);
	for (const theme of quotes) if (theme >= 0) row[theme]! += 1;
	return row.some((value) => value > 0) ? row : null;
}

function rootShares(rows: readonly (readonly number[] | null)[]): (number[] | null)[] {
	return rows.map((row) => {
		const all = row?.reduce((a, b) => a + b, 0) ?? 0;
		return row && all > 0 ? row.map((value) => Math.sqrt(value / all)) : null;
	});
}

function scaled(rows: readonly (readonly number[] | null)[]): number[][] {
	const present = rows.filter((row) => row !== null);
	const width = present[0]?.length ?? 0;
	const means = Array.from(
		{ length: width },
		(_, c) => present.reduce((sum, row) => sum + row[c]!, 0) / Math.max(1, present.length),
	);
	let spread = 0;
	for (const row of present) for (let c = 0; c < width; c++) spread += (row[c]! - means[c]!) ** 2;
	const scale = spread > 1e-12 ? Math.sqrt(present.length / spread) : 0;
	return rows.map((row) =>
		row === null ? new Array<number>(width).fill(0) : row.map((value, c) => (value - means[c]!) * scale),
	);
}

function weighted(rows: readonly (readonly number[])[], weight: number): number[][] {
	return rows.map((row) => row.map((value) => value * Math.sqrt(weight)));
}
