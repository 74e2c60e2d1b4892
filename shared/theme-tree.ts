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

/** Nodes of a cut into `k` (clamped to what the merges allow), in order of their numbers. */
export function cutNodes({ leaves, merges }: Omit<ThemeTree, 'shown'>, k: number): number[] {
	const wanted = Math.max(leaves.length - merges.length, Math.min(k, leaves.length));
	const nodes = new Set(leaves.keys());
	merges.slice(0, leaves.length - wanted).forEach(([a, b], at) => {
		nodes.add(leaves.length + at);
		nodes.delete(a);
		nodes.delete(b);
	});
	return [...nodes].sort((a, b) => a - b);
}

/** Evidence ids under a node, in the order of its leaves. */
export function notesUnder({ leaves, merges }: Omit<ThemeTree, 'shown'>, node: number): string[] {
	const merge = merges[node - leaves.length];
	if (!merge) return [...(leaves[node] ?? [])];
	return merge.flatMap((child) => notesUnder({ leaves, merges }, child));
}
