import { describe, expect, it } from 'vitest';
import { ageOf } from '../../../server/freshness/evidence-age.ts';
import { kitagawa } from '../../../server/freshness/kitagawa.ts';
import { chiSquaredCut, normalCut, normalTail } from '../../../server/freshness/normal.ts';
import { leastShareChange } from '../../../server/freshness/shares.ts';
import {
	cohenH,
	middleOf,
	signedRank,
	stabilityCut,
	stabilityIndex,
	totalVariation,
} from '../../../server/freshness/statistics.ts';
import { fc } from '../../support/properties.ts';

/** The signed-rank test by counting every way the signs could have fallen. */
function exactSignedRank(differences: readonly number[]): number {
	const ranks = [...differences].map(Math.abs).sort((a, b) => a - b);
	const up = differences.reduce((sum, one) => (one > 0 ? sum + ranks.indexOf(one) + 1 : sum), 0);
	const n = differences.length;
	const middle = (n * (n + 1)) / 4;
	let asFar = 0;
	for (let signs = 0; signs < 2 ** n; signs++) {
		let sum = 0;
		for (let at = 0; at < n; at++) if ((signs >> at) & 1) sum += at + 1;
		if (Math.abs(sum - middle) >= Math.abs(up - middle) - 1e-9) asFar++;
	}
	return asFar / 2 ** n;
}

describe('statistics of freshness', () => {
	it('[FR4] knows tables of the normal and the chi-squared distribution', () => {
		expect(normalTail(1.959964)).toBeCloseTo(0.025, 6);
		expect(normalTail(-1)).toBeCloseTo(0.841345, 5);
		expect(normalCut(0.001)).toBeCloseTo(3.0902, 3);
		for (const [freedom, tail, cut] of [
			[2, 0.05, 5.991],
			[4, 0.05, 9.488],
			[4, 0.01, 13.277],
			[9, 0.01, 21.666],
		] as const)
			expect(chiSquaredCut(freedom, tail) / cut).toBeCloseTo(1, 1.7);
	});

	it('[FR4] the stability index of moved shares, and what it reaches by luck, are as measured', () => {
		const before = [40, 30, 20, 10];
		expect(stabilityIndex(before, [30, 30, 20, 20])).toBeCloseTo(0.098, 3);
		expect(stabilityIndex(before, [25, 30, 20, 25])).toBeCloseTo(0.208, 2);
		expect(stabilityIndex(before, [20, 30, 20, 30])).toBeCloseTo(0.358, 3);
		expect(stabilityIndex([10, 0], [5, 5])).toBeGreaterThan(0);
		expect(totalVariation(before, [30, 30, 20, 20])).toBeCloseTo(0.1, 10);
		// By number of archetypes and users a window: the 95th percentiles a simulation without any change gave.
		for (const [kinds, n, cut] of [
			[3, 60, 0.2],
			[5, 60, 0.316],
			[5, 100, 0.19],
			[10, 100, 0.338],
		] as const)
			expect(stabilityCut(kinds, n, n, 0.05)).toBeCloseTo(cut, 2);
	});

	it('[FR5] the paired test agrees with counting every case, and errs on the careful side far out', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 10, maxLength: 10 }),
				fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
				(sizes, signs) => {
					const differences = sizes.map((size, at) => (signs[at] ? size : -size));
					expect(Math.abs(signedRank(differences) - exactSignedRank(differences))).toBeLessThan(0.03);
				},
			),
			{ numRuns: 40 },
		);
		const allUp = Array.from({ length: 20 }, (_, at) => at + 1);
		expect(signedRank(allUp)).toBeGreaterThan(2 / 2 ** 20);
		expect(signedRank([0, 0, 0])).toBe(1);
		expect(signedRank([])).toBe(1);
	});

	it('[FR6] effects are told in Cohen’s h, and a middle with the spread of its middle half', () => {
		expect(cohenH(0.05, 0.15)).toBeCloseTo(0.344, 3);
		expect(cohenH(0.4, 0.55)).toBeCloseTo(0.3015, 3);
		expect(middleOf([1, 2, 3, 4, 100]).middle).toBe(3);
		expect(middleOf([])).toEqual({ middle: 0, spread: 0 });
	});

	it('[FR11] more users never make the smallest visible change larger', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.integer({ min: 10, max: 2000 }),
				fc.integer({ min: 10, max: 2000 }),
				fc.integer({ min: 0, max: 2000 }),
				(share, n, m, more) => {
					const least = leastShareChange(share, n, m, 4.5);
					expect(leastShareChange(share, n + more, m + more, 4.5)).toBeLessThanOrEqual(least + 1e-12);
					expect(least).toBeGreaterThan(0);
				},
			),
		);
	});

	it('[FR13] a change of the whole falls into other people and other behaviour, and the two add up (K4)', () => {
		const stratum = fc.record({
			share: fc.double({ min: 0, max: 1, noNaN: true }),
			rate: fc.double({ min: 0, max: 50, noNaN: true }),
		});
		fc.assert(
			fc.property(fc.array(fc.tuple(stratum, stratum), { minLength: 1, maxLength: 6 }), (pairs) => {
				const { from, to, otherPeople, otherBehaviour } = kitagawa(
					pairs.map(([before]) => before),
					pairs.map(([, after]) => after),
				);
				expect(otherPeople + otherBehaviour).toBeCloseTo(to - from, 8);
			}),
		);
		const same = { share: 0.5, rate: 4 };
		expect(kitagawa([same, same], [same, { share: 0.5, rate: 2 }])).toMatchObject({
			otherPeople: 0,
			otherBehaviour: -1,
		});
		expect(
			kitagawa(
				[same, { share: 0.5, rate: 2 }],
				[
					{ share: 0.8, rate: 4 },
					{ share: 0.2, rate: 2 },
				],
			).otherBehaviour,
		).toBe(0);
	});

	it('[FR17] evidence is fresh for six months and old after twelve (K3)', () => {
		const asOf = Date.UTC(2026, 10, 1);
		expect(ageOf(['2026-09-01', '2026-10-01'], asOf).state).toBe('fresh');
		expect(ageOf(['2026-02-01'], asOf)).toMatchObject({ state: 'drifting', newest: '2026-02-01' });
		expect(ageOf(['2025-01-01', '2025-02-01', '2026-10-01'], asOf).state).toBe('stale');
		expect(ageOf(['no date'], asOf)).toEqual({ newest: null, months: null, state: 'not-enough-data' });
	});
});
