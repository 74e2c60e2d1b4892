import { seededRandom } from '../synthesis/random.ts';
import { type Scores, tieWidth } from './weighted-sum.ts';

/** How far weights are moved, as a share of themselves. */
export const weightRange = 0.2;
export const defaultDraws = 10_000;

export type Draws = {
	readonly scores: Scores;
	/** How far each score may be off, in steps of the scale; as `scores`. */
	readonly doubt: Scores;
	readonly weights: readonly number[];
	readonly seed: number;
	readonly draws?: number;
};

/**
 * The share of draws each option wins (acceptability index of SMAA) when every weight is moved by up to ±20 % and every
 * score within its doubt, both evenly, scores held to the scale. Options that tie share the draw. Sums to 1; the same
 * seed gives the same shares.
 */
export function winShares({ scores, doubt, weights, seed, draws = defaultDraws }: Draws): number[] {
	const random = seededRandom(seed);
	const people = weights.length;
	const flat = Float64Array.from(scores.flat());
	const range = Float64Array.from(doubt.flat());
	const drawn = new Float64Array(people);
	const sums = new Float64Array(scores.length);
	const wins = new Float64Array(scores.length);
	const count = sums.length;
	for (let draw = 0; draw < draws; draw++) {
		// Not made to sum to 1 again: that scales every option alike.
		for (let p = 0; p < people; p++) drawn[p] = weights[p]! * (1 + weightRange * (2 * random() - 1));
		let best = Number.NEGATIVE_INFINITY;
		for (let o = 0, at = 0; o < count; o++) {
			let sum = 0;
			for (let p = 0; p < people; p++, at++) {
				const width = range[at]!;
				let score = flat[at]!;
				if (width > 0) {
					score += width * (2 * random() - 1);
					if (score > 2) score = 2;
					else if (score < -2) score = -2;
				}
				sum += drawn[p]! * score;
			}
			sums[o] = sum;
			if (sum > best) best = sum;
		}
		let tied = 0;
		for (let o = 0; o < count; o++) if (best - sums[o]! <= tieWidth) tied += 1;
		for (let o = 0; o < count; o++) if (best - sums[o]! <= tieWidth) wins[o]! += 1 / tied;
	}
	return Array.from(wins, (won) => won / draws);
}
