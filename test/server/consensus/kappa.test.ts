import { describe, expect, it } from 'vitest';
import { cohenKappa, differing, fleissKappa } from '../../../server/consensus/kappa.ts';
import { adjustedRand } from '../../../server/grouping/agreement.ts';
import { seededRandom } from '../../../server/synthesis/random.ts';
import { fc } from '../../support/properties.ts';

const groups = ['a', 'b', 'c', 'd', 'e'];
/** What `counts` people chose, one list a thing. */
const spread = (counts: readonly (readonly number[])[]): string[][] =>
	counts.map((row) => row.flatMap((n, at) => Array<string>(n).fill(groups[at]!)));
const sorting = fc.array(fc.constantFrom(...groups), { minLength: 6, maxLength: 40 });
const twoSortings = sorting.chain((first) =>
	fc.tuple(
		fc.constant(first),
		fc.array(fc.constantFrom(...groups), { minLength: first.length, maxLength: first.length }),
	),
);

describe('agreement beyond chance', () => {
	it('[CO5] gives the textbook values', () => {
		// Two readers of 50 grant proposals: both yes 20, only the first 5, only the second 10, both no 15.
		const first = [...Array(25).fill('yes'), ...Array(25).fill('no')];
		const second = [
			...Array(20).fill('yes'),
			...Array(5).fill('no'),
			...Array(10).fill('yes'),
			...Array(15).fill('no'),
		];
		expect(cohenKappa(first, second)).toBeCloseTo(0.4, 10);
		// Fourteen people put ten things into five groups (Fleiss' method as Wikipedia works it through).
		const fourteen = spread([
			[0, 0, 0, 0, 14],
			[0, 2, 6, 4, 2],
			[0, 0, 3, 5, 6],
			[0, 3, 9, 2, 0],
			[2, 2, 8, 1, 1],
			[7, 7, 0, 0, 0],
			[3, 2, 6, 3, 0],
			[2, 5, 3, 2, 2],
			[6, 5, 2, 1, 0],
			[0, 2, 2, 3, 7],
		]);
		expect(fleissKappa(fourteen)).toBeCloseTo(0.21, 3);
		// Hubert and Arabie 1985, the form scikit-learn's page shows: one note of four apart.
		expect(adjustedRand([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(4 / 7, 10);
	});

	it('[CO5] is the same from either side, 1 for the same groups, and never above', () => {
		fc.assert(
			fc.property(twoSortings, ([a, b]) => {
				const kappa = cohenKappa(a, b);
				expect(cohenKappa(b, a) ?? 2).toBeCloseTo(kappa ?? 2, 12);
				expect(adjustedRand(b, a)).toBeCloseTo(adjustedRand(a, b), 12);
				expect(kappa === null || kappa <= 1).toBe(true);
				const own = cohenKappa(a, a);
				if (new Set(a).size === 1) expect(own).toBeNull();
				else expect(own).toBeCloseTo(1, 12);
				const both = fleissKappa(a.map((group) => [group, group, group]));
				if (new Set(a).size > 1) expect(both).toBeCloseTo(1, 12);
			}),
		);
	});

	it('[CO5] people’s order does not matter, nor do things that fewer than two placed', () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(fc.constantFrom(...groups), { maxLength: 6 }), { minLength: 1 }),
				(things) => {
					const kappa = fleissKappa(things);
					const turned = fleissKappa([...things.map((some) => [...some].reverse()), ['a'], []]);
					if (kappa === null) expect(turned).toBeNull();
					else expect(turned).toBeCloseTo(kappa, 9);
				},
			),
		);
	});

	it('[CO5] is about 0 for people who choose at random', () => {
		const random = seededRandom(7);
		const draw = (): string => groups[Math.floor(random() * groups.length)]!;
		const runs = Array.from({ length: 60 }, () => {
			const things = Array.from({ length: 60 }, () => [draw(), draw(), draw()]);
			const [a, b] = [things.map((some) => some[0]!), things.map((some) => some[1]!)];
			return [cohenKappa(a, b)!, fleissKappa(things)!, adjustedRand(a, b)];
		});
		for (const at of [0, 1, 2])
			expect(
				Math.abs(runs.reduce((sum, run) => sum + run[at]!, 0) / runs.length),
				`seed 7, ${at}`,
			).toBeLessThan(0.03);
	});

	it('[CO5] nothing, one person, or one group alone tell nothing', () => {
		expect(cohenKappa([], [])).toBeNull();
		expect(cohenKappa(['a', 'a'], ['a', 'a'])).toBeNull();
		expect(fleissKappa([])).toBeNull();
		expect(fleissKappa([['a'], ['b']])).toBeNull();
		expect([differing([]), differing(['a']), differing(['a', 'a']), differing(['a', 'b'])]).toEqual([
			0, 0, 0, 1,
		]);
		expect(differing(['a', 'a', 'b'])).toBeCloseTo(2 / 3, 12);
	});
});
