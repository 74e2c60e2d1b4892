import { dot, leadingScores } from './lanczos.ts';
import type { Matrix } from './types.ts';

/** PCA scores: the leading directions of centred rows. */
export function principalScores(rows: Matrix, rank: number): Matrix {
	return rows.rows > rows.cols ? scoresByColumns(rows, rank) : leadingScores(rows.rows, gramOf(rows), rank);
}

/** y = X (Xᵀ x). */
function gramOf({ rows: n, cols, data }: Matrix): (input: Float64Array) => Float64Array {
	return (input) => {
		const across = new Float64Array(cols);
		const output = new Float64Array(n);
		for (let r = 0; r < n; r++) {
			const weight = input[r]!;
			for (let c = 0, p = r * cols; c < cols; c++) across[c]! += weight * data[p + c]!;
		}
		for (let r = 0; r < n; r++) {
			let sum = 0;
			for (let c = 0, p = r * cols; c < cols; c++) sum += data[p + c]! * across[c]!;
			output[r] = sum;
		}
		return output;
	};
}

/** The same scores from the smaller side: the rows times the leading directions of Xᵀ X. */
function scoresByColumns({ rows: n, cols, data }: Matrix, rank: number): Matrix {
	const squares = columnProducts(data, n, cols);
	const apply = (input: Float64Array): Float64Array =>
		Float64Array.from({ length: cols }, (_, c) => dot(squares, input, c * cols));
	// Scaled by the root of their eigenvalue, which is the length of the score: undone by one division a column.
	const directions = unitColumns(leadingScores(cols, apply, rank));
	const scores = new Float64Array(n * directions.length);
	for (let r = 0; r < n; r++) {
		directions.forEach((direction, at) => {
			scores[r * directions.length + at] = dot(data, direction, r * cols);
		});
	}
	return { rows: n, cols: directions.length, data: scores };
}

/** Xᵀ X, four rows at a time so that each sum is fetched a quarter as often. */
function columnProducts(data: Float64Array, n: number, cols: number): Float64Array {
	const sums = new Float64Array(cols * cols);
	const rows = new Float64Array(Math.ceil(n / 4) * 4 * cols);
	rows.set(data);
	for (let a = 0; a < rows.length; a += 4 * cols) {
		const [b, c, d] = [a + cols, a + 2 * cols, a + 3 * cols];
		for (let i = 0; i < cols; i++) {
			const [w, x, y, z] = [rows[a + i]!, rows[b + i]!, rows[c + i]!, rows[d + i]!];
			for (let j = i, at = i * cols + i; j < cols; j++, at++)
				sums[at]! += w * rows[a + j]! + x * rows[b + j]! + y * rows[c + j]! + z * rows[d + j]!;
		}
	}
	for (let i = 0; i < cols; i++) for (let j = 0; j < i; j++) sums[i * cols + j] = sums[j * cols + i]!;
	return sums;
}

function unitColumns({ rows: n, cols, data }: Matrix): Float64Array[] {
	return Array.from({ length: cols }, (_, c) => {
		const column = Float64Array.from({ length: n }, (__, r) => data[r * cols + c]!);
		const norm = Math.sqrt(column.reduce((sum, value) => sum + value * value, 0)) || 1;
		return column.map((value) => value / norm);
	});
}
