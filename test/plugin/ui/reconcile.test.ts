import { describe, expect, it } from 'vitest';
import { planThemes } from '../../../plugin/ui/draw-plan.ts';
import { drawn, rest } from '../../../plugin/ui/drawing-meta.ts';
import { lookupFor } from '../../../plugin/ui/lookup.ts';
import { blank, foundUndone, reconcile } from '../../../plugin/ui/reconcile.ts';
import { createWriterDesk } from '../../../plugin/ui/writer-desk.ts';
import { readBoard } from '../../../shared/board-doc.ts';
import type { CanvasChange } from '../../../shared/canvas-change.ts';
import { docOf, fixtureBoard } from './fixture-board.ts';
import { apply, drawnBoard, draws, read, texts, who } from './reconcile-helpers.ts';

describe('undo, redo and delete of a drawing', () => {
	const history = {
		themes: [
			{ version: 'v0', step: true },
			{ version: 'v1', step: true },
			{ version: 'v2', step: false },
		],
		cards: [],
	};
	const act = (from: string | null, to: string | null, resting = false, writes = true) => {
		const { board, picture } = drawnBoard();
		if (resting) board.meta.set('rest/themes', true);
		return read(
			board,
			[
				{ type: 'version', kind: 'themes', version: to },
				{ type: 'removed', key: 'th_pay' },
			],
			{ picture: { ...picture, versions: { themes: from, cards: null } }, history, writes },
		);
	};

	it('[RC22] a draw the person had asked for, taken back, has the drawing rest; redone, the rest ends', () => {
		expect(act('v1', 'v0').edits).toEqual([rest('themes', true)]);
		expect(act('v2', 'v0').edits).toEqual([rest('themes', true)]);
		expect(act('v0', 'v1', true).edits).toContainEqual(rest('themes', false));
		expect(act(null, 'v2', true).edits).toContainEqual(rest('themes', false));
	});

	it('[RC22] what the board drew after them, taken back on the way to their own doing, is held, not judged', () => {
		const news = act('v2', 'v1');
		expect(news.zones.get('themes')).toBe('hold');
		expect(news.edits.map(({ key }) => key)).toEqual(['hide:th_pay']);
		const memory = createWriterDesk();
		const { board, picture } = drawnBoard();
		const undone = { ...picture, versions: { ...picture.versions, themes: 'v1' } };
		memory.hold('themes', planThemes(board).version);
		expect(draws(board, undone, memory).draws).toEqual([]);
		board.moves.push({ type: 'pin', evidence: 'ev_a', theme: 'th_swap', ...who });
		expect(draws(board, undone, memory).draws.length).toBe(1);
	});

	it('[RC22] the window that does not write has all of it drawn anew', () => {
		expect(act('v2', 'v1', false, false).edits).toContainEqual(drawn('themes', null));
	});

	it('[RC29] a drawing that was whole and is not found like that was undone while nobody watched; one not yet whole is drawn', () => {
		const { board, picture } = drawnBoard();
		const lookup = lookupFor(board, texts);
		expect(foundUndone(board, picture, lookup, true)).toEqual([]);
		const gone = { ...picture, versions: { themes: null, cards: 'older' } };
		expect(foundUndone(board, gone, lookup, true)).toEqual(['themes', 'cards']);
		board.meta.set('drawn/themes', 'older');
		board.meta.set('rest/cards', true);
		expect(foundUndone(board, gone, lookup, true)).toEqual([]);
		expect(draws(board, gone).draws.map(({ plan }) => plan.kind)).toEqual(['themes']);
	});
});

describe('notes that show an evidence', () => {
	const copied = (node: string, same = true): CanvasChange => ({
		type: 'copied',
		node,
		evidence: 'ev_a',
		same,
	});

	it('[RC23] a copy is a second place that no draw moves; one in other words is a new note', () => {
		const doc = docOf(fixtureBoard());
		apply(doc, [copied('2:1'), copied('2:2', false)]);
		const board = readBoard(doc);
		expect([...board.copies]).toEqual([['2:1', 'ev_a']]);
		const plan = planThemes(board);
		expect(JSON.stringify(plan.kind === 'themes' && plan.sections)).not.toContain('2:1');
		expect([...read(board, [copied('2:1', false)]).loose]).toEqual([['2:1', '']]);
		apply(doc, [copied('2:1', false)]);
		expect(readBoard(doc).copies.size).toBe(0);
	});

	it('[RC24] when an evidence’s last place goes, its oldest copy takes over and is marked; a note that is back is a place again', () => {
		const doc = docOf(fixtureBoard());
		apply(doc, [copied('10:1'), copied('2:9')]);
		const news = apply(doc, [{ type: 'sticky-gone', node: '1:1' }]);
		expect([...news.tags]).toEqual([['2:9', 'ev_a']]);
		expect(readBoard(doc).places.get('2:9')).toBe('ev_a');
		expect([...readBoard(doc).copies.keys()]).toEqual(['10:1']);
		apply(doc, [
			{ type: 'sticky-gone', node: '2:9' },
			{ type: 'sticky-gone', node: '10:1' },
		]);
		expect([...readBoard(doc).places.values()]).not.toContain('ev_a');
		apply(doc, [copied('1:1')]);
		expect(readBoard(doc).places.get('1:1')).toBe('ev_a');
	});

	it('[RC24] cut and pasted, in whichever order it is told, the note is the evidence’s place', () => {
		const gone: CanvasChange = { type: 'sticky-gone', node: '1:1' };
		for (const changes of [
			[gone, copied('2:1')],
			[copied('2:1'), gone],
		]) {
			const doc = docOf(fixtureBoard());
			apply(doc, [copied('1:99')]);
			const news = apply(doc, changes);
			expect(readBoard(doc).places.get('2:1')).toBe('ev_a');
			expect([...readBoard(doc).copies.keys()]).toEqual(['1:99']);
			expect([...news.tags]).toEqual([['2:1', 'ev_a']]);
		}
	});

	it('[RC25] a new note in a theme is offered while it lies there, and changes nothing by itself', () => {
		const board = fixtureBoard();
		const news = read(board, [
			{ type: 'loose', node: '5:1', section: 'th_pay' },
			{ type: 'loose', node: '5:2', section: null },
			copied('5:3', false),
			{ type: 'loose', node: '5:3', section: 'th_swap' },
		]);
		expect(news.edits).toEqual([]);
		expect([...news.loose]).toEqual([
			['5:3', 'th_swap'],
			['5:1', 'th_pay'],
			['5:2', null],
		]);
	});
});

describe('board → canvas, by the one that writes', () => {
	it('[RC28] what stands as the board says, rests, or is not this window’s to draw is not drawn', () => {
		const { board, picture } = drawnBoard();
		expect(draws(board, picture)).toMatchObject({ edits: [], draws: [] });
		const news = { ...board, meta: new Map([...board.meta, ['drawn/themes', 'older']]) };
		expect(draws(news, picture).draws.map(({ plan }) => plan.kind)).toEqual(['themes']);
		news.meta.set('rest/themes', true);
		expect(draws(news, picture).draws).toEqual([]);
		const looking = { act: null, lookup: lookupFor(board, texts), who, writer: null, readable: true };
		expect(reconcile({ board: fixtureBoard(), picture, ...looking }).draws).toEqual([]);
	});

	it('[RC28] where the first drawing is begun is written down before it is begun', () => {
		const board = fixtureBoard();
		const here = { ...blank, page: '0:7' };
		expect(draws(board, here)).toMatchObject({
			edits: [{ map: 'meta', key: 'page', value: '0:7' }],
			draws: [],
		});
		board.meta.set('page', '0:7');
		expect(draws(board, here).draws.length).toBe(2);
	});
});
