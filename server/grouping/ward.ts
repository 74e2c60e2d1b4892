import { rowDot } from './neighbours.ts';
import type { Matrix, Merge, MergeTree } from './types.ts';

/**
 * Ward's tree over weighted rows by the nearest-neighbour chain; O(n²) time, n² numbers of memory. Rows to be kept
 * `apart` are infinitely far from each other, and so is every group that holds one of them: the tree then has fewer
 * merges, and its coarsest cut more groups than one.
 */
export function wardTree(
	x: Matrix,
	weight: Float64Array,
	apart: readonly (readonly [number, number])[] = [],
): MergeTree {
	const n = x.rows;
	const distance = startDistances(x, weight);
	for (const [a, b] of apart) {
		distance[a * n + b] = Number.POSITIVE_INFINITY;
		distance[b * n + a] = Number.POSITIVE_INFINITY;
	}
	const merges = chainMerges(n, distance, Float64Array.from(weight));
	merges.sort((p, q) => p.height - q.height || p.a - q.a || p.b - q.b);
	return { rows: n, merges, cut: (k) => cutMerges(n, merges, k) };
}

/** Ward distance of two single rows: w_a w_b / (w_a + w_b) · |a - b|². */
function startDistances(x: Matrix, weight: Float64Array): Float64Array {
	const n = x.rows;
	const distance = new Float64Array(n * n);
	const squares = Float64Array.from({ length: n }, (_, i) => rowDot(x, i, x, i));
	for (let i = 0; i < n; i++) {
		for (let j = i + 1; j < n; j++) {
			const gap = Math.max(0, squares[i]! + squares[j]! - 2 * rowDot(x, i, x, j));
			const value = (gap * weight[i]! * weight[j]!) / (weight[i]! + weight[j]!);
			distance[i * n + j] = value;
			distance[j * n + i] = value;
		}
	}
	return distance;
}

function chainMerges(n: number, distance: Float64Array, size: Float64Array): Merge[] {
	const alive = new Uint8Array(n).fill(1);
	const merges: Merge[] = [];
	const chain: number[] = [];
	for (;;) {
		if (chain.length === 0) {
			const first = alive.indexOf(1);
			if (first < 0) return merges;
			chain.push(first);
		}
		const tip = chain.at(-1)!;
		const before = chain.at(-2);
		let best = before ?? -1;
		let least = before === undefined ? Number.POSITIVE_INFINITY : distance[tip * n + before]!;
		for (let j = 0; j < n; j++) {
			if (alive[j] === 1 && j !== tip && distance[tip * n + j]! < least) {
				least = distance[tip * n + j]!;
				best = j;
			}
		}
		if (best < 0) {
			// Apart from all that are left, for good: no later group comes nearer than its parts.
			alive[tip] = 0;
			chain.pop();
			continue;
		}
		if (best !== before) {
			chain.push(best);
			continue;
		}
		chain.length -= 2;
		const keep = Math.min(tip, best);
		const drop = Math.max(tip, best);
		merges.push({ a: keep, b: drop, height: least });
		alive[drop] = 0;
		absorb(n, distance, size, alive, keep, drop, least);
	}
}

/** Lance–Williams update for Ward: distances from the union of `keep` and `drop` to every other group. */
function absorb(
	n: number,
	distance: Float64Array,
	size: Float64Array,
	alive: Uint8Array,
	keep: number,
	drop: number,
	between: number,
): void {
	const a = size[keep]!;
	const b = size[drop]!;
	for (let j = 0; j < n; j++) {
		if (alive[j] === 0 || j === keep) continue;
		const c = size[j]!;
		const value =
			((a + c) * distance[keep * n + j]! + (b + c) * distance[drop * n + j]! - c * between) / (a + b + c);
		distance[keep * n + j] = value;
		distance[j * n + keep] = value;
	}
	size[keep] = a + b;
}

function cutMerges(n: number, merges: readonly Merge[], k: number): Int32Array {
	const parent = Int32Array.from({ length: n }, (_, i) => i);
	const root = (i: number): number => {
		let at = i;
		while (parent[at] !== at) at = parent[at]!;
		return at;
	};
	const groups = Math.max(1, Math.min(k, n));
	for (const merge of merges.slice(0, n - groups)) {
		const a = root(merge.a);
		const b = root(merge.b);
		parent[Math.max(a, b)] = Math.min(a, b);
	}
	const names = new Map<number, number>();
	return Int32Array.from({ length: n }, (_, i) => {
		const at = root(i);
		const name = names.get(at) ?? names.size;
		names.set(at, name);
		return name;
	});
}
