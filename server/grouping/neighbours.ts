import { unitRows } from './features.ts';
import { eachProduct } from './row-products.ts';
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

/** From so many rows on, neighbours are first looked for in single precision. */
const MANY_ROWS = 1000;
/** How many more are looked at again than are wanted: single precision may swap rows a ten-millionth apart. */
const SPARE = 6;

/** Exact nearest neighbours; ties go to the lower row. k shrinks to rows - 1. */
export function nearestNeighbours(x: Matrix, wanted: number): Neighbours {
	const n = x.rows;
	const k = Math.max(0, Math.min(wanted, n - 1));
	if (n >= MANY_ROWS) {
		const near = emptyLists(n, Math.min(k + SPARE, n - 1));
		eachProduct(x, (row, other, value) => {
			offer(near, row, other, value);
			offer(near, other, row, value);
		});
		return firstNeighbours(measuredAgain(x, near), k);
	}
	const near = emptyLists(n, k);
	if (k > 0) {
		for (let i = 0; i < n; i++) {
			for (let j = i + 1; j < n; j++) {
				const value = rowDot(x, i, x, j);
				offer(near, i, j, value);
				offer(near, j, i, value);
			}
		}
	}
	return near;
}

function emptyLists(rows: number, k: number): Neighbours {
	return {
		k,
		index: new Int32Array(rows * k).fill(-1),
		similarity: new Float64Array(rows * k).fill(Number.NEGATIVE_INFINITY),
	};
}

/** Takes `other` into the list of `row` if it is nearer than one there. */
function offer({ k, index, similarity }: Neighbours, row: number, other: number, value: number): void {
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
}

/** The same lists by similarities in double precision. */
function measuredAgain(x: Matrix, { k, index }: Neighbours): Neighbours {
	const again = emptyLists(x.rows, k);
	for (let row = 0; row < x.rows; row++) {
		const others = index.slice(row * k, (row + 1) * k).sort();
		for (const other of others) offer(again, row, other, rowDot(x, row, x, other));
	}
	return again;
}

/** The k nearest of the first `among` rows to each of the rows named, itself excluded; ties go to the lower row. */
export function neighboursOf(x: Matrix, rows: readonly number[], wanted: number, among: number): Neighbours {
	const k = Math.max(0, Math.min(wanted, among - 1));
	const index = new Int32Array(rows.length * k);
	const similarity = new Float64Array(rows.length * k);
	rows.forEach((row, at) => {
		const cosine = Float64Array.from({ length: among }, (_, other) => rowDot(x, row, x, other));
		const others = [...cosine.keys()].filter((other) => other !== row);
		others.sort((a, b) => cosine[b]! - cosine[a]! || a - b);
		others.slice(0, k).forEach((other, n) => {
			index[at * k + n] = other;
			similarity[at * k + n] = cosine[other]!;
		});
	});
	return { k, index, similarity };
}

/** The nearest `k` of longer neighbour lists. */
export function firstNeighbours(near: Neighbours, wanted: number): Neighbours {
	const k = Math.min(wanted, near.k);
	const rows = near.k === 0 ? 0 : near.index.length / near.k;
	const index = new Int32Array(rows * k);
	const similarity = new Float64Array(rows * k);
	for (let r = 0; r < rows; r++) {
		index.set(near.index.subarray(r * near.k, r * near.k + k), r * k);
		similarity.set(near.similarity.subarray(r * near.k, r * near.k + k), r * k);
	}
	return { k, index, similarity };
}

/** Each row (of those named) moved half way to the similarity-weighted mean of its neighbours; unit rows. */
export function smooth(x: Matrix, near: Neighbours, named?: readonly number[]): Matrix {
	const { cols } = x;
	const rows = named?.length ?? x.rows;
	const data = new Float64Array(rows * cols);
	for (let r = 0; r < rows; r++) {
		const own = (named?.[r] ?? r) * cols;
		let total = 0;
		const mean = new Float64Array(cols);
		for (let s = r * near.k; s < (r + 1) * near.k; s++) {
			const weight = Math.max(0, near.similarity[s]!);
			total += weight;
			const from = near.index[s]! * cols;
			for (let c = 0; c < cols; c++) mean[c]! += weight * x.data[from + c]!;
		}
		for (let c = 0; c < cols; c++) {
			data[r * cols + c] = 0.5 * x.data[own + c]! + (total > 0 ? (0.5 * mean[c]!) / total : 0);
		}
	}
	return unitRows({ rows, cols, data });
}
