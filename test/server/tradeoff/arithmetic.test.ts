import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../server/synthesis/random.ts';
import { rice, topsis } from '../../../server/tradeoff/second-opinions.ts';
import { tippingWeight } from '../../../server/tradeoff/tipping.ts';
import { weigh } from '../../../server/tradeoff/verdict.ts';
import { shares, weightedSums, worstRegrets } from '../../../server/tradeoff/weighted-sum.ts';
import { winShares } from '../../../server/tradeoff/win-share.ts';
import { fc } from '../../support/properties.ts';

/** The lead of one row over another when persona `k` weighs `w` and the others share the rest as they did. */
function lead(
	a: readonly number[],
	b: readonly number[],
	weights: readonly number[],
	k: number,
	w: number,
): number {
	const rest = weights.reduce((sum, weight, i) => sum + (i === k ? 0 : weight), 0);
	const now = weights.map((weight, i) => (i === k ? w : (weight / rest) * (1 - w)));
	const [first, second] = weightedSums([a, b], now) as [number, number];
	return first - second;
}

/** Where a scan of the weights, then halving, finds the challenger drawing level; null: it never is ahead. */
function scanned(
	a: readonly number[],
	b: readonly number[],
	weights: readonly number[],
	k: number,
): number | null {
	const steps = 60;
	const isAhead = (w: number): boolean => lead(a, b, weights, k, w) < -1e-9;
	const found = Array.from({ length: steps + 1 }, (_, i) => isAhead(i / steps));
	const at = found.findIndex((ahead, i) => i > 0 && ahead !== found[i - 1]);
	if (at < 0) return found[0] ? Number.NaN : null;
	let [low, high] = [(at - 1) / steps, at / steps];
	for (let round = 0; round < 60; round++) {
		const middle = (low + high) / 2;
		if (isAhead(middle) === found[at - 1]) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

const step = fc.integer({ min: -2, max: 2 });
const board = fc
	.record({ options: fc.integer({ min: 2, max: 5 }), people: fc.integer({ min: 2, max: 5 }) })
	.chain(({ options, people }) =>
		fc.record({
			scores: fc.array(fc.array(step, { minLength: people, maxLength: people }), {
				minLength: options,
				maxLength: options,
			}),
			raw: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: people, maxLength: people }),
		}),
	);
const still = (scores: readonly (readonly number[])[]): number[][] => scores.map((row) => row.map(() => 0));
const weighed = (scores: number[][], raw: number[], draws = 200) =>
	weigh({
		scores,
		doubt: still(scores),
		weights: shares(raw),
		confidence: scores.map(() => 0),
		seed: 1,
		draws,
	});

describe('trade-off arithmetic', () => {
	it('[TR1] [T4] tipping weights are those a scan finds, to a millionth, on 1,000 random boards', () => {
		const seed = 20261122;
		const random = seededRandom(seed);
		const pick = (n: number): number => Math.floor(random() * n);
		let turns = 0;
		for (let run = 0; run < 1000; run++) {
			const people = 2 + pick(4);
			const scores = Array.from({ length: 2 + pick(4) }, () =>
				Array.from({ length: people }, () => (run % 2 ? pick(5) - 2 : random() * 4 - 2)),
			);
			const raw = Array.from({ length: people }, () => (run % 2 ? 1 + pick(9) : 0.05 + random()));
			const { winner, tips } = weighed(scores, raw, 1);
			const weights = shares(raw);
			for (const { persona, challenger, weight } of tips) {
				const expected = scanned(scores[winner]!, scores[challenger]!, weights, persona);
				const told = `seed ${seed}, board ${run}, persona ${persona}, challenger ${challenger}`;
				if (expected === null) expect(weight, told).toBeNull();
				else expect(Math.abs(weight! - expected), told).toBeLessThan(1e-6);
				if (expected !== null) turns += 1;
			}
		}
		expect(turns).toBeGreaterThan(1000);
	});

	it('[TR1] no weight tips rows that are alike, a lead that never ends, or a persona that has it all', () => {
		expect(tippingWeight([1, 2], [1, 2], [0.4, 0.6], 0)).toBeNull();
		expect(tippingWeight([2, 2], [1, 2], [0.4, 0.6], 0)).toBeNull();
		expect(tippingWeight([2, -2], [1, 2], [1, 0], 0)).toBeNull();
		// Level now: whichever way the weight moves, one of the two leads.
		expect(tippingWeight([2, 0], [0, 2], [0.5, 0.5], 0)).toBeCloseTo(0.5, 12);
		// A persona that counted for nothing may come to count.
		expect(tippingWeight([1, -2], [0, 2], [1, 0], 1)).toBeCloseTo(0.2, 12);
	});

	it('[TR2] the wins of a seed are always the same, sum to 1, and those of a sure lead are all of them', () => {
		const scores = [
			[2, 0, -1],
			[0, 1, 1],
			[1, 1, -2],
		];
		const input = {
			scores,
			doubt: scores.map((row) => row.map(() => 1)),
			weights: shares([3, 2, 1]),
			seed: 7,
		};
		const once = winShares(input);
		expect(winShares(input)).toEqual(once);
		expect(winShares({ ...input, seed: 8 })).not.toEqual(once);
		expect(once.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
		expect(
			winShares({
				...input,
				scores: [
					[2, 2, 2],
					[0, 0, 0],
					[1, 1, 1],
				],
				doubt: still(scores),
			}),
		).toEqual([1, 0, 0]);
		expect(
			winShares({
				...input,
				scores: [
					[1, 0],
					[1, 0],
				],
				doubt: [
					[0, 0],
					[0, 0],
				],
				weights: [0.5, 0.5],
			}),
		).toEqual([0.5, 0.5]);
	});

	it('[TR3] an option that another is nowhere worse than, and somewhere better, never leads nor wins a draw', () => {
		fc.assert(
			fc.property(board, fc.nat(), fc.nat(), ({ scores, raw }, a, b) => {
				const [better, worse] = [a % scores.length, b % scores.length];
				fc.pre(better !== worse);
				const rows = scores.map((row, option) =>
					option === worse
						? scores[better]!.map((score, p) => (p === 0 ? score - 1 : Math.min(score, row[p]!)))
						: row,
				);
				const { winner, winShares: won } = weighed(rows, raw);
				expect(winner).not.toBe(worse);
				expect(won[worse]).toBe(0);
			}),
		);
	});

	it('[TR3] scaling all weights alike changes nothing, nor does the order of the personas', () => {
		fc.assert(
			fc.property(board, fc.integer({ min: 2, max: 1000 }), ({ scores, raw }, factor) => {
				const first = weighed(scores, raw);
				const scaled = weighed(
					scores,
					raw.map((weight) => weight * factor),
				);
				expect(scaled.winner).toBe(first.winner);
				expect(scaled.verdict).toBe(first.verdict);
				for (const [at, tip] of first.tips.entries()) {
					if (tip.weight === null) expect(scaled.tips[at]!.weight).toBeNull();
					else expect(scaled.tips[at]!.weight).toBeCloseTo(tip.weight, 9);
				}
				const turned = weighed(
					scores.map((row) => [...row].reverse()),
					[...raw].reverse(),
				);
				for (const [at, sum] of first.sums.entries()) expect(turned.sums[at]).toBeCloseTo(sum, 9);
				expect(turned.regrets).toEqual(first.regrets);
			}),
		);
	});

	it('[TR4] regret is the worst over every weighting there is, and the leader of each has none there', () => {
		fc.assert(
			fc.property(
				board,
				fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }),
				({ scores, raw }, other) => {
					const regrets = worstRegrets(scores, shares(raw));
					const weights = raw.map((_, p) => other[p]! + 0.001);
					const sums = weightedSums(scores, shares(weights));
					const best = Math.max(...sums);
					for (const [option, sum] of sums.entries())
						expect(best - sum).toBeLessThanOrEqual(regrets[option]! + 1e-9);
				},
			),
		);
		expect(
			worstRegrets(
				[
					[2, -1],
					[0, 1],
				],
				[0.5, 0.5],
			),
		).toEqual([2, 2]);
		expect(
			worstRegrets(
				[
					[2, -2],
					[2, 2],
				],
				[1, 0],
			),
		).toEqual([0, 0]);
	});

	it('[TR5] robust wins nearly every draw and turns at no weight nearby; leaning and toss-up win fewer', () => {
		expect(
			weighed(
				[
					[2, 1],
					[0, 0],
				],
				[1, 1],
				2000,
			).verdict,
		).toBe('robust');
		expect(
			weighed(
				[
					[2, 0],
					[0, 2],
				],
				[1, 1],
				2000,
			).verdict,
		).toBe('toss-up');
		expect(
			weighed(
				[
					[2, 0],
					[0, 2],
				],
				[1.15, 1],
				2000,
			).verdict,
		).toBe('leaning');
		const level = weighed(
			[
				[1, 1],
				[1, 1],
			],
			[1, 1],
		);
		expect([level.winner, level.level, level.verdict]).toEqual([0, [1], 'toss-up']);
	});

	it('[TR6] RICE and TOPSIS as their formulas have it', () => {
		const scores = [
			[2, 0],
			[1, -1],
		];
		const columns = [
			{ reach: 100, confidence: 0.8 },
			{ reach: 10, confidence: 0.5 },
		];
		expect(rice(scores, columns, [4, 2])).toEqual([40, 37.5]);
		expect(rice(scores, columns, [null, 0])).toEqual([null, null]);
		// By hand: columns (2, 1)/√5 and (0, −1)/1, weights ½: the first is the best in both, the second the worst.
		expect(topsis(scores, [0.5, 0.5])).toEqual([1, 0]);
		const [a, b] = topsis(
			[
				[2, 0],
				[0, 2],
			],
			[0.75, 0.25],
		) as [number, number];
		expect([a, b].map((value) => Number(value.toFixed(6)))).toEqual([0.75, 0.25]);
		expect(
			topsis(
				[
					[1, 1],
					[1, 1],
				],
				[0.5, 0.5],
			),
		).toEqual([0.5, 0.5]);
	});
});
