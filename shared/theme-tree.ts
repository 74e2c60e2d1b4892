/**
 * How themes join and part, for a slider between few and many: `leaves` are the finest groups (evidence ids), and the
 * n-th merge joins two nodes into node `leaves.length + n`. Undoing merges from the last one on gives coarse cuts first.
 * The themes shown are the cut of `shown` groups.
 */
export type ThemeTree = {
	readonly leaves: readonly (readonly string[])[];
	readonly merges: readonly (readonly [number, number])[];
	readonly shown: number;
};

/** The groups of a cut into `k` (clamped to 1..leaves), largest first; a pure look-up, nothing is grouped anew. */
export function cutThemes({ leaves, merges }: ThemeTree, k: number): string[][] {
	const wanted = Math.max(leaves.length - merges.length, Math.min(k, leaves.length));
	const nodes = new Map<number, readonly string[]>(leaves.map((leaf, at) => [at, leaf]));
	merges.slice(0, leaves.length - wanted).forEach(([a, b], at) => {
		nodes.set(leaves.length + at, [...(nodes.get(a) ?? []), ...(nodes.get(b) ?? [])]);
		nodes.delete(a);
		nodes.delete(b);
	});
	return [...nodes.values()]
		.map((members) => [...members].sort())
		.sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
