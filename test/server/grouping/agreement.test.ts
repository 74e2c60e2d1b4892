import { describe, expect, it } from 'vitest';
import { agreementReport, compareGroupings } from '../../../server/grouping/agreement.ts';
import { seededRandom } from '../../../server/synthesis/random.ts';

const notes = (places: string): Map<string, string | null> =>
	new Map([...places].map((theme, i) => [`n${i}`, theme === '-' ? null : theme]));

describe('agreement of two groupings', () => {
	it('[GR63] is 1 for the same groups by other names, and about 0 for groups that know nothing of each other', () => {
		expect(compareGroupings(notes('aabbcc'), notes('xxyyzz'))).toEqual({
			rand: 1,
			pairPrecision: 1,
			pairRecall: 1,
			notes: 6,
		});
		expect(compareGroupings(notes('aaaabbbb'), notes('xyxyxyxy')).rand).toBeLessThan(0.01);
	});

	it('[GR63] says which side lumps and which splits, and equals kappa over pairs', () => {
		const lumped = compareGroupings(notes('aabb'), notes('xxxx'));
		expect(lumped).toMatchObject({ pairPrecision: 2 / 6, pairRecall: 1 });
		const split = compareGroupings(notes('aabb'), notes('xyzz'));
		expect(split).toMatchObject({ pairPrecision: 1, pairRecall: 0.5 });
		// Six pairs: 1 together in both, 2 and 1 in either; kappa = (po − pe) / (1 − pe).
		const observed = 5 / 6;
		const chance = (2 / 6) * (1 / 6) + (4 / 6) * (5 / 6);
		expect(split.rand).toBeCloseTo((observed - chance) / (1 - chance), 10);
	});

	it('[GR63] notes in no theme stand alone, and notes only one side knows are left out', () => {
		const short = notes('aab-');
		short.delete('n0');
		expect(compareGroupings(notes('aab-'), short).notes).toBe(3);
		expect(compareGroupings(notes('--aa'), notes('--xx')).rand).toBe(1);
	});

	it('[GR63] the interval rests on people: none for fewer than four, narrow where all agree', () => {
		const first = notes('aabbaabbaabb');
		const second = notes('xxyyxxyyxxyx');
		const by = (people: number) => new Map([...first.keys()].map((note, i) => [note, `P${i % people}`]));
		expect(agreementReport(first, second, by(3), seededRandom(1)).interval).toBeNull();
		const { rand, interval, people } = agreementReport(first, second, by(6), seededRandom(1));
		expect(people).toBe(6);
		expect(interval![0]).toBeLessThanOrEqual(rand);
		expect(interval![1]).toBeGreaterThanOrEqual(rand);
		expect(agreementReport(first, first, by(6), seededRandom(1)).interval).toEqual([1, 1]);
	});
});
