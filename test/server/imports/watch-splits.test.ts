import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { recordSplit } from '../../../server/imports/split-record.ts';
import { watchSplits } from '../../../server/imports/watch-splits.ts';
import { createLog } from '../../../server/log.ts';
import { boardMap, setEntry } from '../../../shared/board-doc.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { wantedNoteKey } from '../../../shared/note-keys.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const board = 'bo_1';
const [whole, first, second]: EvidenceId[] = ['ev_whole', 'ev_first', 'ev_second'];

/** A board whose note `1:1` was just split into two, watched. */
function world() {
	const doc = new Y.Doc();
	const clock = createManualClock();
	const joined: EvidenceId[] = [];
	setEntry(doc, 'places', '1:1', whole);
	recordSplit(doc, whole!, [first!, second!], () => undefined);
	setEntry(doc, 'meta', wantedNoteKey(0, first!), '1:1');
	setEntry(doc, 'meta', wantedNoteKey(1, second!), '1:1');
	const watch = watchSplits({
		rooms: { transact: async (_, __, change) => change(doc) },
		join: async (_, id) => {
			joined.push(id);
		},
		clock,
		log: createLog(() => undefined, clock.now),
	});
	return {
		doc,
		watch,
		clock,
		joined,
		/** A person or a plugin does something, and the time to look passes. */
		async after(change: () => void): Promise<EvidenceId[]> {
			change();
			watch.changed(board);
			for (let looks = 0; looks < 2; looks++) {
				clock.advance(5000);
				await setImmediate();
			}
			return joined;
		},
		make(node: string, part: EvidenceId, at: number): void {
			boardMap(doc, 'meta').delete(wantedNoteKey(at, part));
			setEntry(doc, 'places', node, part);
		},
	};
}

it('[IM33] is taken back when FigJam’s undo or a person took all its notes off, and not before', async () => {
	const { doc, after, make } = world();
	const places = boardMap(doc, 'places');
	expect(await after(() => undefined)).toEqual([]);
	expect(await after(() => make('1:2', first!, 0))).toEqual([]);
	expect(await after(() => make('1:3', second!, 1))).toEqual([]);
	expect(await after(() => places.delete('1:2'))).toEqual([]);
	// What shows a quote elsewhere still does.
	expect(await after(() => setEntry(doc, 'copies', '1:9', second))).toEqual([]);
	expect(await after(() => places.delete('1:3'))).toEqual([]);
	expect(await after(() => boardMap(doc, 'copies').delete('1:9'))).toEqual([whole]);
});

it('[IM33] stays split where what was cut is pasted again', async () => {
	const { doc, watch, clock, joined, make } = world();
	make('1:2', first!, 0);
	make('1:3', second!, 1);
	watch.changed(board);
	clock.advance(4900);
	for (const node of ['1:2', '1:3']) boardMap(doc, 'places').delete(node);
	watch.changed(board);
	clock.advance(100);
	await setImmediate();
	setEntry(doc, 'places', '1:4', first);
	clock.advance(5000);
	await setImmediate();
	expect(joined).toEqual([]);
});

it('[IM33] stays split where the note itself went too', async () => {
	const { doc, after, make } = world();
	expect(
		await after(() => {
			make('1:2', first!, 0);
			make('1:3', second!, 1);
			for (const node of ['1:1', '1:2', '1:3']) boardMap(doc, 'places').delete(node);
		}),
	).toEqual([]);
});
