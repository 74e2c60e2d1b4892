import type { PeopleCounts } from './profile.ts';

/** One thing that tells a group from all others: how many of its people and of the rest do it, and Cohen's h. */
export type Difference = {
	readonly kind: 'said' | 'did';
	/** Position of the theme or event in the order of the counts. */
	readonly at: number;
	readonly inside: { readonly people: number; readonly of: number };
	readonly outside: { readonly people: number; readonly of: number };
	/** Cohen's h, 2·asin√p − 2·asin√q; .8 counts as large (Cohen 1988). Negative: the others do it more. */
	readonly effect: number;
};

const LARGE = 0.8;
const MOST = 3;

/**
 * The themes and events that tell each group from the rest, largest effect first, three at most; only large effects. An
 * event counts for a person who does it more often, by share of their events, than the middle person with a log.
 */
export function tellApart(counts: PeopleCounts, groups: readonly number[], k: number): Difference[][] {
	const said = Array.from({ length: counts.themes }, (_, at) =>
		counts.quotes.map((quotes) => quotes.includes(at)),
	);
	const shares = counts.usage.map((row) => {
		const all = row?.reduce((a, b) => a + b, 0) ?? 0;
		return row && all > 0 ? row.map((count) => count / all) : null;
	});
	const width = shares.find((row) => row !== null)?.length ?? 0;
	const did = Array.from({ length: width }, (_, at) => {
		const sorted = shares.flatMap((row) => (row === null ? [] : [row[at]!])).sort((a, b) => a - b);
		const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
		return shares.map((row) => (row === null ? null : row[at]! > middle));
	});
	return Array.from({ length: k }, (_, group) =>
		[
			...said.flatMap((has, at) => difference('said', at, has, groups, group)),
			...did.flatMap((has, at) => difference('did', at, has, groups, group)),
		]
			.filter(({ effect }) => Math.abs(effect) >= LARGE)
			.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || a.kind.localeCompare(b.kind) || a.at - b.at)
			.slice(0, MOST),
	);
}

/** A difference in words: “4 of 4 speak of Export, elsewhere 1 of 8 (h 2.1)”. */
export function differenceText({ kind, inside, outside, effect }: Difference, name: string): string {
	const does = kind === 'said' ? 'speak of' : 'use more than most';
	return `${inside.people} of ${inside.of} ${does} “${name}”, elsewhere ${outside.people} of ${outside.of} (h ${effect.toFixed(1)})`;
}

function difference(
	kind: Difference['kind'],
	at: number,
	has: readonly (boolean | null)[],
	groups: readonly number[],
	group: number,
): Difference[] {
	const count = (inGroup: boolean): { people: number; of: number } => {
		const own = has.filter((value, person) => value !== null && (groups[person] === group) === inGroup);
		return { people: own.filter((value) => value === true).length, of: own.length };
	};
	const inside = count(true);
	const outside = count(false);
	if (inside.of < 2 || outside.of < 2) return [];
	const angle = ({ people, of }: { people: number; of: number }): number =>
		2 * Math.asin(Math.sqrt(people / of));
	return [{ kind, at, inside, outside, effect: angle(inside) - angle(outside) }];
}
