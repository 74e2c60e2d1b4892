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

function dot(a: Float64Array, b: Float64Array): number {
	let even = 0;
	let odd = 0;
	const n = a.length - 1;
	for (let i = 0; i < n; i += 2) {
		even += a[i]! * b[i]!;
		odd += a[i + 1]! * b[i + 1]!;
	}
	return even + odd + (a.length % 2 === 1 ? a[n]! * b[n]! : 0);
}

/** Removes from `v` its parts along `basis` (twice, against rounding) and returns the length of what is left. */
function orthogonalise(v: Float64Array, basis: readonly Float64Array[]): number {
	const n = v.length;
	for (let pass = 0; pass < 2; pass++) {
		for (const q of basis) {
			const part = dot(v, q);
			for (let i = 0; i < n; i++) v[i]! -= part * q[i]!;
		}
	}
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
	const data = new Float64Array(n * top.length);
	top.forEach(({ value, at }, column) => {
		const root = Math.sqrt(value);
		for (let j = 0; j < m; j++) {
			const weight = eigenvectorMatrix.get(j, at) * root;
			const q = basis[j]!;
			for (let i = 0; i < n; i++) data[i * top.length + column]! += weight * q[i]!;
		}
	});
	return { rows: n, cols: top.length, data };
}
