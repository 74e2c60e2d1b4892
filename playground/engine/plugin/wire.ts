/**
 * Values between the plugin's VM and the host, as JSON with tags for what JSON lacks. The prelude holds the other
 * end of the same code.
 */

/** A node (or table cell) as it crosses the border; the VM makes its wrapper from it. */
export type NodeRef = { readonly $node: string; readonly $type: string };
/** The text sublayer of a sticky, shape, connector or cell; `$label` is a connector's text background. */
export type SublayerRef = { readonly $text: string } | { readonly $label: string };
export const MIXED = { $mixed: 1 } as const;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
	const out: string[] = [];
	for (let index = 0; index < bytes.length; index += 3) {
		const word = (at(bytes, index) << 16) | (at(bytes, index + 1) << 8) | at(bytes, index + 2);
		const left = bytes.length - index;
		out.push(letter(word >> 18) + letter(word >> 12));
		out.push(left > 1 ? letter(word >> 6) : '=', left > 2 ? letter(word) : '=');
	}
	return out.join('');
}

function at(bytes: Uint8Array, index: number): number {
	return bytes[index] ?? 0;
}

function letter(bits: number): string {
	return ALPHABET.charAt(bits & 63);
}

export function fromBase64(text: string): Uint8Array {
	const clean = text.replace(/=+$/, '');
	const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4));
	let word = 0;
	let bits = 0;
	let at = 0;
	for (const character of clean) {
		word = (word << 6) | ALPHABET.indexOf(character);
		bits += 6;
		if (bits < 8) continue;
		bits -= 8;
		bytes[at] = (word >> bits) & 255;
		at += 1;
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
	return '$node' in value || '$text' in value || '$label' in value || '$mixed' in value;
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
