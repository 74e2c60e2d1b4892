import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { LiveDoc } from '../../../server/sync/live-doc.ts';
import { fc } from '../../support/properties.ts';

/** What somebody does, and which of the others hear of it before they go on. */
const step = fc.record({
	who: fc.nat(3),
	deed: fc.nat(3),
	key: fc.nat(4),
	hears: fc.array(fc.nat(3), { maxLength: 3 }),
});
/** How the wire treats each update on its way: in order, twice, or after the next ones. */
const wire = fc.constantFrom('straight', 'straight', 'straight', 'twice', 'late');

function history(steps: readonly { who: number; deed: number; key: number; hears: number[] }[]): {
	updates: Uint8Array[];
	docs: Y.Doc[];
} {
	const docs = [0, 1, 2, 3].map(() => new Y.Doc());
	const updates: Uint8Array[] = [];
	for (const doc of docs)
		doc.on('update', (update: Uint8Array, origin) => origin !== 'heard' && updates.push(update));
	steps.forEach(({ who, deed, key, hears }, n) => {
		const doc = docs[who]!;
		const map = doc.getMap('moves');
		if (deed === 0) map.delete(`k${key}`);
		else if (deed === 1)
			doc.transact(() => {
				map.set(`k${key}`, { x: n });
				map.set(`k${(key + 1) % 5}`, n);
			});
		else if (deed === 2) map.set(`k${key}`, new Uint8Array(n % 9));
		else map.set(`k${key}`, { x: n, text: 'ž' });
		for (const other of hears)
			Y.applyUpdate(docs[other]!, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(docs[other]!)), 'heard');
	});
	return { updates, docs };
}

function sent(updates: readonly Uint8Array[], how: readonly string[]): Uint8Array[] {
	const straight: Uint8Array[] = [];
	const late: Uint8Array[] = [];
	updates.forEach((update, i) => {
		if (how[i % how.length] === 'late') {
			late.push(update);
			return;
		}
		straight.push(update);
		if (how[i % how.length] === 'twice') straight.push(update);
		if (i % 3 === 2) straight.push(...late.splice(0));
	});
	return [...straight, ...late];
}

it('[SY37] a document that takes changes in late is, whenever it is read, the one that takes them in at once', () => {
	fc.assert(
		fc.property(
			fc.array(step, { minLength: 1, maxLength: 60 }),
			fc.array(wire, { minLength: 1, maxLength: 12 }),
			fc.array(fc.nat(30), { maxLength: 4 }),
			(steps, how, reads) => {
				const { updates } = history(steps);
				const live = new LiveDoc([]);
				const atOnce = new Y.Doc();
				const stored: Uint8Array[] = [];
				sent(updates, how).forEach((update, i) => {
					const { update: kept, sound } = live.take(update);
					expect(sound).toBe(true);
					if (kept) stored.push(kept);
					Y.applyUpdate(atOnce, update);
					if (!reads.includes(i)) return;
					expect(Y.encodeStateAsUpdate(live.doc)).toEqual(Y.encodeStateAsUpdate(atOnce));
				});
				expect(live.doc.getMap('moves').toJSON()).toEqual(atOnce.getMap('moves').toJSON());
				expect(Y.encodeStateVector(live.doc)).toEqual(Y.encodeStateVector(atOnce));
				// What is stored is enough to come back to the same.
				const again = new LiveDoc(stored);
				expect(again.doc.getMap('moves').toJSON()).toEqual(live.doc.getMap('moves').toJSON());
			},
		),
		{ numRuns: 400 },
	);
});

it('[SY37] what is known already, or builds on what is not here, is told from a next change', () => {
	const writer = new Y.Doc();
	const updates: Uint8Array[] = [];
	writer.on('update', (update: Uint8Array) => updates.push(update));
	for (let n = 0; n < 3; n++) writer.getMap('moves').set('a', n);
	const live = new LiveDoc([]);
	expect(live.take(updates[0]!).update).toBe(updates[0]);
	expect(live.take(updates[0]!).update).toBeNull();
	expect(live.take(updates[2]!).update).toBeNull();
	expect(live.isPending).toBe(true);
	expect(live.take(updates[1]!).update).not.toBeNull();
	expect(live.doc.getMap('moves').get('a')).toBe(2);
});
