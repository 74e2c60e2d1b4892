import { describe, expect, it } from 'vitest';
import { leadingScores } from '../../../server/grouping/lanczos.ts';
import { nearestNeighbours, rowDot } from '../../../server/grouping/neighbours.ts';
import { principalScores } from '../../../server/grouping/principal-scores.ts';
import type { Matrix } from '../../../server/grouping/types.ts';
import { seed } from '../../support/properties.ts';
import { randomNumbers } from './embedding/random-numbers.ts';

/** Numbers from -.5 to .5. */
function numbers(count: number): Float64Array<ArrayBuffer> {
	const random = randomNumbers(seed + count);
	return Float64Array.from({ length: count }, () => random() - 0.5);
}

/** Rows of length 1, some of them the same. */
function unitRows(rows: number, cols: number): Matrix {
	const data = numbers(rows * cols);
	for (const twin of [7, 300, rows - 1]) data.copyWithin(twin * cols, 0, cols);
	for (let r = 0; r < rows; r++) {
		const row = data.subarray(r * cols, (r + 1) * cols);
		const norm = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
		for (let c = 0; c < cols; c++) row[c]! /= norm;
	}
	return { rows, cols, data };
}

/** The nearest rows by plain comparison of all. */
function plainly(x: Matrix, row: number, k: number): [number, number][] {
	const all = Array.from({ length: x.rows }, (_, other): [number, number] => [
		other,
		rowDot(x, row, x, other),
	]);
	return all
		.filter(([other]) => other !== row)
		.sort((a, b) => b[1] - a[1] || a[0] - b[0])
		.slice(0, k);
}

describe('arithmetic for boards of a thousand notes and more', () => {
	it.each([
		[1000, 12],
		[1003, 37],
		[1300, 150],
	])(
		'[GR79] the nearest of %i rows of %i numbers are those that comparing all finds, ties to the lower row',
		(rows, cols) => {
			const x = unitRows(rows, cols);
			const { index, similarity } = nearestNeighbours(x, 10);
			for (let row = 0; row < rows; row++) {
				const found = Array.from({ length: 10 }, (_, s) => [index[row * 10 + s], similarity[row * 10 + s]]);
				expect(found, `row ${row}`).toEqual(plainly(x, row, 10));
			}
		},
	);

	it('[GR79] principal scores are the same from either side, but for their sign', () => {
		const [rows, cols, rank] = [90, 24, 8];
		const data = numbers(rows * cols).map((value, at) => value * (1 + (at % cols)));
		const x = { rows, cols, data };
		const gram = (input: Float64Array): Float64Array =>
			Float64Array.from({ length: rows }, (_, a) => {
				let sum = 0;
				for (let b = 0; b < rows; b++) sum += rowDot(x, a, x, b) * input[b]!;
				return sum;
			});
		const [ours, plain] = [principalScores(x, rank), leadingScores(rows, gram, rank)];
		expect([ours.rows, ours.cols]).toEqual([rows, rank]);
		const column = ({ data: all }: Matrix, c: number): number[] =>
			Array.from({ length: rows }, (_, r) => all[r * rank + c]!);
		for (let c = 0; c < rank; c++) {
			const [a, b] = [column(ours, c), column(plain, c)];
			const product = a.reduce((sum, value, r) => sum + value * b[r]!, 0);
			const power = b.reduce((sum, value) => sum + value * value, 0);
			expect(Math.abs(product) / power).toBeCloseTo(1, 8);
			expect(a.reduce((sum, value) => sum + value * value, 0) / power).toBeCloseTo(1, 8);
		}
	});
});
