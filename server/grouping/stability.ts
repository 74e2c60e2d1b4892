import { adjustedRand } from './agreement.ts';
import type { Matrix, MergeTree } from './types.ts';
import { wardTree } from './ward.ts';

/** A merge tree over some of the rows, and which rows those are. */
export type SampleTree = { readonly rows: Int32Array; readonly tree: MergeTree };

const SAMPLES = 6;
const MOST_ROWS = 400;

/**
 * Merge trees over three quarters of the rows (400 at most), each leaving out others: row r is in sample s unless
 * (r + s) is among the quarter left out. Rows are in hash order, so a regular choice is a fair one and always the same.
 */
export function sampleTrees(x: Matrix): SampleTree[] {
	if (x.rows < 8) return [];
	return Array.from({ length: SAMPLES }, (_, s) => {
		const kept = Array.from({ length: x.rows }, (__, r) => r).filter((r) => (r * 7 + s * 5) % 16 >= 4);
		const step = Math.max(1, kept.length / MOST_ROWS);
		const count = Math.min(kept.length, MOST_ROWS);
		const rows = Int32Array.from({ length: count }, (__, at) => kept[Math.floor(at * step)]!);
		const data = new Float64Array(rows.length * x.cols);
		rows.forEach((row, at) => {
			data.set(x.data.subarray(row * x.cols, (row + 1) * x.cols), at * x.cols);
		});
		const tree = wardTree({ rows: rows.length, cols: x.cols, data }, new Float64Array(rows.length).fill(1));
		return { rows, tree };
	});
}

/**
 * How far a cut of the whole tree comes back when a quarter of the notes is left out: mean adjusted Rand index with the
 * samples' cuts into as many groups, 1 = the same every time, about 0 = chance. Null where there are too few notes.
 */
export function cutStability(groups: Int32Array, k: number, samples: readonly SampleTree[]): number | null {
	if (samples.length === 0) return null;
	let sum = 0;
	for (const { rows, tree } of samples) {
		const whole = Array.from(rows, (row) => groups[row]!);
		sum += adjustedRand(whole, Array.from(tree.cut(k)));
	}
	return sum / samples.length;
}
