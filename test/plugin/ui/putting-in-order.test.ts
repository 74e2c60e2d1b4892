import { afterEach, describe, expect, it } from 'vitest';
import { rest } from '../../../plugin/ui/drawing-meta.ts';
import { lookupFor } from '../../../plugin/ui/lookup.ts';
import { blank, foundOver } from '../../../plugin/ui/reconcile.ts';
import { createWriterDesk } from '../../../plugin/ui/writer-desk.ts';
import { applyEdits } from '../../../shared/board-doc.ts';
import { drawnBoard, draws, texts } from './reconcile-helpers.ts';
import { begin, world } from './sync-world.ts';

const drag = { type: 'placed', node: '1:1', evidence: 'ev_a', section: 'th_swap', own: null } as const;

/** What people decided about where an evidence belongs. */
function placeOf(evidence: string) {
	return world.board().moves.find((move) => move.type === 'pin' && move.evidence === evidence);
}

describe('a line that is dead before anybody knows', () => {
	afterEach(() => world.end());

	it('[RC32] what is seen on the canvas meanwhile is not recorded, but found when the line is back', async () => {
		const { clock, canvas } = begin();
		const ana = world.open('Ana');
		await clock.advance(5000);
		ana.deadLine = true;
		ana.does(drag);
		await clock.advance(2000);
		ana.offline();
		ana.deadLine = false;
		ana.online();
		await clock.advance(10_000);
		expect(placeOf('ev_a')).toBeUndefined();
		canvas.found = [drag];
		ana.offline();
		ana.online();
		await clock.advance(10_000);
		expect(placeOf('ev_a')).toMatchObject({ type: 'pin', theme: 'th_swap' });
	});

	it('[RC32] what the server may not have is not drawn', async () => {
		const { clock } = begin();
		const ana = world.open('Ana');
		await clock.advance(5000);
		world.news();
		ana.deadLine = true;
		world.move('ev_a', 'th_swap');
		await clock.advance(30_000);
		expect(world.news()).toEqual([]);
		ana.deadLine = false;
		ana.sync.check();
		await clock.advance(5000);
		world.expectDrawn();
	});
});

describe('putting a drawing in order', () => {
	afterEach(() => world?.end());

	it('[RC34] what is on its way out is looked after in a draw of its own, and only until it has gone', async () => {
		const { clock, canvas } = begin();
		world.open('Ana');
		await clock.advance(5000);
		world.news();
		canvas.left = ['th_old'];
		world.move('ev_a', 'th_swap');
		await clock.advance(1000);
		expect(world.news().length).toBe(1);
		canvas.left = [];
		await clock.advance(5000);
		expect(world.news()).toMatchObject([{ step: false, commands: [{ type: 'themes' }] }]);
		await clock.advance(60_000);
		expect(world.news()).toEqual([]);
	});

	it('[RC34] what stands twice is drawn again by the writer, and by nobody else', async () => {
		const { clock } = begin();
		const [ana, ben] = [world.open('Ana'), world.open('Ben')];
		await clock.advance(5000);
		world.news();
		for (const window of [ana, ben]) window.does({ type: 'double', key: 'pe_one' });
		await clock.advance(5000);
		expect(world.news()).toMatchObject([{ by: 'Ana', commands: [{ type: 'cards' }] }]);
	});

	it('[RC34] a section left over by a window that went is found by the next writer', async () => {
		const { clock, canvas } = begin();
		const ana = world.open('Ana');
		await clock.advance(5000);
		ana.close();
		canvas.keys.add('th_old');
		world.news();
		world.open('Ben');
		await clock.advance(5000);
		expect(world.news()).toMatchObject([{ by: 'Ben', commands: [{ type: 'themes' }] }]);
	});

	it('[RC34] a person’s own section, headings and parts are nothing left over', () => {
		const { board, picture } = drawnBoard();
		const lookup = lookupFor(board, texts);
		const keys = [...picture.keys, 'th_own-4-1', 'th_old/note', 'pe_one#back', 'cl_old'];
		expect(foundOver(board, { ...picture, keys: new Set(keys) }, lookup, true)).toEqual([]);
		expect(foundOver(board, { ...picture, keys: new Set([...keys, 'te_old']) }, lookup, true)).toEqual([
			'cards',
		]);
		expect(foundOver(board, blank, lookup, true)).toEqual([]);
	});

	it('[RC33] a drawing wanted anew is drawn whole, also where the writer held still or had drawn it before', () => {
		const { board, picture } = drawnBoard();
		const memory = createWriterDesk();
		const [first] = draws(board, blank, memory).draws;
		memory.drew(first.plan, new Map());
		memory.hold('themes', first.plan.version);
		expect(
			draws(board, { ...picture, versions: { ...picture.versions, themes: 'old' } }, memory).draws,
		).toEqual([]);
		board.meta.delete('drawn/themes');
		const [again] = draws(board, picture, memory).draws;
		expect(again.plan.kind).toBe('themes');
		expect(again.command).toMatchObject({ sections: first.plan.order.map((key) => ({ key })) });
	});

	it('[RC33] Draw again in one window ends the holding still of another that writes', async () => {
		const { clock, canvas } = begin();
		const [ana, ben] = [world.open('Ana'), world.open('Ben')];
		await clock.advance(5000);
		const [before = ''] = [canvas.versions.themes ?? ''];
		world.move('ev_a', 'th_swap');
		await clock.advance(5000);
		expect(ana.sync.isWriter()).toBe(true);
		canvas.versions.themes = before;
		ana.does({ type: 'version', kind: 'themes', version: before });
		await clock.advance(5000);
		world.news();
		applyEdits(world.room.doc, [rest('themes', false)], 'panel');
		ben.sync.drawAgain('themes');
		await clock.advance(5000);
		expect(world.news()).toMatchObject([{ by: 'Ana', commands: [{ type: 'themes' }] }]);
		world.expectDrawn();
	});
});
