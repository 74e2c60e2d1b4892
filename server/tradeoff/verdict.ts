import { tippingWeight } from './tipping.ts';
import { type Scores, tieWidth, weightedSums, worstRegrets } from './weighted-sum.ts';
import { weightRange, winShares } from './win-share.ts';

export type TradeoffVerdict = 'robust' | 'leaning' | 'toss-up';

/** Shares of draws from which a lead is called robust and leaning. */
const robustFrom = 0.95;
const leaningFrom = 0.7;

/** Where the lead turns over: persona and challenger by place in the input, the weight as `tippingWeight` gives it. */
export type Tip = { readonly persona: number; readonly challenger: number; readonly weight: number | null };

export type Weighed = {
	/** The leader's place in the input. */
	readonly winner: number;
	/** Others with the same weighted sum as the leader. */
	readonly level: readonly number[];
	readonly sums: readonly number[];
	readonly winShares: readonly number[];
	readonly regrets: readonly number[];
	readonly tips: readonly Tip[];
	readonly verdict: TradeoffVerdict;
};

export type WeighInput = {
	readonly scores: Scores;
	readonly doubt: Scores;
	/** Sum to 1. */
	readonly weights: readonly number[];
	/** How much evidence stands behind each option, 0…1; decides between equal sums. */
	readonly confidence: readonly number[];
	readonly seed: number;
	readonly draws?: number;
};

/**
 * Sums, win shares, regret, tipping weights and the verdict. Between equal sums the option with more evidence leads,
 * then the one that can lose less, then the first.
 */
export function weigh({ scores, doubt, weights, confidence, seed, draws }: WeighInput): Weighed {
	const sums = weightedSums(scores, weights);
	const regrets = worstRegrets(scores, weights);
	const best = Math.max(...sums);
	const level = sums.flatMap((sum, option) => (best - sum <= tieWidth ? [option] : []));
	const winner = [...level].sort(
		(a, b) => confidence[b]! - confidence[a]! || regrets[a]! - regrets[b]! || a - b,
	)[0]!;
	const tips = weights.flatMap((_, persona) =>
		scores.flatMap((row, challenger) =>
			challenger === winner
				? []
				: [{ persona, challenger, weight: tippingWeight(scores[winner]!, row, weights, persona) }],
		),
	);
	const won = winShares({ scores, doubt, weights, seed, ...(draws === undefined ? {} : { draws }) });
	return {
		winner,
		level: level.filter((option) => option !== winner),
		sums,
		winShares: won,
		regrets,
		tips,
		verdict: verdictOf(won[winner]!, tips, weights),
	};
}

/** True when the lead turns over before the weight has moved by a fifth of itself. */
export function isNear(weight: number, now: number): boolean {
	return Math.abs(weight - now) <= weightRange * now + 1e-12;
}

function verdictOf(share: number, tips: readonly Tip[], weights: readonly number[]): TradeoffVerdict {
	if (share < leaningFrom) return 'toss-up';
	const turns = tips.some(({ persona, weight }) => weight !== null && isNear(weight, weights[persona]!));
	return share >= robustFrom && !turns ? 'robust' : 'leaning';
}
