import {
	advance,
	type Code,
	defineFunction,
	doWhile,
	type FunctionCode,
	f32x4,
	i32,
	i32x4,
	v128,
} from '../../../wasm/assembler.ts';
import { FLOAT_ROW, SHORT_ROW, TILE_COLUMNS, TILE_ROWS } from './layout.ts';

/** What becomes of a product: written, written where positive, or added to what is there. */
export type Ending = 'write' | 'relu' | 'add';

const VECTORS = TILE_COLUMNS / 4;

/**
 * out[r][c] = Σ a[r][k] · w[k][c] · aScale[r] · wScale[c] + bias[c] over whole numbers, so the order of rows changes
 * no bit. Parameters: a, aScale, w (panels of eight columns, each pair of k side by side), scale (wScale, eight at a
 * time, each followed by eight of bias), out, tiles of four rows, pairs of k, panels of eight columns.
 */
export function matmul(name: string, ending: Ending): FunctionCode {
	return defineFunction(name, 8, ([a, aScale, w, scale, out, tiles, pairs, panels], locals) => {
		const [rowA, rowOut, rowScale] = [locals.i32(), locals.i32(), locals.i32()];
		const [at, panel, end, tile] = [locals.i32(), locals.i32(), locals.i32(), locals.i32()];
		const sums = Array.from({ length: TILE_ROWS }, () => Array.from({ length: VECTORS }, locals.v128));
		const weights = Array.from({ length: VECTORS }, locals.v128);
		const pair = locals.v128();

		const multiply = doWhile(
			[
				...weights.map((weight, v) => weight.set(v128.load(panel.get, v * 16))),
				...sums.flatMap((row, r) => [
					pair.set(v128.loadSplat(at.get, r * SHORT_ROW)),
					...row.map((sum, v) => sum.set(i32x4.add(sum.get, i32x4.dotI16(pair.get, weights[v]!.get)))),
				]),
				advance(at, 4),
				advance(panel, TILE_COLUMNS * 4),
			],
			i32.lt(panel.get, end.get),
		);
		const finish = sums.flatMap((row, r) =>
			row.map((sum, v) => {
				const scaled = f32x4.mul(
					f32x4.mul(f32x4.fromI32(sum.get), v128.load(scale!.get, v * 16)),
					v128.loadSplat(rowScale.get, r * 4),
				);
				const value = f32x4.add(scaled, v128.load(scale!.get, TILE_COLUMNS * 4 + v * 16));
				return v128.store(rowOut.get, ended(ending, value, rowOut.get, r, v), r * FLOAT_ROW + v * 16);
			}),
		);
		return [
			doWhile(
				[
					rowA.set(a!.get),
					rowOut.set(out!.get),
					rowScale.set(aScale!.get),
					tile.set(tiles!.get),
					end.set(i32.add(w!.get, i32.mul(pairs!.get, i32.const(TILE_COLUMNS * 4)))),
					doWhile(
						[
							...sums.flat().map((sum) => sum.set(v128.zero)),
							at.set(rowA.get),
							panel.set(w!.get),
							multiply,
							...finish,
							advance(rowA, TILE_ROWS * SHORT_ROW),
							advance(rowOut, TILE_ROWS * FLOAT_ROW),
							advance(rowScale, TILE_ROWS * 4),
							advance(tile, -1),
						],
						tile.get,
					),
					w!.set(end.get),
					advance(scale!, TILE_COLUMNS * 8),
					advance(out!, TILE_COLUMNS * 4),
					advance(panels!, -1),
				],
				panels!.get,
			),
		];
	});
}

function ended(ending: Ending, value: Code, out: Code, row: number, vector: number): Code {
	if (ending === 'relu') return f32x4.max(value, v128.zero);
	if (ending === 'add') return f32x4.add(value, v128.load(out, row * FLOAT_ROW + vector * 16));
	return value;
}
