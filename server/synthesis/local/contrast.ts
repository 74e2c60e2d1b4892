import type { Quote } from './read-quotes.ts';

/**
 * How much more a group speaks in these words than the others do: the mean over a quote's content stems of the log
 * ratio of smoothed shares of quotes, each capped at ±2. 0 when there is nobody to compare with.
 */
export function contrastScore(own: readonly Quote[], others: readonly Quote[]): (quote: Quote) => number {
	const inside = countStems(own);
	const outside = countStems(others);
	return (quote) => {
		if (others.length === 0 || quote.stems.size === 0) return 0;
		let sum = 0;
		for (const stem of quote.stems) {
			const here = ((inside.get(stem) ?? 0) + 0.5) / (own.length + 1);
			const there = ((outside.get(stem) ?? 0) + 0.5) / (others.length + 1);
			sum += Math.max(-2, Math.min(2, Math.log(here / there)));
		}
		return sum / quote.stems.size;
	};
}

function countStems(quotes: readonly Quote[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const quote of quotes) for (const stem of quote.stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
	return counts;
}
