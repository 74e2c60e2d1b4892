import type { Distinguishing } from '../../shared/behaviour.ts';
import { round, shareOf } from './measures/shapes.ts';
import { adjusted, fisherExact, shareDifference } from './statistics.ts';

/** False discoveries allowed among what is listed. */
const q = 0.05;
const leastRatio = 1.5;

export type AdoptionTable = {
	readonly event: string;
	/** Users of the event by group number, 0 for everyone. */
	readonly users: readonly number[];
};

/**
 * The features that set a group apart from all other users: Fisher's test over all groups and features together
 * (Benjamini–Hochberg, q = 0.05) and one and a half times the share, or two thirds of it. One list a group, most telling
 * first; the list of everyone is empty.
 */
export function distinguishing(
	tables: readonly AdoptionTable[],
	sizes: readonly number[],
): Distinguishing[][] {
	const all = sizes[0] ?? 0;
	const cases = sizes.slice(1).flatMap((size, i) =>
		size === 0 || size === all
			? []
			: tables.map(({ event, users }) => {
					const own = users[i + 1] ?? 0;
					const rest = (users[0] ?? 0) - own;
					return {
						g: i + 1,
						event,
						own,
						size,
						rest,
						others: all - size,
						p: fisherExact(own, size, rest, all - size),
					};
				}),
	);
	const ps = adjusted(cases.map(({ p }) => p));
	const lists: Distinguishing[][] = sizes.map(() => []);
	cases.forEach(({ g, event, own, size, rest, others }, at) => {
		const ratio = rest === 0 ? null : own / size / (rest / others);
		const apart = ratio === null || ratio >= leastRatio || ratio <= 1 / leastRatio;
		if (ps[at]! > q || !apart) return;
		const { value, low, high } = shareDifference(own, size, rest, others);
		lists[g]!.push({
			event,
			own: shareOf(own, size),
			rest: shareOf(rest, others),
			ratio: ratio === null ? null : round(ratio),
			difference: { value: round(value), low: round(low), high: round(high) },
			p: ps[at]!,
		});
	});
	for (const list of lists) list.sort((a, b) => a.p - b.p || (a.event < b.event ? -1 : 1));
	return lists;
}
