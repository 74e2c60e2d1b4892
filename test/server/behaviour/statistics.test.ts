import { describe, expect, it } from 'vitest';
import { adjusted, fisherExact, shareDifference } from '../../../server/behaviour/statistics.ts';

describe('statistics', () => {
	it('[BH5] Fisher’s test equals published and hand-counted values', () => {
		// The lady tasting tea: 3 of 4 and 1 of 4.
		expect(fisherExact(3, 4, 1, 4)).toBeCloseTo(34 / 70, 10);
		expect(fisherExact(4, 4, 0, 4)).toBeCloseTo(2 / 70, 10);
		expect(fisherExact(1, 12, 9, 12)).toBeCloseTo(0.002759456, 8);
		expect(fisherExact(0, 0, 3, 9)).toBe(1);
		expect(fisherExact(400_000, 1_000_000, 400_000, 1_000_000)).toBeCloseTo(1, 6);
	});

	it('[BH5] Benjamini and Hochberg’s steps equal their own example, in the order given', () => {
		const ps = [0.0459, 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.324];
		const found = adjusted(ps);
		expect(found[1]).toBeCloseTo(0.001, 10);
		expect(found[2]).toBeCloseTo(0.002, 10);
		expect(found[9]).toBeCloseTo(0.324, 10);
		expect(found.every((p, at) => p >= ps[at]!)).toBe(true);
		expect(adjusted([])).toEqual([]);
	});

	it('[BH5] Newcombe’s interval equals his example 56/70 against 48/80', () => {
		const { value, low, high } = shareDifference(56, 70, 48, 80);
		expect(value).toBeCloseTo(0.2, 10);
		expect(low).toBeCloseTo(0.0524, 4);
		expect(high).toBeCloseTo(0.3339, 4);
	});
});
