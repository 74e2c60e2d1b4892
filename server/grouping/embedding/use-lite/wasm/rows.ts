import {
	advance,
	type Code,
	defineFunction,
	type FunctionCode,
	f32,
	f32x4,
	i32,
	i32x4,
	type Locals,
	upTo,
	v128,
} from '../../../wasm/assembler.ts';
import { FLOAT_ROW } from './layout.ts';

const EPSILON = 1e-6;

/** All four lanes joined, in every lane. */
export function across(join: (a: Code, b: Code) => Code, vector: Code, locals: Locals): Code {
	const value = locals.v128();
	const folded = (lanes: readonly number[]): Code =>
		value.set(join(value.get, f32x4.pick(value.get, value.get, lanes)));
	return [...value.set(vector), ...folded([2, 3, 0, 1]), ...folded([1, 0, 3, 2]), ...value.get];
}

/**
 * A row as whole numbers of at most `levels`, and its scale. Parameters: from (floats), to (16-bit), scale,
 * width in bytes of floats (a multiple of 32), levels.
 */
export function quantise(name: string): FunctionCode {
	return defineFunction(name, 5, ([from, to, scale, width, levels], locals) => {
		const [at, most, factor] = [locals.i32(), locals.v128(), locals.v128()];
		const largest = locals.f32();
		const value = (offset: number): Code => v128.load(i32.add(from!.get, at.get), offset);
		const whole = (offset: number): Code =>
			i32x4.fromF32(f32x4.nearest(f32x4.mul(value(offset), factor.get)));
		return [
			most.set(v128.zero),
			upTo(at, width!.get, 16, [most.set(f32x4.max(most.get, f32x4.abs(value(0))))]),
			// A row of zeros stays one: it must not be divided by its largest.
			largest.set(f32.max(f32x4.lane(across(f32x4.max, most.get, locals), 0), f32.const(1e-30))),
			f32.store(scale!.get, f32.div(largest.get, f32.fromI32(levels!.get))),
			factor.set(f32x4.splat(f32.div(f32.fromI32(levels!.get), largest.get))),
			upTo(at, width!.get, 32, [v128.store(to!.get, i32x4.narrow(whole(0), whole(16))), advance(to!, 16)]),
		];
	});
}

/** Mean and 1 / deviation of a row, into `mean` and `spread`; `value` reads four numbers at `at`. */
function moments(
	width: Code,
	value: (at: Code) => Code,
	epsilon: number,
	locals: Locals,
): { code: Code; mean: Code; spread: Code } {
	const [at, mean, spread, off] = [locals.i32(), locals.v128(), locals.v128(), locals.v128()];
	const average = (sum: Code): Code =>
		f32.div(f32.mul(f32x4.lane(across(f32x4.add, sum, locals), 0), f32.const(4)), f32.fromI32(width));
	return {
		code: [
			...mean.set(v128.zero),
			...upTo(at, width, 16, [mean.set(f32x4.add(mean.get, value(at.get)))]),
			...mean.set(f32x4.splat(average(mean.get))),
			...spread.set(v128.zero),
			...upTo(at, width, 16, [
				off.set(f32x4.sub(value(at.get), mean.get)),
				spread.set(f32x4.add(spread.get, f32x4.mul(off.get, off.get))),
			]),
			...spread.set(
				f32x4.splat(f32.div(f32.const(1), f32.sqrt(f32.add(average(spread.get), f32.const(epsilon))))),
			),
		],
		mean: mean.get,
		spread: spread.get,
	};
}

/**
 * Layer normalisation of one row. Parameters: from, to, weights (a factor for each place, then an addend for each),
 * width in bytes.
 */
export function normalise(name: string): FunctionCode {
	return defineFunction(name, 4, ([from, to, weights, width], locals) => {
		const at = locals.i32();
		const there = (base: Code): Code => i32.add(base, at.get);
		const { code, mean, spread } = moments(
			width!.get,
			(place) => v128.load(i32.add(from!.get, place)),
			EPSILON,
			locals,
		);
		return [
			code,
			upTo(at, width!.get, 16, [
				v128.store(
					there(to!.get),
					f32x4.add(
						f32x4.mul(
							f32x4.mul(f32x4.sub(v128.load(there(from!.get)), mean), spread),
							v128.load(there(weights!.get)),
						),
						v128.load(i32.add(there(weights!.get), width!.get)),
					),
				),
			]),
		];
	});
}

/**
 * The first layer's input of one token. Normalising and multiplying are linear but for the deviation, so what a token
 * and what a position add is known before. Parameters: token and place (256 floats each: the sum is what is
 * normalised), tokenRow and placeRow (768 floats of query, key, value, then 512 of the carried row), addend (1,280
 * floats), qkv, carried.
 */
export function tokenRow(name: string): FunctionCode {
	const [width, qkvBytes, carriedBytes] = [256 * 4, 768 * 4, 512 * 4];
	return defineFunction(name, 7, ([token, place, tokenPart, placePart, addend, qkv, carried], locals) => {
		const at = locals.i32();
		const both = (a: Code, b: Code, position: Code, offset: number): Code =>
			f32x4.add(v128.load(i32.add(a, position), offset), v128.load(i32.add(b, position), offset));
		const row = (offset: number): Code => both(tokenPart!.get, placePart!.get, at.get, offset);
		const more = (offset: number): Code => v128.load(i32.add(addend!.get, at.get), offset);
		const { code, spread } = moments(
			i32.const(width),
			(position) => both(token!.get, place!.get, position, 0),
			EPSILON / 4,
			locals,
		);
		return [
			code,
			upTo(at, i32.const(qkvBytes), 16, [
				v128.store(i32.add(qkv!.get, at.get), f32x4.add(f32x4.mul(row(0), spread), more(0))),
			]),
			upTo(at, i32.const(carriedBytes), 16, [
				v128.store(i32.add(carried!.get, at.get), f32x4.add(row(qkvBytes), more(qkvBytes))),
			]),
		];
	});
}

/** The mean of rows. Parameters: from, to, rows, width in bytes. */
export function meanRow(name: string): FunctionCode {
	return defineFunction(name, 4, ([from, to, rows, width], locals) => {
		const [at, row, column, sum, share] = [
			locals.i32(),
			locals.i32(),
			locals.i32(),
			locals.v128(),
			locals.v128(),
		];
		return [
			share.set(f32x4.splat(f32.div(f32.const(1), f32.fromI32(rows!.get)))),
			upTo(at, width!.get, 16, [
				sum.set(v128.zero),
				column.set(i32.add(from!.get, at.get)),
				upTo(row, rows!.get, 1, [
					sum.set(f32x4.add(sum.get, v128.load(column.get))),
					advance(column, FLOAT_ROW),
				]),
				v128.store(i32.add(to!.get, at.get), f32x4.mul(sum.get, share.get)),
			]),
		];
	});
}
