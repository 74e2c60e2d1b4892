import { chiSquaredCut, normalTail } from './normal.ts';

/**
 * Population stability index of two lists of counts, Σ (q−p)·ln(q/p): symmetrised Kullback–Leibler. Where a count is
 * zero, one half is added to every count.
 */
export function stabilityIndex(before: readonly number[], after: readonly number[]): number {
	const extra = before.includes(0) || after.includes(0) ? 0.5 : 0;
	const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + one + extra, 0);
	const [n, m] = [total(before), total(after)];
	let index = 0;
	before.forEach((count, at) => {
		const [p, q] = [(count + extra) / n, (after[at]! + extra) / m];
		index += (q - p) * Math.log(q / p);
	});
	return index;
}

/** What the index exceeds with chance `tail` where nothing changed: χ²·(1/n + 1/m) (Yurdakul 2018). */
export function stabilityCut(kinds: number, n: number, m: number, tail: number): number {
	return chiSquaredCut(Math.max(1, kinds - 1), tail) * (1 / n + 1 / m);
}

/** Total variation of two lists of counts: the share of people who would have to be moved, 0–1. */
export function totalVariation(before: readonly number[], after: readonly number[]): number {
	const [n, m] = [before, after].map((list) => list.reduce((sum, one) => sum + one, 0)) as [number, number];
	if (n === 0 || m === 0) return 0;
	return before.reduce((sum, count, at) => sum + Math.abs(count / n - after[at]! / m), 0) / 2;
}

/** Cohen's h of two shares, second minus first: 2·asin√q − 2·asin√p. */
export function cohenH(p: number, q: number): number {
	return 2 * Math.asin(Math.sqrt(q)) - 2 * Math.asin(Math.sqrt(p));
}

/**
 * Wilcoxon's signed-rank test of paired differences, two-sided, by the normal approximation with ties and continuity
 * corrected. Differences of nought are left out (Wilcoxon 1945). In the far tail it errs on the careful side.
 */
export function signedRank(differences: readonly number[]): number {
	const list = differences
		.filter((one) => one !== 0)
		.map((one) => ({ size: Math.abs(one), up: one > 0 }))
		.sort((a, b) => a.size - b.size);
	const n = list.length;
	if (n === 0) return 1;
	let [up, ties] = [0, 0];
	for (let start = 0; start < n; ) {
		let end = start;
		let ups = 0;
		while (end < n && list[end]!.size - list[start]!.size < 1e-12) if (list[end++]!.up) ups++;
		const same = end - start;
		up += (ups * (start + 1 + end)) / 2;
		ties += same ** 3 - same;
		start = end;
	}
	const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48);
	const apart = Math.abs(up - (n * (n + 1)) / 4) - 0.5;
	return apart <= 0 || spread === 0 ? 1 : Math.min(1, 2 * normalTail(apart / spread));
}

/** Middle value and the spread a normal distribution of the same middle half would have; both 0 for none. */
export function middleOf(values: readonly number[]): { middle: number; spread: number } {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number): number => {
		const place = share * (sorted.length - 1);
		const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
		return low + (high - low) * (place - Math.floor(place));
	};
	if (sorted.length === 0) return { middle: 0, spread: 0 };
	return { middle: at(0.5), spread: (at(0.75) - at(0.25)) / 1.349 };
}
