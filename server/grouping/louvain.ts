import type { Neighbours } from './neighbours.ts';

type Graph = readonly ReadonlyMap<number, number>[];

/** Links rows that share near neighbours; weight = shared / all of both lists (the rows themselves included). */
export function sharedNeighbourGraph(near: Neighbours, rows: number): Graph {
	const lists = Array.from({ length: rows }, (_, r) => {
		return new Set([r, ...near.index.subarray(r * near.k, (r + 1) * near.k)]);
	});
	const graph = Array.from({ length: rows }, () => new Map<number, number>());
	lists.forEach((list, r) => {
		for (const other of list) {
			if (other === r) continue;
			let shared = 0;
			for (const member of lists[other]!) if (list.has(member)) shared++;
			const weight = shared / (list.size + lists[other]!.size - shared);
			if (weight <= 0) continue;
			graph[r]!.set(other, weight);
			graph[other]!.set(r, weight);
		}
	});
	return graph;
}

/**
 * The number of communities by Louvain's method (modularity, resolution 1), rows visited in order, so the
 * same graph always gives the same answer.
 */
export function countCommunities(graph: Graph): number {
	let level: Graph = graph;
	for (;;) {
		const community = moveNodes(level);
		const names = new Map<number, number>();
		for (const c of community) if (!names.has(c)) names.set(c, names.size);
		if (names.size === level.length) return names.size;
		const next = Array.from({ length: names.size }, () => new Map<number, number>());
		level.forEach((edges, node) => {
			const from = names.get(community[node]!)!;
			for (const [other, weight] of edges) {
				const to = names.get(community[other]!)!;
				next[from]!.set(to, (next[from]!.get(to) ?? 0) + weight);
			}
		});
		level = next;
	}
}

/** One level: moves single nodes to the neighbouring community with the largest gain until none moves. */
function moveNodes(graph: Graph): Int32Array {
	const n = graph.length;
	const community = Int32Array.from({ length: n }, (_, i) => i);
	const degree = Float64Array.from(graph, (edges) => sumOf(edges.values()));
	const total = Float64Array.from(degree);
	const all = sumOf(degree) || 1;
	for (let pass = 0; pass < 50; pass++) {
		let moved = false;
		for (let node = 0; node < n; node++) {
			const home = community[node]!;
			const towards = new Map<number, number>([[home, 0]]);
			for (const [other, weight] of graph[node]!) {
				if (other === node) continue;
				const c = community[other]!;
				towards.set(c, (towards.get(c) ?? 0) + weight);
			}
			total[home]! -= degree[node]!;
			let best = home;
			let most = towards.get(home)! - (degree[node]! * total[home]!) / all;
			for (const [c, weight] of towards) {
				const gain = weight - (degree[node]! * total[c]!) / all;
				if (gain > most + 1e-12) {
					most = gain;
					best = c;
				}
			}
			total[best]! += degree[node]!;
			community[node] = best;
			if (best !== home) moved = true;
		}
		if (!moved) break;
	}
	return community;
}

function sumOf(values: Iterable<number>): number {
	let sum = 0;
	for (const value of values) sum += value;
	return sum;
}
