import { countCommunities, sharedNeighbourGraph } from './louvain.ts';
import { firstNeighbours, type Neighbours } from './neighbours.ts';
import type { Matrix, MergeTree } from './types.ts';

const MOST_THEMES = 30;
const MOST_CUTS = 40;
const CLEAR_ENOUGH = 0.8;
/** Shares of `graphNeighbours`. */
const NEIGHBOURHOODS = [0.4, 0.7, 1];

/**
 * How many near neighbours the graph for `chooseK` links: with few rows a list of ten would tie everything together,
 * with many it would fall apart, so n/12 up to 120 rows and √(.83 n) above, within 5 and 30. Measured on boards of 70
 * to 1,000 texts.
 */
export function graphNeighbours(rows: number): number {
	return Math.max(5, Math.min(30, Math.round(Math.min(rows / 12, Math.sqrt(0.83 * rows)))));
}

/**
 * The number of themes when nobody said one: the geometric mean of two readings that err in opposite ways. Communities
 * of near neighbours (over three sizes of neighbourhood, since one alone is a matter of luck) overlook small themes and
 * follow the number of notes; the elbow of the cuts sees small themes, and too many where notes say two things at once.
 * `near` are the neighbours before smoothing, at least `graphNeighbours` of them; `tree` is over the rows of `space`.
 */
export function chooseK(near: Neighbours, tree: MergeTree, space: Matrix): number {
	const { rows } = space;
	if (rows < 4) return withinReason(1, rows);
	const linkable = near.index.length / near.k;
	const counts = NEIGHBOURHOODS.map((share) => {
		const linked = Math.max(3, Math.round(share * graphNeighbours(rows)));
		return countCommunities(sharedNeighbourGraph(firstNeighbours(near, linked), linkable));
	});
	const communities = Math.exp(counts.reduce((sum, count) => sum + Math.log(count), 0) / counts.length);
	return withinReason(Math.round(Math.sqrt(communities * elbow(tree, space))), rows);
}

/** A number of themes within 2 and the smaller of n/2 and 30; 0 or 1 under four rows. */
export function withinReason(k: number, rows: number): number {
	if (rows < 4) return Math.min(1, rows);
	return Math.max(2, Math.min(k, Math.floor(rows / 2), MOST_THEMES));
}

/** The smallest number of groups whose cut is four fifths as clear (silhouette) as the clearest of all up to 40. */
function elbow(tree: MergeTree, space: Matrix): number {
	const most = Math.min(MOST_CUTS, space.rows - 1);
	const clear = Array.from({ length: Math.max(0, most - 1) }, (_, at) => {
		const k = at + 2;
		return { k, score: silhouette(space, tree.cut(k), k) };
	});
	const best = Math.max(...clear.map(({ score }) => score));
	return clear.find(({ score }) => score >= CLEAR_ENOUGH * best)?.k ?? 1;
}

/**
 * Mean silhouette by cosine distance, −1..1. For unit rows the mean distance to a group is 1 - x·S/|group| with S
 * the group's sum, so no pair is visited. A row alone in its group counts 0.
 */
export function silhouette(x: Matrix, group: Int32Array, k: number): number {
	const { rows, cols, data } = x;
	const sum = new Float64Array(k * cols);
	const size = new Float64Array(k);
	for (let r = 0; r < rows; r++) {
		const g = group[r]!;
		size[g]!++;
		for (let c = 0; c < cols; c++) sum[g * cols + c]! += data[r * cols + c]!;
	}
	let total = 0;
	for (let r = 0; r < rows; r++) {
		const own = group[r]!;
		if (size[own]! < 2) continue;
		let within = 0;
		let nearest = Number.POSITIVE_INFINITY;
		for (let g = 0; g < k; g++) {
			let dot = 0;
			for (let c = 0, p = r * cols, q = g * cols; c < cols; c++) dot += data[p + c]! * sum[q + c]!;
			if (g === own) within = 1 - (dot - 1) / (size[g]! - 1);
			else if (size[g]! > 0) nearest = Math.min(nearest, 1 - dot / size[g]!);
		}
		const larger = Math.max(within, nearest);
		total += larger > 1e-12 ? (nearest - within) / larger : 0;
	}
	return total / rows;
}
