import { beforeEach, describe, expect, it } from 'vitest';
import {
	type PlacedMatrix,
	placeMatrix,
} from '../../../../server/grouping/embedding/use-lite/placed-matrix.ts';
import { type Arena, createArena } from '../../../../server/grouping/embedding/use-lite/wasm/arena.ts';
import { compileKernel, type Kernel } from '../../../../server/grouping/embedding/use-lite/wasm/kernel.ts';
import { FLOAT_ROW } from '../../../../server/grouping/embedding/use-lite/wasm/layout.ts';
import {
	createWholeRows,
	type WholeRows,
} from '../../../../server/grouping/embedding/use-lite/whole-rows.ts';
import { seed } from '../../../support/properties.ts';
import { randomNumbers } from './random-numbers.ts';

const ROWS = 8;
let arena: Arena;
let kernel: Kernel;
let whole: WholeRows;
let rows: number;
let out: number;
let workplace: number;
beforeEach(() => {
	arena = createArena(8 << 20);
	kernel = compileKernel(arena.memory);
	whole = createWholeRows(arena, kernel, ROWS);
	rows = arena.reserve((ROWS + 4) * FLOAT_ROW);
	out = arena.reserve((ROWS + 4) * FLOAT_ROW);
	workplace = arena.reserve(4 << 20);
});

const floats = (at: number, row: number, count: number): Float32Array =>
	new Float32Array(arena.memory.buffer, at + row * FLOAT_ROW, count);

function place(weights: Float32Array, bias: Float32Array, stripe: number): PlacedMatrix {
	return placeMatrix({ arena, kernel, workplace }, { weights, bias }, stripe);
}

/** Largest distance of the product in memory from the plain one, in parts of the largest number of its row. */
function worst(weights: Float32Array, bias: Float32Array, count: number, before = 0): number {
	const size = weights.length / bias.length;
	let most = 0;
	for (let r = 0; r < count; r++) {
		const input = floats(rows, r, size);
		const plain = Array.from(bias, (value, c) =>
			input.reduce((sum, x, k) => sum + x * weights[k * bias.length + c]!, value + before),
		);
		const largest = Math.max(...plain.map(Math.abs));
		const found = floats(out, r, bias.length);
		for (const [c, value] of plain.entries()) most = Math.max(most, Math.abs(found[c]! - value) / largest);
	}
	return most;
}

describe('the kernels', () => {
	it.each([
		['all weights and inputs as large as they get', () => 1],
		['alternating signs that cancel', (n: number) => (n % 2 === 0 ? 1 : -1)],
	])('[GR46] no sum of products leaves 32 bits: %s', (_, value) => {
		const [size, columns] = [1536, 16];
		const weights = Float32Array.from({ length: size * columns }, (__, at) =>
			value(Math.floor(at / columns)),
		);
		const bias = new Float32Array(columns);
		for (let r = 0; r < ROWS; r++)
			floats(rows, r, size).set(Float32Array.from({ length: size }, (__, k) => value(k) * 1000));
		const matrix = place(weights, bias, 8);
		whole.take(rows, ROWS, matrix);
		whole.multiply(kernel.matmul, ROWS, matrix, out);
		expect(worst(weights, bias, ROWS)).toBeLessThan(1e-3);
	});

	it('[GR46] dense and sparse products agree with plain arithmetic, and with zeros for rows', () => {
		const random = randomNumbers(seed);
		const number = (): number => random() * 2 - 1;
		for (const [size, columns] of [
			[256, 24],
			[512, 512],
		] as const) {
			const weights = Float32Array.from({ length: size * columns }, number);
			const bias = Float32Array.from({ length: columns }, number);
			for (let r = 0; r < ROWS; r++)
				floats(rows, r, size).set(
					Float32Array.from({ length: size }, () => (r > 0 && random() < 0.1 ? number() : 0)),
				);
			const dense = place(weights, bias, 8);
			whole.take(rows, ROWS, dense);
			whole.multiply(kernel.matmul, ROWS, dense, out);
			expect(worst(weights, bias, ROWS), `seed ${seed}`).toBeLessThan(2e-3);
			if (columns !== 512) continue;
			const sparse = place(weights, bias, columns);
			for (let r = 0; r < ROWS; r++) floats(out, r, columns).fill(5);
			whole.take(rows, ROWS, sparse);
			whole.addSparse(ROWS, sparse, out);
			expect(worst(weights, bias, ROWS, 5), `seed ${seed}`).toBeLessThan(2e-3);
		}
	});

	it('[GR46] attention weighs values by the softmax of queries and keys, and reads nothing past the text', () => {
		const random = randomNumbers(7);
		const [width, heads, tokens] = [256, 4, 6];
		for (let r = 0; r < tokens; r++)
			floats(rows, r, width * 3).set(Float32Array.from({ length: width * 3 }, () => random() * 2 - 1));
		for (let r = tokens; r < ROWS; r++) floats(rows, r, width * 3).fill(Number.NaN);
		kernel.attention(rows, out, tokens, width * 4, workplace);
		const part = (r: number, kind: number, head: number): Float32Array =>
			floats(rows, r, width * 3).subarray(
				kind * width + (head * width) / heads,
				kind * width + ((head + 1) * width) / heads,
			);
		for (let r = 0; r < tokens; r++)
			for (let head = 0; head < heads; head++) {
				const query = part(r, 0, head);
				const powers = Array.from({ length: tokens }, (_, other) =>
					Math.exp(part(other, 1, head).reduce((sum, value, c) => sum + value * query[c]!, 0)),
				);
				const total = powers.reduce((sum, power) => sum + power, 0);
				const found = floats(out, r, width).subarray((head * width) / heads, ((head + 1) * width) / heads);
				found.forEach((value, c) => {
					const wanted = powers.reduce((sum, power, at) => sum + (power / total) * part(at, 2, head)[c]!, 0);
					expect(value).toBeCloseTo(wanted, 5);
				});
			}
	});
});
