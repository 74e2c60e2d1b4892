import type { Signal } from '../../shared/freshness.ts';
import { percent } from '../../shared/score-words.ts';
import { words } from '../words.ts';

function isShare({ unit }: { unit: string }): boolean {
	return unit === 'share of users' || unit === 'share of people heard';
}

/** "62 % → 31 %": before and after; empty where nobody was there to tell. */
export function figureOf(signal: Pick<Signal, 'from' | 'to'> & { unit: string }): string {
	const { from, to } = signal;
	if (from === null || to === null) return '';
	const show = (value: number): string =>
		isShare(signal) ? percent(value) : String(Math.round(10 * value) / 10);
	return `${show(from)} → ${show(to)}`;
}

/** The smallest change that would have been seen: points of a share, or part of a habit; empty where nothing tells. */
export function leastChangeOf(signal: Signal): string {
	if (signal.minimumDetectable === null) return '';
	const n = Math.round(100 * signal.minimumDetectable);
	const { leastPoints, leastPercent } = words.freshness;
	return isShare(signal) ? leastPoints(n) : leastPercent(n);
}
