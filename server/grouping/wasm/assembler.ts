/**
 * WebAssembly by hand: functions that write the bytes of instructions, named as in the specification. Code that
 * yields a value leaves it on the stack; a statement leaves nothing.
 */
export type Code = readonly number[];

/** A variable of a function. Reading it is code like any other. */
export type Local = { readonly get: Code; set(value: Code): Code };

/** Hands out the variables of one function. */
export type Locals = { i32(): Local; f32(): Local; v128(): Local };

/** A function of 32-bit numbers (addresses in bytes, or counts) without a result. */
export type FunctionCode = { readonly name: string; readonly params: number; readonly code: Code };

const I32 = 0x7f;
const F32 = 0x7d;
const V128 = 0x7b;
const NO_RESULT = 0x40;

function unsigned(value: number): number[] {
	const bytes: number[] = [];
	let rest = value >>> 0;
	while (rest > 0x7f) {
		bytes.push((rest & 0x7f) | 0x80);
		rest >>>= 7;
	}
	return [...bytes, rest];
}

function signed(value: number): number[] {
	const bytes: number[] = [];
	let rest = value | 0;
	while (rest < -64 || rest > 63) {
		bytes.push((rest & 0x7f) | 0x80);
		rest >>= 7;
	}
	return [...bytes, rest & 0x7f];
}

function list(items: readonly Code[]): number[] {
	return [...unsigned(items.length), ...items.flat()];
}

type Operation = (...operands: readonly Code[]) => Code;
const plain =
	(opcode: number): Operation =>
	(...operands) => [...operands.flat(), opcode];
const simd =
	(opcode: number, ...immediate: readonly number[]): Operation =>
	(...operands) => [...operands.flat(), 0xfd, ...unsigned(opcode), ...immediate];
const access = (opcode: Code, align: number) => ({
	load: (address: Code, offset = 0): Code => [...address, ...opcode, align, ...unsigned(offset)],
	store: (address: Code, value: Code, offset = 0): Code => [
		...address,
		...value,
		...opcode,
		align,
		...unsigned(offset),
	],
});

export const i32 = {
	const: (value: number): Code => [0x41, ...signed(value)],
	load: access([0x28], 2).load,
	store: access([0x36], 2).store,
	add: plain(0x6a),
	mul: plain(0x6c),
	shl: plain(0x74),
	shr: plain(0x76),
	ne: plain(0x47),
	lt: plain(0x49),
};

export const f32 = {
	const: (value: number): Code => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)],
	load: access([0x2a], 2).load,
	store: access([0x38], 2).store,
	add: plain(0x92),
	mul: plain(0x94),
	div: plain(0x95),
	max: plain(0x97),
	sqrt: plain(0x91),
	fromI32: plain(0xb3),
};

export const v128 = {
	zero: [0xfd, 12, ...new Array<number>(16).fill(0)] as Code,
	load: access([0xfd, 0], 4).load,
	store: access([0xfd, 11], 4).store,
	/** One 32-bit number from memory in all four places. */
	loadSplat: access([0xfd, 9], 2).load,
	both: simd(78),
	either: simd(80),
	/** `yes` where `mask` is set, else `no`. */
	select: (yes: Code, no: Code, mask: Code): Code => simd(82)(yes, no, mask),
};

export const i32x4 = {
	splat: simd(17),
	constant: (values: readonly number[]): Code => [
		0xfd,
		12,
		...new Uint8Array(Int32Array.from(values).buffer),
	],
	add: simd(174),
	shl: simd(171),
	lt: simd(57),
	/** Products of eight 16-bit numbers, neighbours added. */
	dotI16: simd(186),
	fromF32: simd(248),
	/** Two vectors of 32-bit numbers as one of 16-bit. */
	narrow: simd(133),
};

export const f32x4 = {
	splat: simd(19),
	lane: (vector: Code, lane: number): Code => simd(31, lane)(vector),
	/** Four lanes picked from eight: 0–3 of `a`, 4–7 of `b`. */
	pick: (a: Code, b: Code, lanes: readonly number[]): Code =>
		simd(13, ...lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => lane * 4 + byte)))(a, b),
	fromI32: simd(250),
	nearest: simd(106),
	abs: simd(224),
	add: simd(228),
	sub: simd(229),
	mul: simd(230),
	div: simd(231),
	max: simd(233),
};

/** Runs `body`, then again while `condition` holds. */
export function doWhile(body: readonly Code[], condition: Code): Code {
	return [0x03, NO_RESULT, ...body.flat(), ...condition, 0x0d, 0, 0x0b];
}

/** `at` = 0, `step`, 2 × `step` … below `end`; at least once. */
export function upTo(at: Local, end: Code, step: number | Code, body: readonly Code[]): Code {
	return [...at.set(i32.const(0)), ...doWhile([...body, advance(at, step)], i32.lt(at.get, end))];
}

/** `at` moves on by `step`. */
export function advance(at: Local, step: number | Code): Code {
	return at.set(i32.add(at.get, typeof step === 'number' ? i32.const(step) : step));
}

/** One function; `write` gets its parameters and hands back its statements. */
export function defineFunction(
	name: string,
	params: number,
	write: (params: readonly Local[], locals: Locals) => readonly Code[],
): FunctionCode {
	const types: number[] = [];
	const local = (index: number): Local => ({
		get: [0x20, ...unsigned(index)],
		set: (value) => [...value, 0x21, ...unsigned(index)],
	});
	const declare = (type: number) => () => local(params + types.push(type) - 1);
	const statements = write(
		Array.from({ length: params }, (_, index) => local(index)),
		{ i32: declare(I32), f32: declare(F32), v128: declare(V128) },
	);
	const body = [...list(types.map((type) => [1, type])), ...statements.flat(), 0x0b];
	return { name, params, code: [...unsigned(body.length), ...body] };
}

/** A module of these functions, exported by name, over a memory imported as `env.memory`. */
export function assemble(functions: readonly FunctionCode[]): Uint8Array<ArrayBuffer> {
	const section = (id: number, items: readonly Code[]): number[] => {
		const body = list(items);
		return [id, ...unsigned(body.length), ...body];
	};
	const text = (word: string): number[] => list([...new TextEncoder().encode(word)].map((byte) => [byte]));
	return Uint8Array.from([
		...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
		...section(
			1,
			functions.map(({ params }) => [0x60, ...list(new Array<Code>(params).fill([I32])), 0]),
		),
		...section(2, [[...text('env'), ...text('memory'), 2, 0, 1]]),
		...section(
			3,
			functions.map((_, index) => unsigned(index)),
		),
		...section(
			7,
			functions.map(({ name }, index) => [...text(name), 0, ...unsigned(index)]),
		),
		...section(
			10,
			functions.map(({ code }) => code),
		),
	]);
}
