import { kmeans } from 'ml-kmeans';
import type { Matrix } from './types.ts';

/**
 * A cut of the merge tree, settled by k-means (`ml-kmeans`) from the cut's own centres: the tree decides early merges
 * once and for all, this lets notes at a border change sides. No random start, so the same cut gives the same groups.
 * `cut` holds a group 0..k-1 for each of `rows`.
 */
export function refineCut(space: Matrix, rows: Int32Array, cut: Int32Array): Int32Array {
	const k = Math.max(-1, ...cut) + 1;
	if (k < 2 || k >= rows.length) return cut;
	const points = Array.from(rows, (row) =>
		Array.from(space.data.subarray(row * space.cols, (row + 1) * space.cols)),
	);
	const centres = Array.from({ length: k }, () => new Array<number>(space.cols).fill(0));
	const sizes = new Array<number>(k).fill(0);
	points.forEach((point, at) => {
		const group = cut[at]!;
		sizes[group]! += 1;
		point.forEach((value, c) => {
			centres[group]![c]! += value;
		});
	});
	centres.forEach((centre, group) => {
		centre.forEach((_, c) => {
			centre[c]! /= sizes[group] || 1;
		});
	});
	const { clusters } = kmeans(points, k, { initialization: centres, maxIterations: 30 });
	return Int32Array.from(clusters);
}
