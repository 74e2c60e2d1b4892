import { describe, expect, it } from 'vitest';
import { unitRows } from '../../../server/grouping/features.ts';
import { cosinesWithoutItself, fitThemes, type PlacedNotes } from '../../../server/grouping/leave-one-out.ts';
import type { Matrix } from '../../../server/grouping/types.ts';
import { fc } from '../../support/properties.ts';

const COLS = 5;
const THEMES = 3;

const world = fc
	.array(
		fc.record({
			features: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: COLS, maxLength: COLS }),
			theme: fc.nat(THEMES - 1),
			weight: fc.constantFrom(1, 3),
		}),
		{ minLength: 4, maxLength: 14 },
	)
	.map((notes): { x: Matrix; placed: PlacedNotes } => ({
		x: unitRows({
			rows: notes.length,
			cols: COLS,
			data: Float64Array.from(notes.flatMap(({ features }) => features)),
		}),
		placed: {
			rows: notes.map((_, row) => row),
			themeOf: Int32Array.from(notes, ({ theme }) => theme),
			weight: Float64Array.from(notes, ({ weight }) => weight),
			themes: THEMES,
		},
	}));

const rowOf = (x: Matrix, row: number): number[] => [...x.data.subarray(row * x.cols, (row + 1) * x.cols)];
const inner = (a: readonly number[], b: readonly number[]): number =>
	a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** Gauss's elimination, the long way round. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
	const rows = matrix.map((row, i) => [...row, right[i]!]);
	for (let i = 0; i < rows.length; i++) {
		const pivot = rows[i]!.map((value) => value / rows[i]![i]!);
		rows[i] = pivot;
		for (let other = 0; other < rows.length; other++) {
			if (other !== i) rows[other] = rows[other]!.map((value, c) => value - rows[other]![i]! * pivot[c]!);
		}
	}
	return rows.map((row) => row.at(-1)!);
}

/** What a fit on all notes but one says of that note and a theme. */
function fitWithout({ x, placed }: { x: Matrix; placed: PlacedNotes }, out: number, theme: number): number {
	const { themeOf, weight } = placed;
	const all = weight.reduce((sum, value) => sum + value, 0);
	const share = weight.reduce((sum, value, n) => sum + (themeOf[n] === theme ? value : 0), 0) / all;
	const gram = Array.from({ length: COLS }, (_, i) =>
		Array.from({ length: COLS }, (__, j) => (i === j ? 1.5 : 0)),
	);
	const right = Array.from({ length: COLS }, () => 0);
	placed.rows.forEach((row, n) => {
		if (n === out) return;
		const features = rowOf(x, row);
		const target = (themeOf[n] === theme ? 1 : 0) - share;
		features.forEach((value, i) => {
			right[i]! += weight[n]! * value * target;
			for (const [j, other] of features.entries()) gram[i]![j]! += weight[n]! * value * other;
		});
	});
	return inner(rowOf(x, placed.rows[out]!), solve(gram, right));
}

describe('judging a note without itself', () => {
	it('[GR76] is fitting the themes again without it, and the quick bound on its own part is never too low', () => {
		fc.assert(
			fc.property(world, ({ x, placed }) => {
				const fit = fitThemes(x, placed, 1.5);
				for (const n of placed.rows) {
					expect(fit.leverage(n)).toBeLessThanOrEqual(fit.mostLeverage(n) + 1e-12);
					const own = fitWithout({ x, placed }, n, placed.themeOf[n]!);
					for (let theme = 0; theme < THEMES; theme++) {
						const expected = fitWithout({ x, placed }, n, theme) - own;
						expect(fit.lead(n, theme, fit.leverage(n))).toBeCloseTo(expected, 8);
					}
				}
			}),
		);
	});

	it('[GR76] leaves it out of its theme’s centre', () => {
		fc.assert(
			fc.property(world, ({ x, placed }) => {
				const cosines = cosinesWithoutItself(x, placed);
				for (const n of placed.rows) {
					for (let theme = 0; theme < THEMES; theme++) {
						const centre = Array.from({ length: COLS }, () => 0);
						placed.rows.forEach((row, other) => {
							if (other === n || placed.themeOf[other] !== theme) return;
							for (const [i, value] of rowOf(x, row).entries()) centre[i]! += placed.weight[other]! * value;
						});
						const length = Math.sqrt(inner(centre, centre));
						const expected = length < 1e-4 ? 0 : inner(rowOf(x, n), centre) / length;
						expect(cosines.data[n * THEMES + theme]).toBeCloseTo(expected, 6);
					}
				}
			}),
		);
	});
});
