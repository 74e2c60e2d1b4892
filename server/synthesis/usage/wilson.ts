/**
 * Wilson score interval for a share, 95 %: `hits` of `n`, both ends 0–1 (Wilson 1927). Without anyone, 0 to 1.
 */
export function wilsonInterval(hits: number, n: number): { low: number; high: number } {
	if (n === 0) return { low: 0, high: 1 };
	const z = 1.959964;
	const share = hits / n;
	const centre = share + (z * z) / (2 * n);
	const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
	const scale = 1 + (z * z) / n;
	return { low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}
