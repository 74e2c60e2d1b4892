import { fisherExact, shareDifference } from '../behaviour/statistics.ts';
import type { Baseline, Grouped, Groups, Reading } from './readings.ts';
import { leastCompared, lookLevel, neededErrors } from './readings.ts';
import { groupSizes } from './shares.ts';
import { stabilityCut, stabilityIndex, totalVariation } from './statistics.ts';

/** So much of the whole must have moved, 0–1. */
export const leastMoved = 0.05;

export const compositionSubject = 'share of users';

/**
 * Shares of the archetypes among users who are still there and are in one. A change needs all three: a stability index
 * beyond what samples of these sizes give (99 %), five points moved, and an exact test of the archetype's own share.
 */
export function readComposition(base: Baseline, now: readonly Grouped[], groups: Groups): Reading[] {
	const count = (list: readonly Grouped[]): number[] =>
		groupSizes(
			list.filter(({ recent, group }) => recent && group > 0),
			groups.length,
		).slice(1);
	const [before, after] = [count(base.lastWindow), count(now)];
	const [n, m] = [before, after].map((list) => list.reduce((sum, one) => sum + one, 0)) as [number, number];
	const kinds = before.filter((one, at) => one + after[at]! > 0).length;
	if (kinds < 2 || n < leastCompared || m < leastCompared) return [];
	const moved = totalVariation(before, after);
	const whole =
		moved >= leastMoved && stabilityIndex(before, after) > stabilityCut(before.length, n, m, 0.01);
	const errors = neededErrors(kinds);
	return groups.slice(1).map((group, at) => {
		const [x, y] = [before[at]!, after[at]!];
		const [from, to] = [x / n, y / m];
		const { low, high } = shareDifference(y, m, x, n);
		const p = fisherExact(x, n, y, m);
		const spread = Math.max(from * (1 - from), 1 / (n + m));
		return {
			kind: 'composition',
			group,
			subject: compositionSubject,
			unit: 'share of users',
			from,
			to,
			low,
			high,
			n: m,
			change: to - from,
			minimumDetectable: Math.min(1, Math.max(leastMoved, errors * Math.sqrt(spread * (1 / n + 1 / m)))),
			p,
			adjusted: Math.min(1, p * kinds),
			matters: whole,
			notes:
				p * kinds <= lookLevel
					? [`${Math.round(moved * 100)} points of all users moved between archetypes.`]
					: [],
		};
	});
}
