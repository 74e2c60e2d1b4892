import type { PlacedMatrix } from './placed-matrix.ts';
import type { Arena } from './wasm/arena.ts';
import type { Kernel } from './wasm/kernel.ts';
import { FLOAT_ROW, SHORT_ROW, TILE_ROWS } from './wasm/layout.ts';

/** Rows of floats rounded to whole numbers for a matrix, and multiplied by it. Addresses are those of first rows. */
export type WholeRows = {
	/** Takes rows in, each scaled by its own largest number. */
	take(from: number, rows: number, matrix: PlacedMatrix): void;
	/** Takes one row in at a place of its own. */
	takeOne(from: number, place: number, matrix: PlacedMatrix): void;
	/** Takes rows in after layer normalisation. */
	takeNormalised(from: number, rows: number, norm: number, matrix: PlacedMatrix): void;
	/** Product of the rows taken in, by one of the dense kernels. */
	multiply(kernel: Kernel['matmul'], rows: number, matrix: PlacedMatrix, out: number): void;
	/** Adds the product to `out`; for rows of mostly zeros and a matrix placed in one stripe. */
	addSparse(rows: number, matrix: PlacedMatrix, out: number): void;
};

/** Room for so many rows. */
export function createWholeRows(arena: Arena, kernel: Kernel, most: number): WholeRows {
	const shorts = arena.reserve((most + TILE_ROWS) * SHORT_ROW);
	const scales = arena.reserve((most + TILE_ROWS) * 4);
	const scratch = arena.reserve(FLOAT_ROW);
	const takeOne: WholeRows['takeOne'] = (from, place, { width, levels }) =>
		kernel.quantise(from, shorts + place * SHORT_ROW, scales + place * 4, width, levels);
	return {
		takeOne,
		take(from, rows, matrix) {
			for (let r = 0; r < rows; r++) takeOne(from + r * FLOAT_ROW, r, matrix);
		},
		takeNormalised(from, rows, norm, matrix) {
			for (let r = 0; r < rows; r++) {
				kernel.normalise(from + r * FLOAT_ROW, scratch, norm, matrix.width);
				takeOne(scratch, r, matrix);
			}
		},
		multiply(matmul, rows, { weights, scale, pairs, panels }, out) {
			matmul(shorts, scales, weights, scale, out, Math.ceil(rows / TILE_ROWS), pairs, panels);
		},
		addSparse(rows, { weights, scale, pairs }, out) {
			for (let r = 0; r < rows; r++)
				kernel.sparseMatmul(
					shorts + r * SHORT_ROW,
					scales + r * 4,
					weights,
					scale,
					out + r * FLOAT_ROW,
					pairs,
					scratch,
				);
		},
	};
}
