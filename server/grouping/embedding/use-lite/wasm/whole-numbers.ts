import {
	advance,
	type Code,
	defineFunction,
	type FunctionCode,
	f32x4,
	i32,
	i32x4,
	upTo,
	v128,
} from '../../../wasm/assembler.ts';

/**
 * The largest size in each column of a matrix, and the sum of sizes. Parameters: matrix (floats, row after row), rows,
 * width of a row in bytes, largest, sums.
 */
export function measureColumns(name: string): FunctionCode {
	return defineFunction(name, 5, ([matrix, rows, width, largest, sums], locals) => {
		const [column, row, at] = [locals.i32(), locals.i32(), locals.i32()];
		const [size, most, sum] = [locals.v128(), locals.v128(), locals.v128()];
		return [
			upTo(column, width!.get, 16, [
				most.set(v128.zero),
				sum.set(v128.zero),
				at.set(i32.add(matrix!.get, column.get)),
				upTo(row, rows!.get, 1, [
					size.set(f32x4.abs(v128.load(at.get))),
					most.set(f32x4.max(most.get, size.get)),
					sum.set(f32x4.add(sum.get, size.get)),
					advance(at, width!.get),
				]),
				v128.store(i32.add(largest!.get, column.get), most.get),
				v128.store(i32.add(sums!.get, column.get), sum.get),
			]),
		];
	});
}

/**
 * A matrix as 16-bit whole numbers, each column times its factor: stripe after stripe of columns, and in a stripe two
 * rows side by side ([k, k + 1] for every column). Parameters: matrix, pairs of rows, width of a row in bytes,
 * factors, to, width of a stripe in bytes.
 */
export function roundStripes(name: string): FunctionCode {
	return defineFunction(name, 6, ([matrix, pairs, width, factors, to, stripe], locals) => {
		const [start, pair, column, at, factor] = [
			locals.i32(),
			locals.i32(),
			locals.i32(),
			locals.i32(),
			locals.i32(),
		];
		const place = i32.add(at.get, column.get);
		const whole = (row: Code): Code =>
			i32x4.fromF32(f32x4.nearest(f32x4.mul(v128.load(row), v128.load(i32.add(factor.get, column.get)))));
		return [
			upTo(start, width!.get, stripe!.get, [
				at.set(i32.add(matrix!.get, start.get)),
				factor.set(i32.add(factors!.get, start.get)),
				upTo(pair, pairs!.get, 1, [
					upTo(column, stripe!.get, 16, [
						v128.store(
							to!.get,
							v128.either(
								v128.both(whole(place), i32x4.splat(i32.const(0xffff))),
								i32x4.shl(whole(i32.add(place, width!.get)), i32.const(16)),
							),
						),
						advance(to!, 16),
					]),
					advance(at, i32.shl(width!.get, i32.const(1))),
				]),
			]),
		];
	});
}
