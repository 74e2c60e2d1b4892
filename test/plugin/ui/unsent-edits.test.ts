import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createUnsentEdits } from '../../../plugin/ui/unsent-edits.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { fc } from '../../support/properties.ts';

/** A window whose server is a second document that gets what arrives. */
function open() {
	const clock = createManualClock();
	const doc = new Y.Doc();
	const server = new Y.Doc();
	const world = { kept: null as Uint8Array | null, unsaved: 0 };
	const unsent = createUnsentEdits({
		doc,
		isKept: false,
		keep: (edits) => {
			world.kept = edits;
		},
		unsaved: (more) => {
			world.unsaved = more ? world.unsaved + 1 : 0;
		},
		later: clock.after,
	});
	let next = 0;
	return {
		clock,
		doc,
		server,
		world,
		unsent,
		/** Changes the document; what arrives is the server's. */
		change(standing: boolean, arrives: boolean) {
			doc.getMap('notes').set(String(next++), 'moved');
			if (arrives) Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
			unsent.changed(standing);
		},
		sync() {
			Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
			unsent.settled();
		},
		/** What a window opened later on this machine brings to the server. */
		later() {
			const merged = new Y.Doc();
			Y.applyUpdate(merged, Y.encodeStateAsUpdate(server));
			if (world.kept) Y.applyUpdate(merged, world.kept);
			return merged.getMap('notes').toJSON();
		},
	};
}

describe('edits the server may not have', () => {
	it('[UI12] made offline are kept within the second and forgotten when they have been sent', () => {
		const it = open();
		it.sync();
		it.change(false, false);
		expect(it.world.unsaved).toBe(1);
		it.clock.advance(1000);
		expect(it.later()).toEqual(it.doc.getMap('notes').toJSON());
		it.sync();
		expect(it.world).toEqual({ kept: null, unsaved: 0 });
	});

	it('[UI51] made just before the line went dead are kept, those the line outlived by far are not', () => {
		const it = open();
		it.sync();
		it.change(true, true);
		it.clock.advance(60_000);
		it.unsent.lost();
		it.clock.advance(1000);
		expect(it.world.kept).toBeNull();
		it.change(true, false);
		it.clock.advance(20_000);
		it.unsent.lost();
		it.clock.advance(1000);
		expect(it.world.unsaved).toBe(1);
		expect(it.later()).toEqual(it.doc.getMap('notes').toJSON());
	});

	it('[UI51] whatever the order, a window closed a second after its last change has lost nothing', () => {
		const step = fc.oneof(
			fc.record({ do: fc.constant('change' as const), arrives: fc.boolean() }),
			fc.record({ do: fc.constantFrom('sync' as const, 'lost' as const) }),
			fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 60_000 }) }),
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
				const it = open();
				let standing = false;
				// A line is noticed to be dead 30 s after the first thing that did not arrive, and not waited on any longer.
				let dead = 0;
				for (const one of steps) {
					if (one.do === 'sync') {
						it.sync();
						standing = true;
						dead = 0;
					} else if (one.do === 'lost' || (dead > 0 && it.clock.now() - dead >= 30_000)) {
						it.unsent.lost();
						standing = false;
						dead = 0;
					}
					if (one.do === 'change') {
						const arrives = standing && dead === 0 && one.arrives;
						if (standing && !arrives && dead === 0) dead = it.clock.now();
						it.change(standing, arrives);
					}
					if (one.do === 'wait' && dead > 0)
						it.clock.advance(Math.min(one.ms, dead + 30_000 - it.clock.now()));
					else if (one.do === 'wait') it.clock.advance(one.ms);
				}
				it.unsent.lost();
				it.clock.advance(1000);
				expect(it.later()).toEqual(it.doc.getMap('notes').toJSON());
			}),
		);
	});
});
