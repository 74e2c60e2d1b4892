import { unitRows } from './features.ts';
import type { Matrix } from './types.ts';

/** The k nearest rows of each row by cosine (rows are unit length), nearest first, itself excluded. */
export type Neighbours = {
	readonly k: number;
	readonly index: Int32Array;
	readonly similarity: Float64Array;
};

/** Cosine of two rows of unit-row matrices of the same width. */
export function rowDot(a: Matrix, i: number, b: Matrix, j: number): number {
	const cols = a.cols;
	const x = a.data;
	const y = b.data;
	let p = i * cols;
	let q = j * cols;
	// Four sums at a time: the processor need not wait for one addition before the next.
	let s0 = 0;
	let s1 = 0;
	let s2 = 0;
	let s3 = 0;
	const end = p + cols - 3;
	for (; p < end; p += 4, q += 4) {
		s0 += x[p]! * y[q]!;
		s1 += x[p + 1]! * y[q + 1]!;
		s2 += x[p + 2]! * y[q + 2]!;
		s3 += x[p + 3]! * y[q + 3]!;
	}
	let sum = s0 + s1 + s2 + s3;
	for (; p < end + 3; p++, q++) sum += x[p]! * y[q]!;
	return sum;
}

/** Exact nearest neighbours; ties go to the lower row. k shrinks to rows - 1. */
export function nearestNeighbours(x: Matrix, wanted: number): Neighbours {
	const n = x.rows;
	const k = Math.max(0, Math.min(wanted, n - 1));
	const index = new Int32Array(n * k).fill(-1);
	const similarity = new Float64Array(n * k).fill(Number.NEGATIVE_INFINITY);
	const offer = (row: number, other: number, value: number): void => {
		const from = row * k;
		let at = from + k - 1;
		if (value <= similarity[at]!) return;
		while (at > from && similarity[at - 1]! < value) {
			similarity[at] = similarity[at - 1]!;
			index[at] = index[at - 1]!;
			at--;
		}
		similarity[at] = value;
		index[at] = other;
	};
	if (k > 0) {
		for (let i = 0; i < n; i++) {
			for (let j = i + 1; j < n; j++) {
				const value = rowDot(x, i, x, j);
				offer(i, j, value);
				offer(j, i, value);
			}
		}
	}
	return { k, index, similarity };
}

/** Each row moved half way to the similarity-weighted mean of its neighbours; unit rows. */
export function smooth(x: Matrix, near: Neighbours): Matrix {
	const { rows, cols } = x;
	const data = new Float64Array(rows * cols);
	for (let r = 0; r < rows; r++) {
		let total = 0;
		const mean = new Float64Array(cols);
		for (let s = r * near.k; s < (r + 1) * near.k; s++) {
			const weight = Math.max(0, near.similarity[s]!);
			total += weight;
			const from = near.index[s]! * cols;
			for (let c = 0; c < cols; c++) mean[c]! += weight * x.data[from + c]!;
		}
		for (let c = 0; c < cols; c++) {
			data[r * cols + c] = 0.5 * x.data[r * cols + c]! + (total > 0 ? (0.5 * mean[c]!) / total : 0);
		}
	}
	return unitRows({ rows, cols, data });
}
