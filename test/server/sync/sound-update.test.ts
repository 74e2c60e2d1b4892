import * as encoding from 'lib0/encoding';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { LiveDoc } from '../../../server/sync/live-doc.ts';
import { shapeOf } from '../../../server/sync/sound-update.ts';
import { fc } from '../../support/properties.ts';

/** One thing somebody does to a document, with every type and content the format knows, but documents in documents. */
const deeds: ((doc: Y.Doc, n: number) => unknown)[] = [
	(doc, n) => doc.getMap('m').set(`k${n % 7}`, n),
	(doc, n) =>
		doc.getMap('m').set(`k${n % 7}`, { a: [n, 'x', null, true, false, 1.5, 2 ** 40, -n, undefined] }),
	(doc, n) => doc.getMap('m').set('bytes', new Uint8Array(n % 300)),
	(doc, n) => doc.getMap('m').set('big', BigInt(n)),
	(doc, n) => doc.getMap('m').delete(`k${n % 7}`),
	(doc, n) => doc.getMap('m').set('nested', new Y.Map([['inner', n]])),
	(doc, n) => doc.getArray('a').insert(0, [n, `text ${n}`]),
	(doc, n) => doc.getArray('a').length > 0 && doc.getArray('a').delete(n % doc.getArray('a').length, 1),
	(doc, n) => doc.getText('t').insert(0, `žluť ${n} 👩‍🚀`, { bold: true }),
	(doc, n) => doc.getText('t').insertEmbed(0, { image: n }),
	(doc, n) => doc.getText('t').length > 2 && doc.getText('t').delete(n % 2, 1),
	(doc, n) => doc.getXmlFragment('x').insert(0, [new Y.XmlElement(`e${n}`), new Y.XmlText('t')]),
	(doc, n) => doc.getXmlFragment('x').insert(0, [new Y.XmlHook(`h${n}`) as any]),
];
const history = fc.array(fc.tuple(fc.nat(deeds.length - 1), fc.nat(1000)), { minLength: 1, maxLength: 25 });

/** Plays the deeds on a document; every update it told. */
function play(steps: readonly [number, number][]): { doc: Y.Doc; updates: Uint8Array[] } {
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	for (const [deed, n] of steps) deeds[deed]!(doc, n);
	return { doc, updates };
}

it('[SY28] every update Yjs writes is sound: single, merged, as a state and as a difference', () => {
	fc.assert(
		fc.property(history, (steps) => {
			const { doc, updates } = play(steps);
			const half = new Y.Doc();
			for (const update of updates.slice(0, updates.length / 2)) Y.applyUpdate(half, update);
			const all = [
				...updates,
				Y.encodeStateAsUpdate(doc),
				Y.encodeStateAsUpdate(doc, Y.encodeStateVector(half)),
				...(updates.length > 0 ? [Y.mergeUpdates(updates)] : []),
				// Updates that lack what lies between are merged with a gap.
				...(updates.length > 2 ? [Y.mergeUpdates([updates[0]!, updates.at(-1)!])] : []),
			];
			for (const update of all) expect(shapeOf(update)).not.toBeNull();
		}),
		{ numRuns: 200 },
	);
});

it('[SY28] an update that says it holds more than it has is refused before room is made for it', () => {
	const counts = encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarUint(encoder, 2 ** 25);
		encoding.writeVarUint(encoder, 7);
		encoding.writeVarUint(encoder, 0);
	});
	expect(shapeOf(counts)).toBeNull();
	const before = process.memoryUsage().heapUsed;
	expect(new LiveDoc([]).take(counts)).toEqual({ update: null, sound: false });
	expect(process.memoryUsage().heapUsed - before).toBeLessThan(20e6);
	const deep = encoding.encode((encoder) => {
		for (const number of [1, 1, 7, 0]) encoding.writeVarUint(encoder, number);
		encoding.writeUint8(encoder, 8);
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarString(encoder, 'm');
		encoding.writeVarUint(encoder, 1);
		for (let i = 0; i < 100_000; i++) encoding.writeUint8Array(encoder, Uint8Array.from([117, 1]));
		encoding.writeUint8Array(encoder, Uint8Array.from([126, 0]));
	});
	expect(shapeOf(deep)).toBeNull();
	const { doc } = play([]);
	doc.getMap('d').set('sub', new Y.Doc());
	expect(shapeOf(Y.encodeStateAsUpdate(doc))).toBeNull();
});

it('[SY28] what is cut off or changed never throws, and what is taken in is what is stored', () => {
	fc.assert(
		fc.property(
			history,
			fc.nat(),
			fc.nat(),
			fc.integer({ min: 0, max: 255 }),
			(steps, which, where, byte) => {
				const { doc, updates } = play(steps);
				fc.pre(updates.length > 0);
				const whole = updates[which % updates.length]!;
				const cut = whole.slice(0, where % whole.length);
				expect(shapeOf(cut)).toBeNull();
				const changed = whole.slice();
				changed[where % whole.length] = byte;
				const live = new LiveDoc([Y.encodeStateAsUpdate(doc)]);
				const stored = new LiveDoc([Y.encodeStateAsUpdate(doc)]);
				const { update } = live.take(changed);
				if (update) stored.take(update);
				expect(Y.encodeStateVector(stored.doc)).toEqual(Y.encodeStateVector(live.doc));
			},
		),
		{ numRuns: 300 },
	);
});

it('[SY8] changes that waited for another are stored with the one that lets them in', () => {
	fc.assert(
		fc.property(history, fc.integer(), (steps, seed) => {
			const { doc, updates } = play(steps);
			const shuffled = updates
				.map((update, at) => ({ update, key: Math.sin(seed + at) }))
				.toSorted((a, b) => a.key - b.key);
			const live = new LiveDoc([]);
			const stored = new LiveDoc([]);
			for (const { update } of shuffled) {
				const change = live.take(update);
				if (change.update) stored.take(change.update);
				expect(Y.encodeStateVector(stored.doc)).toEqual(Y.encodeStateVector(live.doc));
			}
			expect(Y.encodeStateVector(live.doc)).toEqual(Y.encodeStateVector(doc));
			expect(stored.doc.getMap('m').toJSON()).toEqual(doc.getMap('m').toJSON());
			// What comes again is no news.
			for (const update of updates) expect(live.take(update).update).toBeNull();
			expect(live.takeState(Y.encodeStateAsUpdate(doc)).update).toBeNull();
		}),
		{ numRuns: 150 },
	);
});
