import { Matrix as DenseMatrix, EigenvalueDecomposition } from 'ml-matrix';
import type { Matrix } from './types.ts';

/** A fixed sequence in -1..1 (linear congruential, Numerical Recipes constants): the same start every time. */
function fixedVector(n: number, salt: number): Float64Array {
	let state = (salt * 7919 + 12345) >>> 0;
	return Float64Array.from({ length: n }, () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 31 - 1;
	});
}

/**
 * Inner product of `b` with as many numbers of `a` from `from` on, in four sums: the processor need not wait for one
 * addition before the next.
 */
export function dot(a: Float64Array, b: Float64Array, from = 0): number {
	let [s0, s1, s2, s3] = [0, 0, 0, 0];
	const whole = b.length - (b.length % 4);
	for (let c = 0, p = from; c < whole; c += 4, p += 4) {
		s0 += a[p]! * b[c]!;
		s1 += a[p + 1]! * b[c + 1]!;
		s2 += a[p + 2]! * b[c + 2]!;
		s3 += a[p + 3]! * b[c + 3]!;
	}
	for (let c = whole; c < b.length; c++) s0 += a[from + c]! * b[c]!;
	return s0 + s1 + s2 + s3;
}

/** Removes from `v` its part along each of these unit vectors. */
function removeParts(v: Float64Array, along: readonly Float64Array[]): void {
	const n = v.length;
	for (const q of along) {
		const part = dot(v, q);
		for (let i = 0; i < n; i++) v[i]! -= part * q[i]!;
	}
}

/**
 * Makes `v` stand at right angles to the basis and returns the length of what is left. The last two directions hold
 * nearly all of an image (Lanczos' three terms); once they are out, one pass over all takes the rounding away.
 */
function orthogonalise(v: Float64Array, basis: readonly Float64Array[]): number {
	removeParts(v, basis.slice(-2));
	removeParts(v, basis);
	return Math.sqrt(dot(v, v));
}

/**
 * The leading eigenvectors of a symmetric positive operator on n numbers, scaled by the root of their
 * eigenvalue: the n × rank scores of a truncated SVD or PCA. Lanczos with full reorthogonalisation.
 */
export function leadingScores(n: number, apply: (x: Float64Array) => Float64Array, rank: number): Matrix {
	const steps = Math.min(n, 2 * rank + 30);
	const basis: Float64Array[] = [];
	const diagonal: number[] = [];
	const offDiagonal: number[] = [];
	let next = fixedVector(n, 1);
	let length = orthogonalise(next, basis);
	let scale = 0;
	while (basis.length < steps) {
		if (length <= 1e-9 * scale || length === 0) {
			// The space reached so far is closed under the operator: go on from a fresh direction.
			next = fixedVector(n, basis.length + 2);
			length = orthogonalise(next, basis);
			if (length < 1e-9) break;
			if (offDiagonal.length > 0) offDiagonal[offDiagonal.length - 1] = 0;
		}
		const inverse = 1 / length;
		const q = new Float64Array(n);
		for (let i = 0; i < n; i++) q[i] = next[i]! * inverse;
		const image = apply(q);
		diagonal.push(dot(q, image));
		scale = Math.max(scale, Math.abs(diagonal.at(-1)!));
		basis.push(q);
		length = orthogonalise(image, basis);
		offDiagonal.push(length);
		next = image;
	}
	return scoresFromBasis(n, basis, diagonal, offDiagonal, rank);
}

function scoresFromBasis(
	n: number,
	basis: readonly Float64Array[],
	diagonal: readonly number[],
	offDiagonal: readonly number[],
	rank: number,
): Matrix {
	const m = basis.length;
	if (m === 0) return { rows: n, cols: 0, data: new Float64Array(0) };
	const small = DenseMatrix.zeros(m, m);
	for (let i = 0; i < m; i++) {
		small.set(i, i, diagonal[i]!);
		if (i + 1 < m) {
			small.set(i, i + 1, offDiagonal[i]!);
			small.set(i + 1, i, offDiagonal[i]!);
		}
	}
	const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(small, {
		assumeSymmetric: true,
	});
	const top = realEigenvalues
		.map((value, at) => ({ value, at }))
		.filter(({ value }) => value > 1e-10)
		.sort((a, b) => b.value - a.value)
		.slice(0, rank);
	const weights = top.map(({ value, at }) =>
		Float64Array.from({ length: m }, (_, j) => eigenvectorMatrix.get(j, at) * Math.sqrt(value)),
	);
	return { rows: n, cols: top.length, data: combine(n, basis, weights) };
}

/** Rows worked on at a time, so that what is read again is still near the processor. */
const ROWS_AT_ONCE = 512;

/** Row by row, the sums of the basis' numbers by each set of weights. */
function combine(
	n: number,
	basis: readonly Float64Array[],
	weights: readonly Float64Array[],
): Float64Array<ArrayBuffer> {
	const cols = weights.length;
	const data = new Float64Array(n * cols);
	const sum = new Float64Array(ROWS_AT_ONCE);
	for (let from = 0; from < n; from += ROWS_AT_ONCE) {
		const count = Math.min(ROWS_AT_ONCE, n - from);
		weights.forEach((weight, column) => {
			sum.fill(0);
			basis.forEach((q, j) => {
				const own = weight[j]!;
				for (let i = 0; i < count; i++) sum[i]! += own * q[from + i]!;
			});
			for (let i = 0; i < count; i++) data[(from + i) * cols + column] = sum[i]!;
		});
	}
	return data;
}
