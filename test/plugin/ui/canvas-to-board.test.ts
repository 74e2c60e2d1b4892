import { describe, expect, it } from 'vitest';
import { trayKey, zoneKeys } from '../../../plugin/ui/canvas-keys.ts';
import { rest } from '../../../plugin/ui/drawing-meta.ts';
import { moveEntry, readBoard, replaceEntries } from '../../../shared/board-doc.ts';
import type { CanvasChange } from '../../../shared/canvas-change.ts';
import type { Claim } from '../../../shared/claim.ts';
import { personalKey } from '../../../shared/draw.ts';
import { isHidden } from '../../../shared/edit.ts';
import { personaViews } from '../../../shared/persona-view.ts';
import { docOf, fixtureBoard } from './fixture-board.ts';
import { apply, drawnBoard, homeOf, placed, read, texts, who } from './reconcile-helpers.ts';

describe('canvas → board', () => {
	it('[RC1] a note dragged into another theme is pinned there, and the next draw may move it on from there', () => {
		const news = read(fixtureBoard(), [placed('1:1', 'ev_a', 'th_swap')]);
		expect(news.edits).toEqual([moveEntry({ type: 'pin', evidence: 'ev_a', theme: 'th_swap', ...who })]);
		expect([...news.accept]).toEqual([['1:1', 'th_swap']]);
	});

	it('[RC2] a note lying where the board says it lies is no move, so the machine’s own placing is never reported', () => {
		const news = read(fixtureBoard(), [placed('1:1', 'ev_a', 'th_pay'), placed('1:6', 'ev_f', trayKey)]);
		expect(news.edits).toEqual([]);
		expect(news.setAside).toEqual([]);
	});

	it('[RC3] a note dragged out of every theme is set aside and stays there; one that was in none is left alone', () => {
		const board = fixtureBoard();
		board.members.delete('ev_b');
		const news = read(board, [
			placed('1:1', 'ev_a', null),
			placed('1:2', 'ev_b', null),
			placed('1:3', 'ev_c', trayKey),
		]);
		expect(news.edits.map(({ value }) => value)).toEqual([
			{ type: 'park', evidence: 'ev_a', stays: true, ...who },
			{ type: 'park', evidence: 'ev_c', ...who },
		]);
		expect(news.setAside).toEqual(['ev_a', 'ev_c']);
	});

	it('[RC3] out of the tray a note stays where it was put, and in the tray it is one of the tray’s again', () => {
		const doc = docOf(fixtureBoard());
		const out = apply(doc, [placed('1:6', 'ev_f', null)]);
		expect(out.edits.map(({ value }) => value)).toEqual([
			{ type: 'park', evidence: 'ev_f', stays: true, ...who },
		]);
		expect(out.setAside).toEqual([]);
		expect(apply(doc, [placed('1:6', 'ev_f', null)], { at: 200 }).edits).toEqual([]);
		const back = apply(doc, [placed('1:6', 'ev_f', trayKey)]);
		expect(back.edits.map(({ value }) => value)).toEqual([{ type: 'park', evidence: 'ev_f', ...who }]);
	});

	it('[RC4] a section of a person’s own in the zone becomes a new theme, the same one in every panel', () => {
		const change: CanvasChange = {
			type: 'placed',
			node: '1:1',
			evidence: 'ev_a',
			section: null,
			own: { node: '12:34', title: 'Trust' },
		};
		const theme = personalKey('12:34');
		const doc = docOf(fixtureBoard());
		const first = apply(doc, [change]);
		expect(first.edits.map(({ value }) => (value as { type: string }).type)).toEqual(['new-group', 'pin']);
		expect([...first.accept]).toEqual([['1:1', theme]]);
		expect(homeOf(readBoard(doc), 'ev_a')).toBe(theme);
		expect(apply(doc, [change], { at: 200 }).edits).toEqual([]);
	});

	it('[RC5] a changed section title renames the theme; a title that only repeats the name is no news', () => {
		const board = fixtureBoard();
		expect(read(board, [{ type: 'text', key: 'th_pay', text: ' Payroll ' }]).edits).toEqual([
			moveEntry({ type: 'rename', theme: 'th_pay', label: 'Payroll', ...who }),
		]);
		for (const text of ['Hours must match payroll', ''])
			expect(read(board, [{ type: 'text', key: 'th_pay', text }]).edits).toEqual([]);
	});

	it('[RC6] a sentence edited on a card holds against every later run', () => {
		const doc = docOf(fixtureBoard());
		apply(doc, [{ type: 'text', key: 'cl_1', text: 'Payroll takes the hours the first time.  [P1 · P2]' }]);
		replaceEntries(doc, 'claims', new Map());
		const [persona] = personaViews(readBoard(doc));
		const claim = persona?.claims.find(({ id }) => id === 'cl_1');
		expect(claim).toMatchObject({
			author: 'person',
			text: ['Payroll takes the hours the first time.'],
			citations: ['ev_a', 'ev_b'],
		});
	});

	it('[RC6] a quote that stays in an edited sentence stays a reference', () => {
		const words = texts.get('ev_b')?.text.slice(0, 67) ?? '';
		const news = read(fixtureBoard(), [{ type: 'text', key: 'cl_2', text: `She says “${words}”  [P2]` }]);
		expect(news.edits[0]?.value).toMatchObject({
			type: 'text',
			text: ['She says “', { quote: 'ev_b', start: 0, end: 67 }, '”'],
		});
	});

	it('[RC6] words written while somebody takes the sentence off, or a run drops it, are kept for when it is back', () => {
		const board = fixtureBoard();
		const claims = new Map<string, Claim>(board.claims.map((claim) => [claim.id, claim]));
		const said: CanvasChange[] = [{ type: 'text', key: 'cl_1', text: 'My words.' }];
		board.edits.set('hide:cl_1', { type: 'hide', entity: 'cl_1', by: 'Ben', at: 5 });
		const kept = [{ type: 'text', claim: 'cl_1', text: ['My words.'], citations: ['ev_a', 'ev_b'] }];
		expect(read(board, said, { claims }).edits.map(({ value }) => value)).toMatchObject(kept);
		const dropped = { ...fixtureBoard(), claims: [] };
		expect(read(dropped, said, { claims }).edits.map(({ value }) => value)).toMatchObject(kept);
		expect(read({ ...dropped, personas: [] }, said, { claims }).edits).toEqual([]);
	});

	it('[RC7] what was taken off a card or off the board stays off; a whole card takes its sentences with it', () => {
		const board = fixtureBoard();
		const off = (...keys: string[]) =>
			read(
				board,
				keys.map((key) => ({ type: 'removed', key })),
			).edits.map(({ key }) => key);
		expect(off('cl_1')).toEqual(['hide:cl_1']);
		expect(off('cl_1', 'pe_one', 'pe_one/pains')).toEqual(['hide:pe_one']);
		expect(off('th_pay', 'te_one', trayKey)).toEqual(['hide:th_pay', 'hide:te_one', 'hide:parked']);
	});

	it('[RC7] what is back by an undo is shown again, and a section the board would not draw is nobody’s to take off', () => {
		const doc = docOf(fixtureBoard());
		apply(doc, [{ type: 'removed', key: 'cl_1' }]);
		apply(doc, [{ type: 'restored', key: 'cl_1' }]);
		expect(readBoard(doc).edits.get('hide:cl_1')?.type).toBe('show');
		expect(isHidden(readBoard(doc).edits, 'cl_1')).toBe(false);
		const board = fixtureBoard();
		for (const id of ['ev_d', 'ev_e'] as const) board.members.set(id, { theme: 'th_pay' });
		expect(read(board, [{ type: 'removed', key: 'th_swap' }]).edits).toEqual([]);
	});

	it('[RC7] what is found missing and was brought back is still wanted, until it has been drawn', () => {
		const { board } = drawnBoard();
		board.edits.set('hide:cl_1', { type: 'show', entity: 'cl_1', by: 'Ana', at: 5 });
		const missing: CanvasChange[] = [{ type: 'removed', key: 'cl_1' }];
		expect(read(board, missing).edits.length).toBe(1);
		expect(read(board, missing, { found: true }).edits.length).toBe(1);
		board.meta.set('drawn/cards', 'an older one');
		expect(read(board, missing, { found: true }).edits).toEqual([]);
	});

	it('[RC8] taking the whole drawing off judges nothing in it: it rests', () => {
		const { board, picture } = drawnBoard();
		const news = read(
			board,
			[
				{ type: 'removed', key: zoneKeys.themes },
				{ type: 'removed', key: 'th_pay' },
				placed('1:1', 'ev_a', null),
				{ type: 'version', kind: 'cards', version: null },
				{ type: 'removed', key: 'pe_one' },
				{ type: 'text', key: 'cl_1', text: 'x' },
			],
			{ picture },
		);
		expect(news.edits).toEqual([rest('themes', true), rest('cards', true)]);
		expect([...news.accept]).toEqual([]);
	});

	it('[RC13] a note that is gone loses its place and nothing else; changed words are named, not taken', () => {
		const news = read(fixtureBoard(), [
			{ type: 'sticky-gone', node: '1:1' },
			{ type: 'sticky-gone', node: '9:9' },
			{ type: 'sticky-text', node: '1:2', evidence: 'ev_b', text: 'Other words' },
		]);
		expect(news.edits).toEqual([{ map: 'places', key: '1:1', value: undefined }]);
		expect(news.reworded).toEqual(['1:2']);
	});

	it('[RC14] changes about things this board does not know are dropped', () => {
		const news = read(fixtureBoard(), [
			placed('1:1', 'ev_b', 'th_pay'),
			placed('9:9', 'ev_zzz', 'th_pay'),
			placed('1:1', 'ev_a', 'th_longgone'),
			{ type: 'text', key: 'pe_other', text: 'x' },
			{ type: 'removed', key: 'cl_other' },
			{ type: 'text', key: 'pe_one/pains', text: 'Another heading' },
			{ type: 'copied', node: '9:9', evidence: 'ev_zzz', same: true },
			{ type: 'restored', key: 'cl_1' },
		]);
		expect(news.edits).toEqual([]);
		expect([...news.accept, ...news.tags, ...news.loose]).toEqual([]);
	});
});
