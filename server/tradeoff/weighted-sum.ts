/** Options by personas: `scores[option][persona]`, each −2…+2. */
export type Scores = readonly (readonly number[])[];

/** Differences smaller than this are rounding, not a lead. */
export const tieWidth = 1e-9;

/** Weights as shares that sum to 1. Throws when none is above 0. */
export function shares(weights: readonly number[]): number[] {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	if (!(total > 0)) throw new RangeError('no weight is above 0');
	return weights.map((weight) => weight / total);
}

/** Weighted sum of each option, `S(o) = Σ wₚ·x(p,o)`, −2…+2 where the weights sum to 1. */
export function weightedSums(scores: Scores, weights: readonly number[]): number[] {
	return scores.map((row) => row.reduce((sum, score, persona) => sum + score * weights[persona]!, 0));
}

/**
 * The most each option can fall short of the best one, whatever the weights turn out to be. A shortfall
 * `max S(o′) − S(o)` is convex in the weights, so it is largest where one persona alone counts (Savage's regret, one
 * scenario a persona). Personas of weight 0 are out of the question and make no scenario.
 */
export function worstRegrets(scores: Scores, weights: readonly number[]): number[] {
	const worst = scores.map(() => 0);
	for (const [persona, weight] of weights.entries()) {
		if (weight <= 0) continue;
		const best = Math.max(...scores.map((row) => row[persona]!));
		for (const [option, row] of scores.entries())
			worst[option] = Math.max(worst[option]!, best - row[persona]!);
	}
	return worst;
}
