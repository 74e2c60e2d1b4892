import type { EncoderWeights } from './encoder-weights.ts';
import type { PlacedMatrix } from './placed-matrix.ts';
import type { Arena } from './wasm/arena.ts';
import type { Kernel } from './wasm/kernel.ts';
import { FLOAT_ROW, TILE_ROWS } from './wasm/layout.ts';
import type { WholeRows } from './whole-rows.ts';

const WIDTH = 256;
const BYTES = WIDTH * 4;

/**
 * The input of the first layer: query, key and value in `qkv`, the carried row in `carried`, a row a token. What a
 * word piece or a position adds is computed when it is first met and kept (6 KB each).
 */
export type TokenRows = {
	write(texts: readonly (readonly number[])[], qkv: number, carried: number): void;
};

/** `most` is the number of rows `whole` has room for. */
export function createTokenRows(
	{ arena, kernel, whole, most }: { arena: Arena; kernel: Kernel; whole: WholeRows; most: number },
	weights: Pick<EncoderWeights, 'tokens' | 'positions' | 'inputAddend'>,
	input: PlacedMatrix,
): TokenRows {
	const tokens = arena.place(weights.tokens);
	const positions = arena.place(weights.positions);
	const addend = arena.place(weights.inputAddend);
	const vocabulary = weights.tokens.length / WIDTH;
	const positionParts = arena.reserve((weights.positions.length / WIDTH + TILE_ROWS) * FLOAT_ROW);
	const tokenParts = arena.reserve((vocabulary + TILE_ROWS) * FLOAT_ROW);
	/** Where in `tokenParts` a word piece is, plus one; 0 when it was never met. */
	const partOf = new Uint16Array(vocabulary);
	let met = 0;
	let reached = 0;

	const multiply = (rows: readonly number[], out: number): void => {
		for (let from = 0; from < rows.length; from += most) {
			const some = rows.slice(from, from + most);
			some.forEach((row, place) => {
				whole.takeOne(row, place, input);
			});
			whole.multiply(kernel.matmul, some.length, input, out + from * FLOAT_ROW);
		}
	};
	return {
		write(texts, qkv, carried) {
			const fresh = [...new Set(texts.flat())].filter((id) => partOf[id] === 0);
			multiply(
				fresh.map((id) => tokens + id * BYTES),
				tokenParts + met * FLOAT_ROW,
			);
			for (const id of fresh) partOf[id] = ++met;
			const longest = Math.max(...texts.map(({ length }) => length));
			multiply(
				Array.from({ length: Math.max(0, longest - reached) }, (_, n) => positions + (reached + n) * BYTES),
				positionParts + reached * FLOAT_ROW,
			);
			reached = Math.max(reached, longest);
			let row = 0;
			for (const text of texts) {
				for (const [position, id] of text.entries()) {
					kernel.tokenRow(
						tokens + id * BYTES,
						positions + position * BYTES,
						tokenParts + (partOf[id]! - 1) * FLOAT_ROW,
						positionParts + position * FLOAT_ROW,
						addend,
						qkv + row * FLOAT_ROW,
						carried + row * FLOAT_ROW,
					);
					row++;
				}
			}
		},
	};
}
