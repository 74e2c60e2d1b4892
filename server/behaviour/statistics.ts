import { wilsonInterval } from '../synthesis/usage/wilson.ts';

/** The difference of two shares, first minus second, with Newcombe's 95 % interval (1998, method 10). */
export function shareDifference(
	a: number,
	n: number,
	b: number,
	m: number,
): { value: number; low: number; high: number } {
	const [p, q] = [n === 0 ? 0 : a / n, m === 0 ? 0 : b / m];
	const [first, second] = [wilsonInterval(a, n), wilsonInterval(b, m)];
	return {
		value: p - q,
		low: p - q - Math.hypot(p - first.low, second.high - q),
		high: p - q + Math.hypot(first.high - p, q - second.low),
	};
}

/** Fisher's exact test, two-sided: the chance of a table at most as likely as `a` of `n` against `b` of `m`. */
export function fisherExact(a: number, n: number, b: number, m: number): number {
	const hits = a + b;
	const least = Math.max(0, hits - m);
	const most = Math.min(hits, n);
	const logOf = (x: number): number => logChoose(n, x) + logChoose(m, hits - x) - logChoose(n + m, hits);
	const seen = logOf(a) + 1e-7;
	let p = 0;
	for (let x = least; x <= most; x++) {
		const log = logOf(x);
		if (log <= seen) p += Math.exp(log);
	}
	return Math.min(1, p);
}

/** Benjamini and Hochberg's adjusted p-values, in the order given: below q means a false discovery rate of at most q. */
export function adjusted(ps: readonly number[]): number[] {
	const order = ps.map((_, at) => at).sort((x, y) => ps[y]! - ps[x]!);
	const out = new Array<number>(ps.length);
	let least = 1;
	order.forEach((at, i) => {
		least = Math.min(least, (ps[at]! * ps.length) / (ps.length - i));
		out[at] = least;
	});
	return out;
}

function logChoose(n: number, k: number): number {
	return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

const table = [0, 0];

/** Summed up to 100,000, Stirling's series beyond. */
function logFactorial(n: number): number {
	if (n > 100_000) return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n);
	for (let k = table.length; k <= n; k++) table.push(table[k - 1]! + Math.log(k));
	return table[n]!;
}
