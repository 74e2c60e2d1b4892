import {
	advance,
	type Code,
	defineFunction,
	type FunctionCode,
	f32,
	f32x4,
	i32,
	i32x4,
	type Local,
	type Locals,
	upTo,
	v128,
} from '../../../wasm/assembler.ts';
import { FLOAT_ROW } from './layout.ts';
import { across } from './rows.ts';

const HEADS_SHIFT = 2;
const HEADS = 1 << HEADS_SHIFT;
/** A score no key has: e to it is nothing. */
const nothing = f32x4.splat(f32.const(-1e30));

/**
 * Self-attention of one text: every token's values weighed by the softmax of its query (already scaled) with each
 * key. Parameters: qkv (rows of queries, keys, values), out, tokens, width of each of the three in bytes, scores (room
 * for the tokens, a multiple of four). Reads up to three rows past the text and leaves them out.
 */
export function attention(name: string): FunctionCode {
	return defineFunction(name, 5, ([qkv, out, tokens, width, scores], locals) => {
		const [head, row, query, result, headBytes] = [
			locals.i32(),
			locals.i32(),
			locals.i32(),
			locals.i32(),
			locals.i32(),
		];
		const context: Context = {
			query,
			result,
			tokens: tokens!,
			headBytes,
			scores: scores!,
			keys: locals.i32(),
			values: locals.i32(),
			share: locals.v128(),
		};
		return [
			headBytes.set(i32.shr(width!.get, i32.const(HEADS_SHIFT))),
			upTo(head, i32.const(HEADS), 1, [
				query.set(qkv!.get),
				result.set(out!.get),
				context.keys.set(i32.add(qkv!.get, width!.get)),
				context.values.set(i32.add(context.keys.get, width!.get)),
				upTo(row, tokens!.get, 1, [
					weigh(context, locals),
					mix(context, locals),
					advance(query, FLOAT_ROW),
					advance(result, FLOAT_ROW),
				]),
				advance(qkv!, headBytes.get),
				advance(out!, headBytes.get),
			]),
		];
	});
}

type Context = Record<
	'query' | 'result' | 'tokens' | 'headBytes' | 'scores' | 'keys' | 'values' | 'share',
	Local
>;

/** Writes e^(score − largest) for every key, and 1 / their sum to `share`. */
function weigh(context: Context, locals: Locals): Code {
	const { query, tokens, headBytes, scores, keys, share } = context;
	const [at, key, place, score, most, sum] = [
		locals.i32(),
		locals.i32(),
		locals.i32(),
		locals.v128(),
		locals.v128(),
		locals.v128(),
	];
	const [part, sums] = [locals.v128(), Array.from({ length: 4 }, locals.v128)];
	const slot = i32.add(scores.get, i32.shl(at.get, i32.const(2)));
	const inText = i32x4.lt(
		i32x4.add(i32x4.splat(at.get), i32x4.constant([0, 1, 2, 3])),
		i32x4.splat(tokens.get),
	);
	return [
		most.set(nothing),
		key.set(keys.get),
		upTo(at, tokens.get, 4, [
			...sums.map((one) => one.set(v128.zero)),
			upTo(place, headBytes.get, 16, [
				part.set(v128.load(i32.add(query.get, place.get))),
				...sums.map((one, k) =>
					one.set(
						f32x4.add(one.get, f32x4.mul(part.get, v128.load(i32.add(key.get, place.get), k * FLOAT_ROW))),
					),
				),
			]),
			score.set(v128.select(totals(sums, locals), nothing, inText)),
			v128.store(slot, score.get),
			most.set(f32x4.max(most.get, score.get)),
			advance(key, 4 * FLOAT_ROW),
		]),
		most.set(across(f32x4.max, most.get, locals)),
		sum.set(v128.zero),
		upTo(at, tokens.get, 4, [
			score.set(exponential(f32x4.sub(v128.load(slot), most.get), locals)),
			v128.store(slot, score.get),
			sum.set(f32x4.add(sum.get, score.get)),
		]),
		share.set(f32x4.div(f32x4.splat(f32.const(1)), across(f32x4.add, sum.get, locals))),
	].flat();
}

/** The four sums of four vectors' lanes. */
function totals([a, b, c, d]: readonly Local[], locals: Locals): Code {
	const [left, right] = [locals.v128(), locals.v128()];
	const halves = (one: Local, other: Local): Code =>
		f32x4.add(f32x4.pick(one.get, other.get, [0, 4, 1, 5]), f32x4.pick(one.get, other.get, [2, 6, 3, 7]));
	return [
		...left.set(halves(a!, b!)),
		...right.set(halves(c!, d!)),
		...f32x4.add(
			f32x4.pick(left.get, right.get, [0, 1, 4, 5]),
			f32x4.pick(left.get, right.get, [2, 3, 6, 7]),
		),
	];
}

/** e^x for x ≤ 0, below −87 as at −87: 2^n · e^rest, the rest (at most ln 2 / 2) by its Taylor series to 1e-7. */
function exponential(x: Code, locals: Locals): Code {
	const [value, whole, rest] = [locals.v128(), locals.v128(), locals.v128()];
	const number = (n: number): Code => f32x4.splat(f32.const(n));
	const series = [1 / 720, 1 / 120, 1 / 24, 1 / 6, 1 / 2, 1, 1]
		.map(number)
		.reduce((sum, term) => f32x4.add(f32x4.mul(sum, rest.get), term));
	const power = i32x4.shl(i32x4.add(i32x4.fromF32(whole.get), i32x4.splat(i32.const(127))), i32.const(23));
	return [
		...value.set(f32x4.max(x, number(-87))),
		...whole.set(f32x4.nearest(f32x4.mul(value.get, number(Math.LOG2E)))),
		// ln 2 in two parts: the first has few digits, so its product is exact.
		...rest.set(f32x4.sub(value.get, f32x4.mul(whole.get, number(0.693359375)))),
		...rest.set(f32x4.add(rest.get, f32x4.mul(whole.get, number(2.1219444e-4)))),
		...f32x4.mul(series, power),
	];
}

/** The values of all tokens by their weights, sixteen numbers at a time. */
function mix(context: Context, locals: Locals): Code {
	const { tokens, headBytes, scores, values, result, share } = context;
	const [place, at, value, weight] = [locals.i32(), locals.i32(), locals.i32(), locals.v128()];
	const sums = Array.from({ length: 4 }, locals.v128);
	return upTo(place, headBytes.get, 64, [
		...sums.map((sum) => sum.set(v128.zero)),
		value.set(i32.add(values.get, place.get)),
		upTo(at, tokens.get, 1, [
			weight.set(v128.loadSplat(i32.add(scores.get, i32.shl(at.get, i32.const(2))))),
			...sums.map((sum, v) =>
				sum.set(f32x4.add(sum.get, f32x4.mul(weight.get, v128.load(value.get, v * 16)))),
			),
			advance(value, FLOAT_ROW),
		]),
		...sums.map((sum, v) =>
			v128.store(i32.add(result.get, place.get), f32x4.mul(sum.get, share.get), v * 16),
		),
	]);
}
