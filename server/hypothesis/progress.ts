import type { AssumptionState } from '../../shared/hypothesis-api.ts';

/** People heard before anything is decided, and the shares that decide. */
const fewest = 5;
const supportedFrom = 0.7;
const refutedTo = 0.3;

/**
 * The rule by which evidence moves an assumption: from five people on, supported when seven in ten of those who speak to
 * it are for it, refuted when three in ten or fewer are; open otherwise. Counts are people, each heard once.
 */
export function moved({ for: pro, against }: { for: number; against: number }): AssumptionState {
	const heard = pro + against;
	if (heard < fewest) return 'open';
	const share = pro / heard;
	if (share >= supportedFrom) return 'supported';
	return share <= refutedTo ? 'refuted' : 'open';
}

/** How much of the risk is still open: what a burn-down of assumptions draws. */
export function burnDown(assumptions: readonly { risk: number; state: AssumptionState }[]): {
	total: number;
	open: number;
	refuted: number;
} {
	const sum = (list: readonly { risk: number }[]): number => list.reduce((all, { risk }) => all + risk, 0);
	return {
		total: sum(assumptions),
		open: sum(assumptions.filter(({ state }) => state === 'open')),
		refuted: sum(assumptions.filter(({ state }) => state === 'refuted')),
	};
}

/** Chance that `hits` or more of `n` people have something that a `share` of all have (binomial). */
export function chanceOf(hits: number, n: number, share: number): number {
	let sum = 0;
	let ways = 1;
	for (let k = 0; k <= n; k++) {
		if (k > 0) ways = (ways * (n - k + 1)) / k;
		if (k >= hits) sum += ways * share ** k * (1 - share) ** (n - k);
	}
	return sum;
}
