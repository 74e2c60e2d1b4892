import { adjusted } from '../behaviour/statistics.ts';
import type { Grouped, Groups, Reading } from './readings.ts';
import { inGroup, leastCompared, neededErrors } from './readings.ts';
import { middleOf, signedRank } from './statistics.ts';
import { type Amount, quarters } from './trace.ts';

/** Middle of |log after/before| from which a habit has changed: about 15 %. */
const leastRatio = 0.15;
/** Standard deviations of what everybody sways by together that a change has to go beyond that. */
const swayed = 2;

/**
 * Habits that are followed person by person, on the scale on which chance is about the same for everybody: the square
 * root for counts, the logarithm for sizes.
 */
export const habits: Readonly<
	Record<string, { of: (amount: Amount) => number; even: (value: number) => number; isCount?: true }>
> = {
	sessions: { of: ({ sessions }) => Math.max(1, sessions), even: Math.sqrt, isCount: true },
	'events a session': { of: ({ events, sessions }) => events / Math.max(1, sessions), even: Math.log },
	'minutes a session': { of: ({ minutes, sessions }) => minutes / Math.max(1, sessions), even: Math.log },
};

/** Somebody's window of reference, and the look it is from. */
export type Reference = { readonly look: number; readonly use: Grouped };

/**
 * The same people before and now, each against themselves (paired Wilcoxon), over the window and over
 * its later half. `before`: everybody's own window of
 * reference, once and for all. `sway`: how far everybody together goes up and down anyway, which is no change of theirs. Whoever is gone is not in the pairs; how many they are is said.
 */
export function readUsage(
	before: ReadonlyMap<number, Reference>,
	now: readonly Grouped[],
	groups: Groups,
	look: number,
	sway: number,
): Reading[] {
	const references = [...before.values()].filter((one) => one.look <= look - quarters).map(({ use }) => use);
	const here = new Map(now.map((use) => [use.u, use]));
	const pairs = references.flatMap((own) => {
		const use = here.get(own.u);
		if (use === undefined || !use.recent || !own.recent) return [];
		return [{ group: own.group === use.group ? use.group : 0, own, use }];
	});
	const cases = groups.flatMap((name, group) => {
		const among = inGroup(pairs, group);
		const started = inGroup(references, group);
		const gone = started.filter(({ u }) => !here.has(u)).length / Math.max(1, started.length);
		return Object.entries(habits).flatMap(([subject, { of, even, isCount }]) => {
			// Half a window holds half the count.
			const halves = among.map(({ own, use }) => [of(own.late), of(use.late)] as const);
			const windows = among.map(({ own, use }) => [of(own.steady), of(use.steady)] as const);
			const floor = (cells: number): number =>
				leastRatio + (isCount ? swayed * sway * Math.sqrt(2 / cells) : 0);
			const whole = { ...compare(windows, even, 1), floor: floor(quarters) };
			const half = { ...compare(halves, even, isCount ? 2 : 1), floor: floor(quarters / 2) };
			if (whole.both.length < leastCompared) return [];
			// Two comparisons, so twice the chance; the clearer one is told.
			const clearer = half.p < whole.p ? half : whole;
			return [
				{
					name,
					subject,
					gone,
					...clearer,
					p: Math.min(1, 2 * clearer.p),
					blur: whole.spread,
					least: whole.floor,
				},
			];
		});
	});
	const least = adjusted(cases.map(({ p }) => p));
	const errors = neededErrors(2 * cases.length);
	return cases.map(
		({ name, subject, both, gone, p, middle, spread, blur, scale, floor, least: seen }, at) => {
			const n = both.length;
			const half = (1.96 * 1.2533 * spread) / Math.sqrt(n);
			return {
				kind: 'usage',
				group: name,
				subject,
				unit: 'a person in a window',
				from: scale * middleOf(both.map(([a]) => a)).middle,
				to: scale * middleOf(both.map(([, b]) => b)).middle,
				low: Math.expm1(middle - half),
				high: Math.expm1(middle + half),
				n,
				change: middle,
				minimumDetectable: -Math.expm1(-Math.max(seen, (errors * blur * 1.0233) / Math.sqrt(n))),
				p,
				adjusted: least[at]!,
				matters: Math.abs(middle) >= floor,
				notes: [
					`${n} people seen before and now; ${Math.round(gone * 100)} % of those seen before are not seen now.`,
				],
			};
		},
	);
}

type Pair = readonly [number, number];

/** One habit of the same people before and now. */
function compare(pairs: readonly Pair[], even: (value: number) => number, scale: number) {
	const both = pairs.filter(([a, b]) => a > 0 && b > 0);
	return {
		both,
		scale,
		p: signedRank(both.map(([a, b]) => even(b) - even(a))),
		...middleOf(both.map(([a, b]) => Math.log(b / a))),
	};
}
