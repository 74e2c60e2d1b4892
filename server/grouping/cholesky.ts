/** Cholesky's factor of a symmetric positive matrix, in place, in its lower half. */
export function factorise(a: Float64Array, size: number): void {
	for (let i = 0; i < size; i++) {
		for (let j = 0; j <= i; j++) {
			const rest = a[i * size + j]! - dot(a, i * size, a, j * size, j);
			a[i * size + j] = i === j ? Math.sqrt(rest) : rest / a[j * size + j]!;
		}
	}
}

/** Solves lower · y = b in place, for the `size` numbers of b that begin at `from`. */
export function solveLower(lower: Float64Array, size: number, b: Float64Array, from: number): void {
	for (let i = 0; i < size; i++) {
		b[from + i] = (b[from + i]! - dot(lower, i * size, b, from, i)) / lower[i * size + i]!;
	}
}

/** Solves the transpose of lower · y = b in the same way. */
export function solveUpper(lower: Float64Array, size: number, b: Float64Array, from: number): void {
	for (let i = size - 1; i >= 0; i--) {
		const value = b[from + i]! / lower[i * size + i]!;
		b[from + i] = value;
		for (let k = 0; k < i; k++) b[from + k]! -= value * lower[i * size + k]!;
	}
}

/** Inner product of so many numbers of a and b. */
export function dot(a: Float64Array, p: number, b: Float64Array, q: number, length: number): number {
	// Two sums at a time: the processor need not wait for one addition before the next.
	let even = 0;
	let odd = 0;
	let i = 0;
	for (; i < length - 1; i += 2) {
		even += a[p + i]! * b[q + i]!;
		odd += a[p + i + 1]! * b[q + i + 1]!;
	}
	return i < length ? even + odd + a[p + i]! * b[q + i]! : even + odd;
}
