import type { Merge } from './types.ts';

/** Parts of a theme (positions in `prepared.items`), and merges between parts, lowest first, until one is left. */
export type Leaves = { readonly parts: readonly (readonly number[])[]; readonly merges: readonly Merge[] };

/** The same with parts that share a set of tied notes as one part; merges that joined them are dropped. */
export function tieLeaves({ parts, merges }: Leaves, tied: readonly (readonly number[])[]): Leaves {
	const partOf = new Map(parts.flatMap((part, p) => part.map((item) => [item, p] as const)));
	const whole = joinSets(parts.length);
	for (const [first, ...others] of tied) {
		const home = partOf.get(first!);
		if (home !== undefined) for (const other of others) whole.join(home, partOf.get(other)!);
	}
	const roots = [...parts.keys()].filter((part) => whole.of(part) === part);
	const name = (part: number): number => roots.indexOf(whole.of(part));
	const joined = roots.map((root) => parts.filter((_, part) => whole.of(part) === root).flat());
	const left = merges.map(({ a, b, height }) => ({ a: name(a), b: name(b), height }));
	const met = joinSets(roots.length);
	return { parts: joined, merges: left.filter(({ a, b }) => met.join(a, b)) };
}

/** Numbers 0..n-1 in sets: `of` names a number's set by its root; `join` makes two sets one, false when they were. */
export function joinSets(n: number): { of: (at: number) => number; join: (a: number, b: number) => boolean } {
	const parent = Array.from({ length: n }, (_, i) => i);
	const of = (at: number): number => {
		let root = at;
		while (parent[root] !== root) root = parent[root]!;
		return root;
	};
	const join = (a: number, b: number): boolean => {
		const [p, q] = [of(a), of(b)];
		parent[q] = p;
		return p !== q;
	};
	return { of, join };
}
