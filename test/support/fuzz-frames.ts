import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { fc } from './properties.ts';

/** Numbers at the edges of what varints, arrays and clocks can hold. */
const number = fc.oneof(
	fc.nat(300),
	fc.constantFrom(2 ** 16, 2 ** 24, 2 ** 25 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32 + 5, Number.MAX_SAFE_INTEGER),
);
const bytes = (most: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ maxLength: most });

type Token = { number: number } | { text: string } | { bytes: Uint8Array };

function write(tokens: readonly Token[]): Uint8Array {
	return encoding.encode((encoder) => {
		for (const token of tokens) {
			if ('number' in token) encoding.writeVarUint(encoder, token.number);
			else if ('text' in token) encoding.writeVarString(encoder, token.text);
			else encoding.writeUint8Array(encoder, token.bytes);
		}
	});
}

function wrap(kinds: readonly number[], payload: Uint8Array): Uint8Array {
	return encoding.encode((encoder) => {
		for (const kind of kinds) encoding.writeVarUint(encoder, kind);
		encoding.writeVarUint8Array(encoder, payload);
	});
}

/** A document with some of everything Yjs can put into an update. */
function sampleUpdate(): Uint8Array {
	const doc = new Y.Doc();
	doc.clientID = 12_345;
	const map = doc.getMap('moves');
	map.set('a', { x: 1, deep: [1, 'two', null, true] });
	map.set('b', new Y.Map([['inner', 'value']]));
	map.set('c', new Y.Array());
	(map.get('c') as Y.Array<number>).push([1, 2, 3]);
	doc.getText('text').insert(0, 'words to be cut');
	doc.getText('text').delete(2, 4);
	map.delete('a');
	return Y.encodeStateAsUpdate(doc);
}
const whole = sampleUpdate();

/** An update that was one, with bytes changed, cut out and put in. */
const damaged = fc
	.record({
		cut: fc.nat(whole.length),
		flips: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 }),
		tail: bytes(8),
	})
	.map(({ cut, flips, tail }) => {
		const copy = Uint8Array.from(whole);
		for (const [at, value] of flips) copy[at] = value;
		return Uint8Array.from([...copy.subarray(0, flips.length > 0 ? copy.length : cut), ...tail]);
	});

/** Claims about counts, clients, clocks and lengths that nothing follows up on. */
const lying = fc
	.array(fc.oneof(fc.record({ number }), fc.record({ bytes: bytes(6) })), { maxLength: 12 })
	.map(write);

/** A well-formed struct of somebody who does not exist, on top of what does not exist. */
const orphan = fc
	.tuple(number, number, number, fc.nat(31), bytes(10))
	.map(([client, clock, origin, kind, rest]) =>
		write([
			{ number: 1 },
			{ number: 1 },
			{ number: 20_000_000 + (client % 1_000_000) },
			{ number: clock },
			{ bytes: Uint8Array.from([0x80 | kind]) },
			{ number: 21_000_000 },
			{ number: origin },
			{ bytes: rest },
			{ number: 0 },
		]),
	);

const depth = fc.constantFrom(1, 40, 2000, 10_000);
const state = fc.oneof(
	fc.json(),
	fc.constantFrom('null', '{}', '[]', '5', '"', '{"__proto__":{"name":1}}', '{"server":true,"jobs":[{}]}'),
	depth.map((levels) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`),
	fc.constantFrom(10, 4000, 5000).map((length) => JSON.stringify({ name: 'x'.repeat(length) })),
);

/** Presence of `victims`, of strangers, with any clock, in any number. */
function presence(victims: readonly number[]): fc.Arbitrary<Uint8Array> {
	const client = fc.oneof(fc.constantFrom(...victims), number);
	const entry = fc.tuple(client, number, state);
	return fc
		.tuple(fc.array(entry, { maxLength: 4 }), fc.boolean(), number)
		.map(([entries, honest, count]) =>
			write([
				{ number: honest ? entries.length : count },
				...entries.flatMap(([who, clock, text]): Token[] => [{ number: who }, { number: clock }, { text }]),
			]),
		);
}

/** One message: noise, or something that looks more and more like the protocol. Text frames come as strings. */
export function hostileFrame(victims: readonly number[]): fc.Arbitrary<Uint8Array | string> {
	const step = fc.constantFrom([0, 0], [0, 1], [0, 2]);
	return fc.oneof(
		bytes(100),
		fc.string({ maxLength: 20 }),
		fc.tuple(step, bytes(60)).map(([kinds, payload]) => wrap(kinds, payload)),
		fc.tuple(step, damaged).map(([kinds, payload]) => wrap(kinds, payload)),
		fc.tuple(step, lying).map(([kinds, payload]) => wrap(kinds, payload)),
		orphan.map((payload) => wrap([0, 2], payload)),
		presence(victims).map((payload) => wrap([1], payload)),
		presence(victims).map((payload) => wrap([1], payload)),
	);
}
