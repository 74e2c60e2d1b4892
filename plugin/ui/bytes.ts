import { locale } from './strings.ts';

/** A size for people, such as `820 kB` or `3.4 MB`. */
export function bytesText(bytes: number): string {
	const [unit, size] =
		bytes < 1000
			? (['byte', 1] as const)
			: bytes < 1e6
				? (['kilobyte', 1e3] as const)
				: (['megabyte', 1e6] as const);
	return (bytes / size).toLocaleString(locale(), {
		style: 'unit',
		unit,
		unitDisplay: size === 1 ? 'long' : 'short',
		maximumFractionDigits: size === 1e6 && bytes < 1e7 ? 1 : 0,
	});
}
