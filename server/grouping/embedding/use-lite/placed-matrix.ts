import type { Matrix } from './encoder-weights.ts';
import type { Arena } from './wasm/arena.ts';
import type { Kernel } from './wasm/kernel.ts';
import { TILE_COLUMNS } from './wasm/layout.ts';

/**
 * A matrix in memory in whole numbers: each column scaled so that its largest weight is 2,047. `levels` is the largest
 * whole number its input may have so that no sum of products leaves 32 bits; `width` is a row of input in bytes.
 */
export type PlacedMatrix = {
	readonly weights: number;
	/** For every eight columns their scales, then their biases. */
	readonly scale: number;
	readonly levels: number;
	readonly width: number;
	readonly pairs: number;
	readonly panels: number;
};

const LARGEST = 2047;

/**
 * Rounds a matrix (both sizes even) and places it. `stripe` columns lie together: 8 for the dense product, all of them
 * for the sparse one. `workplace` is room for the matrix as floats and four rows more.
 */
export function placeMatrix(
	{ arena, kernel, workplace }: { arena: Arena; kernel: Kernel; workplace: number },
	{ weights, bias }: Matrix,
	stripe: number,
): PlacedMatrix {
	const columns = bias.length;
	const rows = weights.length / columns;
	const buffer = arena.memory.buffer;
	const rowBytes = columns * 4;
	const [largestAt, sumsAt, factorsAt] = [0, 1, 2].map(
		(n) => workplace + weights.byteLength + n * rowBytes,
	) as [number, number, number];
	new Float32Array(buffer, workplace, weights.length).set(weights);
	kernel.measureColumns(workplace, rows, rowBytes, largestAt, sumsAt);
	const largest = new Float32Array(buffer, largestAt, columns).map((size) => Math.max(size, 1e-30));
	const sums = new Float32Array(buffer, sumsAt, columns);
	new Float32Array(buffer, factorsAt, columns).set(largest.map((size) => LARGEST / size));
	const to = arena.reserve(weights.length * 2);
	kernel.roundStripes(workplace, rows / 2, rowBytes, factorsAt, to, stripe * 4);

	const scale = new Float32Array(columns * 2);
	let most = 0;
	for (let c = 0; c < columns; c++) {
		const at = c + Math.floor(c / TILE_COLUMNS) * TILE_COLUMNS;
		scale[at] = largest[c]! / LARGEST;
		scale[at + TILE_COLUMNS] = bias[c]!;
		// Rounding adds at most a half a weight.
		most = Math.max(most, (sums[c]! * LARGEST) / largest[c]! + rows / 2);
	}
	return {
		weights: to,
		scale: arena.place(scale),
		// A thousandth less, for the sums are themselves rounded.
		levels: Math.min(32_767, Math.floor((2 ** 31 * 0.999) / most)),
		width: rows * 4,
		pairs: rows / 2,
		panels: columns / TILE_COLUMNS,
	};
}
