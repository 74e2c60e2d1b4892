import {
	advance,
	defineFunction,
	doWhile,
	type FunctionCode,
	f32x4,
	i32,
	i32x4,
	upTo,
	v128,
} from '../../../wasm/assembler.ts';

const COLUMNS = 512;
const BLOCK = 32;
const ROW_SHIFT = 9;

/**
 * One row times a matrix, added to a row of 512 floats, for rows that are mostly zeros: nine in ten hidden numbers of
 * the model are. Parameters: a (pairs of 16-bit numbers), aScale, w (a row of 512 columns for each pair of k), scale
 * (as for `matmul`), out, pairs, list (room for four bytes a pair).
 */
export function sparseMatmul(name: string): FunctionCode {
	return defineFunction(name, 7, ([a, aScale, w, scale, out, pairs, list], locals) => {
		const [at, end, block, place, weights] = [
			locals.i32(),
			locals.i32(),
			locals.i32(),
			locals.i32(),
			locals.i32(),
		];
		const [pair, rowScale] = [locals.v128(), locals.v128()];
		const sums = Array.from({ length: BLOCK / 4 }, locals.v128);

		// The places that are not zero; the first entry stands even when all are, it then adds nothing.
		const note = [
			end.set(list!.get),
			upTo(at, i32.mul(pairs!.get, i32.const(4)), 4, [
				i32.store(end.get, at.get),
				end.set(
					i32.add(end.get, i32.shl(i32.ne(i32.load(i32.add(a!.get, at.get)), i32.const(0)), i32.const(2))),
				),
			]),
		];
		const multiply = [
			...sums.map((sum) => sum.set(v128.zero)),
			at.set(list!.get),
			doWhile(
				[
					place.set(i32.load(at.get)),
					pair.set(v128.loadSplat(i32.add(a!.get, place.get))),
					weights.set(i32.add(w!.get, i32.shl(place.get, i32.const(ROW_SHIFT)))),
					...sums.map((sum, v) =>
						sum.set(i32x4.add(sum.get, i32x4.dotI16(pair.get, v128.load(weights.get, v * 16)))),
					),
					advance(at, 4),
				],
				i32.lt(at.get, end.get),
			),
		];
		const finish = sums.map((sum, v) => {
			const group = Math.floor(v / 2) * 64 + (v % 2) * 16;
			const scaled = f32x4.mul(f32x4.mul(f32x4.fromI32(sum.get), v128.load(scale!.get, group)), rowScale.get);
			const value = f32x4.add(scaled, v128.load(scale!.get, group + 32));
			return v128.store(out!.get, f32x4.add(value, v128.load(out!.get, v * 16)), v * 16);
		});
		return [
			...note,
			rowScale.set(v128.loadSplat(aScale!.get)),
			upTo(block, i32.const(COLUMNS / BLOCK), 1, [
				...multiply,
				...finish,
				advance(w!, BLOCK * 4),
				advance(scale!, BLOCK * 8),
				advance(out!, BLOCK * 4),
			]),
		];
	});
}
