import { fisherExact, shareDifference } from '../behaviour/statistics.ts';
import type { Baseline, Grouped, Groups, Reading } from './readings.ts';
import { leastCompared, neededErrors } from './readings.ts';
import { leastShareChange } from './shares.ts';
import { middleOf } from './statistics.ts';

/** From this share on, people who are like nobody of the baseline are news; in the baseline one in twenty is. */
const leastNew = 0.1;
const ordinary = 0.95;
/** Fewer people make no middle to be far from. */
const leastCentre = 5;

export const noveltySubject = 'unlike anybody described';

/** How far people lie from the nearest archetype (without archetypes: from the middle of all), against the baseline. */
export function noveltyReader(
	base: Baseline,
	groups: Groups,
	features: number,
): (now: readonly Grouped[]) => Reading[] {
	const known = base.people.filter((one) => one.known);
	const centres = groups
		.map((_, group) => (group === 0 ? [] : known.filter((one) => one.group === group)))
		.filter((list) => list.length >= leastCentre);
	const scale = middleOf(known.map(pace)).spread || 1;
	const middles = (centres.length > 0 ? centres : [known]).map((list) => {
		const shares = new Float64Array(features);
		for (const one of list) for (const id of one.used) shares[id]! += 1 / list.length;
		return { shares, pace: list.reduce((sum, one) => sum + pace(one), 0) / list.length };
	});
	const squares = middles.map(({ shares }) => shares.reduce((sum, share) => sum + share * share, 0));
	const farness = (one: Grouped): number =>
		Math.min(
			...middles.map(({ shares, pace: middle }, at) => {
				// |x − c|² = |c|² + Σ over what x has of (1 − 2c).
				let sum = squares[at]! + ((pace(one) - middle) / scale) ** 2;
				for (const id of one.used) sum += 1 - 2 * shares[id]!;
				return sum;
			}),
		);
	const distances = known.map(farness);
	const sorted = [...distances].sort((a, b) => a - b);
	const bound = sorted[Math.ceil(ordinary * sorted.length) - 1] ?? Number.POSITIVE_INFINITY;
	const before = sorted.filter((one) => one > bound).length;
	const n = known.length;
	const described = new Set(known.flatMap(({ u }, at) => (distances[at]! <= bound ? [u] : [])));
	return (all) => {
		const now = all.filter((one) => one.known);
		const m = now.length;
		if (n < leastCompared || m < leastCompared) return [];
		const strangers = now.filter((one) => farness(one) > bound);
		const far = strangers.length;
		const changed = strangers.filter(({ u }) => described.has(u)).length;
		const [from, to] = [before / n, far / m];
		const p = to > from ? fisherExact(before, n, far, m) : 1;
		const { low, high } = shareDifference(far, m, before, n);
		return [
			{
				kind: 'novelty',
				group: groups[0]!,
				subject: noveltySubject,
				unit: 'share of users',
				from,
				to,
				low,
				high,
				n: m,
				change: to - from,
				minimumDetectable: Math.max(leastNew - from, leastShareChange(from, n, m, neededErrors(1), 0)),
				p,
				adjusted: p,
				matters: to >= leastNew && to > from,
				notes:
					changed === 0
						? []
						: [`${changed} of these ${far} were like the others in the baseline, and do other things now.`],
				...(far === 0 ? {} : { described: changed / far }),
			},
		];
	};
}

function pace({ sessions }: Grouped): number {
	return Math.log(Math.max(1, sessions));
}
