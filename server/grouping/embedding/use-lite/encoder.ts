import type { EncoderWeights, LayerWeights, Matrix } from './encoder-weights.ts';
import { type PlacedMatrix, placeMatrix } from './placed-matrix.ts';
import { createTokenRows } from './token-rows.ts';
import { createArena } from './wasm/arena.ts';
import { compileKernel } from './wasm/kernel.ts';
import { FLOAT_ROW, TILE_COLUMNS, TILE_ROWS } from './wasm/layout.ts';
import { createWholeRows } from './whole-rows.ts';

/** Numbers of a vector. */
export const WIDTH = 512;

/** Most tokens worked on at a time: few enough that their rows stay near the processor. */
const ROWS = 256;
const FIRST = 256 * 4;
const MODEL = WIDTH * 4;
const HIDDEN = 1536 * 4;
/** Address space; some 25 MB are touched at the start, and 6 KB more for every word piece met (48 MB if all are). */
const ARENA = 96 << 20;

/** Vectors of length 1, one a text; a text is 1 to 128 ids of word pieces. */
export type Encoder = { encode(texts: readonly (readonly number[])[]): Float32Array[] };

type Layer = { attended: PlacedMatrix; norm: number; widen: PlacedMatrix; narrow: PlacedMatrix };

/**
 * The Universal Sentence Encoder lite over whole numbers, in one thread. What it does not do is why it is fast: no
 * padding (rows of all texts lie end to end), no first product for a token it has met, no product with the nine in ten
 * hidden numbers that are zero, and the last narrowing once a text, for a mean of products is the product of a mean.
 * No result depends on what is encoded beside it, to the bit.
 */
export function createEncoder(weights: EncoderWeights): Encoder {
	const arena = createArena(ARENA);
	const kernel = compileKernel(arena.memory);
	const whole = createWholeRows(arena, kernel, ROWS);
	const [carried, wide, mixed] = [1, 2, 3].map(() => arena.reserve((ROWS + TILE_ROWS) * FLOAT_ROW)) as [
		number,
		number,
		number,
	];
	const scores = arena.reserve(FLOAT_ROW);
	const place = (matrix: Matrix, stripe = TILE_COLUMNS): PlacedMatrix =>
		// The largest matrix is as large as two of these rows of rows; they are not in use yet.
		placeMatrix({ arena, kernel, workplace: carried }, matrix, stripe);
	const placeLayer = (layer: LayerWeights, stripe = TILE_COLUMNS): Layer => ({
		attended: place(layer.attended),
		norm: arena.place(layer.norm),
		widen: place(layer.widen),
		narrow: place(layer.narrow, stripe),
	});
	const first = placeLayer(weights.layers[0], WIDTH);
	const second = placeLayer(weights.layers[1]);
	const attend = place(weights.attend);
	const attendNorm = arena.place(weights.attendNorm);
	const final = place(weights.final);
	const tokens = createTokenRows({ arena, kernel, whole, most: ROWS }, weights, place(weights.input));

	/** Attention from `wide` to `mixed`, added to `carried`, and the widened row of it in `wide`. */
	function attendAndWiden(texts: readonly (readonly number[])[], width: number, layer: Layer): void {
		let rows = 0;
		for (const { length } of texts) {
			kernel.attention(wide + rows * FLOAT_ROW, mixed + rows * FLOAT_ROW, length, width, scores);
			rows += length;
		}
		whole.take(mixed, rows, layer.attended);
		whole.multiply(kernel.matmulAdd, rows, layer.attended, carried);
		whole.takeNormalised(carried, rows, layer.norm, layer.widen);
		whole.multiply(kernel.matmulRelu, rows, layer.widen, wide);
	}

	function encodeBatch(texts: readonly (readonly number[])[]): Float32Array[] {
		const rows = texts.reduce((sum, { length }) => sum + length, 0);
		tokens.write(texts, wide, carried);
		attendAndWiden(texts, FIRST, first);
		whole.take(wide, rows, first.narrow);
		whole.addSparse(rows, first.narrow, carried);

		whole.takeNormalised(carried, rows, attendNorm, attend);
		whole.multiply(kernel.matmul, rows, attend, wide);
		attendAndWiden(texts, MODEL, second);

		let row = 0;
		texts.forEach(({ length }, at) => {
			// A text has a row at least, so its mean never lands on a row not read yet.
			kernel.meanRow(wide + row * FLOAT_ROW, mixed + at * FLOAT_ROW, length, HIDDEN);
			kernel.meanRow(carried + row * FLOAT_ROW, carried + at * FLOAT_ROW, length, MODEL);
			row += length;
		});
		whole.take(mixed, texts.length, second.narrow);
		whole.multiply(kernel.matmulAdd, texts.length, second.narrow, carried);
		whole.take(carried, texts.length, final);
		whole.multiply(kernel.matmul, texts.length, final, wide);
		return texts.map((_, at) =>
			unit(new Float32Array(arena.memory.buffer, wide + at * FLOAT_ROW, WIDTH).map(Math.tanh)),
		);
	}

	return {
		encode(texts) {
			const vectors: Float32Array[] = [];
			for (let from = 0; from < texts.length; ) {
				let to = from;
				for (let rows = 0; to < texts.length && rows + texts[to]!.length <= ROWS; to++)
					rows += texts[to]!.length;
				vectors.push(...encodeBatch(texts.slice(from, to)));
				from = to;
			}
			return vectors;
		},
	};
}

/** The vector scaled to length 1. */
export function unit(vector: Float32Array): Float32Array {
	const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
	return vector.map((value) => value / norm);
}
