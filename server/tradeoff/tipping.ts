import { tieWidth } from './weighted-sum.ts';

/**
 * The weight of persona `k` at which the challenger draws level with the leader and beyond which it is ahead, the other
 * weights scaled in proportion. With `d = leader − challenger` and `D = Σ_{i≠k} wᵢdᵢ / (1 − w_k)` the lead is
 * `f(w) = w·d_k + (1 − w)·D`, so it changes sign at `w* = D / (D − d_k)` (after Triantaphyllou & Sánchez 1997).
 * `weights` sum to 1. Null where no weight puts the challenger ahead, and where `k` has all the weight: nothing is left
 * to scale.
 */
export function tippingWeight(
	leader: readonly number[],
	challenger: readonly number[],
	weights: readonly number[],
	k: number,
): number | null {
	const own = leader[k]! - challenger[k]!;
	const left = 1 - weights[k]!;
	if (left <= tieWidth) return null;
	let others = 0;
	for (const [persona, weight] of weights.entries())
		if (persona !== k) others += (weight * (leader[persona]! - challenger[persona]!)) / left;
	const canFall = own < -tieWidth || others < -tieWidth;
	if (!canFall) return null;
	if (Math.abs(others - own) <= tieWidth) return null;
	return Math.min(1, Math.max(0, others / (others - own)));
}
