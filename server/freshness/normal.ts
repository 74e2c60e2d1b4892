/** The chance that a standard normal value lies above `z` (Chebyshev fit of erfc, relative error below 1.2e-7: Press et al., Numerical Recipes 6.2). */
export function normalTail(z: number): number {
	const x = Math.abs(z) / Math.SQRT2;
	const t = 1 / (1 + x / 2);
	let sum = 0;
	for (let at = fit.length - 1; at >= 0; at--) sum = sum * t + fit[at]!;
	const tail = (t * Math.exp(-x * x + sum)) / 2;
	return z >= 0 ? tail : 1 - tail;
}

const fit = [
	-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
	-0.82215223, 0.17087277,
];

/** The value that a standard normal one exceeds with chance `tail`, 0 < tail < 1. */
export function normalCut(tail: number): number {
	let [low, high] = [-40, 40];
	while (high - low > 1e-9) {
		const middle = (low + high) / 2;
		if (normalTail(middle) > tail) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** The value a chi-squared one with `freedom` degrees exceeds with chance `tail` (Wilson and Hilferty 1931; within 2 % for tails down to .0001). */
export function chiSquaredCut(freedom: number, tail: number): number {
	const part = 2 / (9 * freedom);
	return freedom * (1 - part + normalCut(tail) * Math.sqrt(part)) ** 3;
}
