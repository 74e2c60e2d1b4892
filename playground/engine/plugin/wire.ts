/**
 * Values between the plugin's VM and the host, as JSON with tags for what JSON lacks. The prelude holds the other
 * end of the same code.
 */

/** A node (or table cell) as it crosses the border; the VM makes its wrapper from it. */
export type NodeRef = { readonly $node: string; readonly $type: string };
/** An image of the file, and a file that was dropped: the VM makes objects with methods from them. */
export type ImageRef = { readonly $image: string };
export const MIXED = { $mixed: 1 } as const;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const LETTERS = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const BITS = new Uint8Array(128);
for (const [bits, letter] of LETTERS.entries()) BITS[letter] = bits;
const PADDING = '='.charCodeAt(0);
/** So many characters at once: more would not fit on the stack as arguments. */
const CHUNK = 8192;

export function toBase64(bytes: Uint8Array): string {
	const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PADDING);
	for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
		const left = bytes.length - from;
		const word = (at(bytes, from) << 16) | (at(bytes, from + 1) << 8) | at(bytes, from + 2);
		out[to] = at(LETTERS, word >> 18);
		out[to + 1] = at(LETTERS, (word >> 12) & 63);
		if (left > 1) out[to + 2] = at(LETTERS, (word >> 6) & 63);
		if (left > 2) out[to + 3] = at(LETTERS, word & 63);
	}
	const parts: string[] = [];
	for (let from = 0; from < out.length; from += CHUNK) {
		parts.push(String.fromCharCode(...out.subarray(from, from + CHUNK)));
	}
	return parts.join('');
}

function at(bytes: Uint8Array, index: number): number {
	return bytes[index] ?? 0;
}

export function fromBase64(text: string): Uint8Array {
	const length = text.endsWith('=') ? text.indexOf('=') : text.length;
	const bytes = new Uint8Array(Math.floor((length * 3) / 4));
	for (let from = 0, to = 0; from < length; from += 4, to += 3) {
		let word = 0;
		for (let index = from; index < from + 4; index += 1) {
			word = (word << 6) | (index < length ? at(BITS, text.charCodeAt(index)) : 0);
		}
		bytes[to] = word >> 16;
		bytes[to + 1] = word >> 8;
		bytes[to + 2] = word;
	}
	return bytes;
}

function isPlain(value: object): boolean {
	const proto: unknown = Object.getPrototypeOf(value);
	// Objects of another realm (an iframe, a VM) have another Object.prototype: judge by what it inherits from.
	return proto === null || Object.getPrototypeOf(proto) === null;
}

/**
 * A host value as wire JSON. Only plain data passes: a Map, a class instance, a function or a typed array other than
 * Uint8Array throws, as the platform refuses or strips them.
 */
export function encode(value: unknown): string {
	return JSON.stringify(tag(value, true));
}

/** The same for what people and plugins made up (messages, stored values): nothing in it is a reference. */
export function encodeData(value: unknown): string {
	return JSON.stringify(tag(value, false));
}

function tag(value: unknown, refs: boolean): unknown {
	if (value === undefined) return { $undefined: 1 };
	if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? value : { $number: String(value) };
	if (typeof value !== 'object') throw new Error(`Cannot pass a ${typeof value}`);
	if (Array.isArray(value)) return value.map((each) => tag(each, refs));
	const kind = Object.prototype.toString.call(value);
	if (kind === '[object Uint8Array]') return { $bytes: toBase64(value as Uint8Array) };
	if (kind === '[object Date]') return { $date: (value as Date).getTime() };
	if (!isPlain(value)) throw new Error(`Cannot pass ${kind}`);
	const entries = Object.entries(value);
	const isReference = refs && isRef(value);
	const mapped = entries.map(([key, inner]) => [key, isReference ? inner : tag(inner, refs)] as const);
	const escapes = !isReference && entries.some(([key]) => key.startsWith('$'));
	return escapes ? { $object: mapped } : Object.fromEntries(mapped);
}

/** References keep their tags. */
function isRef(value: object): boolean {
	return ['$node', '$text', '$label', '$mixed', '$image', '$file'].some((tag) => tag in value);
}

/** The value back from wire JSON; references stay as they are. */
export function decode(json: string): unknown {
	return untag(JSON.parse(json));
}

function untag(value: unknown): unknown {
	if (value === null || typeof value !== 'object') return value;
	if (Array.isArray(value)) return value.map(untag);
	const held = value as Readonly<Record<string, unknown>>;
	if ('$undefined' in held) return undefined;
	if ('$number' in held) return Number(held.$number);
	if ('$bytes' in held) return fromBase64(String(held.$bytes));
	if ('$date' in held) return new Date(Number(held.$date));
	if (Array.isArray(held.$object)) {
		return Object.fromEntries(held.$object.map(([key, inner]: [string, unknown]) => [key, untag(inner)]));
	}
	return Object.fromEntries(Object.entries(held).map(([key, inner]) => [key, untag(inner)]));
}
