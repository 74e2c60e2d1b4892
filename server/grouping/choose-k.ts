import type { Matrix } from './types.ts';
import type { MergeTree } from './ward.ts';

/** Mean silhouette (cosine distance, unit rows) of the tree's cut at each k from 2 to `most`. */
export function silhouettes(x: Matrix, tree: MergeTree, most: number): { k: number; score: number }[] {
	const scores: { k: number; score: number }[] = [];
	for (let k = 2; k <= Math.min(most, x.rows - 1); k++)
		scores.push({ k, score: silhouette(x, tree.cut(k), k) });
	return scores;
}

/**
 * Mean silhouette by cosine distance. For unit rows the mean distance to a group is 1 - x·S/|group| with S
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

/** Smallest k whose silhouette reaches .85 of the best. */
export function elbow(scores: readonly { k: number; score: number }[]): number {
	const best = Math.max(...scores.map(({ score }) => score));
	return scores.find(({ score }) => score >= 0.85 * best)?.k ?? 2;
}

/**
 * The number of themes when nobody said one: round(√(communities · elbow)), within 2 and the smaller of
 * n/2 and 30. The two estimators err in opposite directions.
 */
export function chooseK(
	communities: number,
	scores: readonly { k: number; score: number }[],
	rows: number,
): number {
	if (rows < 4) return Math.min(1, rows);
	const wanted = Math.round(Math.sqrt(communities * elbow(scores)));
	return Math.max(2, Math.min(wanted, Math.floor(rows / 2), 30));
}
