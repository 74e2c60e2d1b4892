import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { trayKey, zoneKeys } from '../../../plugin/ui/canvas-keys.ts';
import { planCards, planThemes } from '../../../plugin/ui/draw-plan.ts';
import { drawn, rest, rests } from '../../../plugin/ui/drawing-meta.ts';
import { lookupFor } from '../../../plugin/ui/lookup.ts';
import { blank, foundUndone, type Picture, reconcile } from '../../../plugin/ui/reconcile.ts';
import type { DrawnStep } from '../../../plugin/ui/undo-history.ts';
import { createWriterDesk } from '../../../plugin/ui/writer-desk.ts';
import {
	applyEdits,
	type BoardSnapshot,
	boardMap,
	boardMapNames,
	moveEntry,
	readBoard,
	replaceEntries,
} from '../../../shared/board-doc.ts';
import type { CanvasChange } from '../../../shared/canvas-change.ts';
import type { Claim } from '../../../shared/claim.ts';
import { type DrawKind, drawKinds, personalKey } from '../../../shared/draw.ts';
import { isHidden } from '../../../shared/edit.ts';
import { effectiveGrouping } from '../../../shared/grouping.ts';
import type { EvidenceId, ThemeId } from '../../../shared/ids.ts';
import { personaViews } from '../../../shared/persona-view.ts';
import { docOf, fixtureBoard, fixtureTexts } from './fixture-board.ts';

const who = { by: 'Ana', at: 100 };
const texts = fixtureTexts();
const none: Record<DrawKind, DrawnStep[]> = { themes: [], cards: [] };

type Told = {
	found?: boolean;
	picture?: Picture;
	history?: typeof none;
	writes?: boolean;
	at?: number;
	claims?: Map<string, Claim>;
};

/** What one window makes of one act. */
function read(board: BoardSnapshot, changes: CanvasChange[], told: Told = {}) {
	const {
		found = false,
		picture = blank,
		history = none,
		writes = true,
		at = 100,
		claims = new Map(),
	} = told;
	const { edits, news, draws } = reconcile({
		board,
		picture,
		act: { changes, found, versions: picture.versions, history, claims },
		lookup: lookupFor(board, texts),
		who: { by: 'Ana', at },
		writer: writes ? createWriterDesk() : null,
		readable: true,
	});
	if (!news) throw new Error('an act was not read');
	expect(draws).toEqual([]);
	return { ...news, edits };
}

function apply(doc: Y.Doc, changes: CanvasChange[], told: Told = {}) {
	const news = read(readBoard(doc), changes, told);
	applyEdits(doc, news.edits, 'canvas');
	return news;
}

/** What the writer draws. */
function draws(board: BoardSnapshot, picture: Picture = blank, memory = createWriterDesk()) {
	const lookup = lookupFor(board, texts);
	return reconcile({ board, picture, act: null, lookup, who, writer: memory, readable: true });
}

function placed(node: string, evidence: string, section: string | null): CanvasChange {
	return { type: 'placed', node, evidence: evidence as EvidenceId, section, own: null };
}

function homeOf(board: BoardSnapshot, id: EvidenceId): string | undefined {
	const grouping = effectiveGrouping(board.themes, board.members, board.moves);
	if (grouping.parked.some(({ evidence }) => evidence === id)) return 'parked';
	return grouping.themes.find((theme) => theme.members.includes(id))?.id;
}

/** The board with both drawings on the canvas, and the picture of that canvas. */
function drawnBoard(): { board: BoardSnapshot; picture: Picture } {
	const board = fixtureBoard();
	const versions = {
		themes: planThemes(board).version,
		cards: planCards(board, lookupFor(board, texts)).version,
	};
	for (const kind of drawKinds) board.meta.set(`drawn/${kind}`, versions[kind]);
	board.meta.set('page', '0:1');
	return { board, picture: { page: '0:1', keys: new Set(), versions } };
}

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

describe('any run of canvas changes', () => {
	const nodes = ['1:1', '1:2', '1:3', '1:4', '1:5', '1:6', '1:7'] as const;
	const evidenceOf = (at: number) => [...fixtureBoard().places.values()][at] as EvidenceId;
	const change: fc.Arbitrary<CanvasChange> = fc.oneof(
		fc
			.record({
				at: fc.nat(nodes.length - 1),
				section: fc.constantFrom('th_pay', 'th_swap', trayKey, null),
				own: fc.option(fc.constantFrom('12:1', '12:2'), { freq: 4 }),
			})
			.map(({ at, section, own }) => ({
				type: 'placed' as const,
				node: nodes[at] as string,
				evidence: evidenceOf(at),
				section: own === null ? section : null,
				own: own === null ? null : { node: own, title: 'Own' },
			})),
		fc.record({
			type: fc.constant('text' as const),
			key: fc.constantFrom('th_pay', 'th_swap', 'pe_one', 'pe_one/role', 'cl_1', 'cl_2', 'cl_3', 'nobody'),
			text: fc.string({ maxLength: 20 }),
		}),
		fc.record({
			type: fc.constantFrom('removed' as const, 'restored' as const),
			key: fc.constantFrom('th_pay', 'pe_one', 'cl_1', 'cl_2', 'te_one', 'nobody'),
		}),
		fc.record({ type: fc.constant('sticky-gone' as const), node: fc.constantFrom(...nodes, '2:1', '2:2') }),
		fc.record({
			type: fc.constant('copied' as const),
			node: fc.constantFrom('2:1', '2:2'),
			evidence: fc.constantFrom('ev_a' as const, 'ev_b' as const),
			same: fc.boolean(),
		}),
	);
	const acts = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 8 });

	/** What people decided, without who told it and when. */
	function decided(doc: Y.Doc): string {
		const board = readBoard(doc);
		const { themes, parked } = effectiveGrouping(board.themes, board.members, board.moves);
		const personas = personaViews(board);
		const hidden = [...board.edits.values()].map((edit) =>
			'entity' in edit ? [edit.entity, isHidden(board.edits, edit.entity)] : null,
		);
		return JSON.stringify([themes, parked, personas, hidden, [...board.places], [...board.copies]]);
	}
	function exchange(a: Y.Doc, b: Y.Doc): void {
		Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
		Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
	}

	it('[RC15] read twice comes to the same as read once', () => {
		fc.assert(
			fc.property(acts, (list) => {
				const doc = docOf(fixtureBoard());
				for (const changes of list) {
					apply(doc, changes);
					const after = decided(doc);
					const told = changes.filter((item) => item.type === 'placed' || item.type === 'text');
					const last = told.filter(
						(item, at) => told.findLastIndex((other) => about(other) === about(item)) === at,
					);
					apply(doc, last, { at: 200 });
					expect(decided(doc)).toBe(after);
				}
			}),
			{ numRuns: 80 },
		);
	});

	it('[RC15] two windows that hear the same acts come to the same board, whenever they hear of each other', () => {
		fc.assert(
			fc.property(acts, fc.array(fc.constantFrom('a', 'b', 'both'), { maxLength: 24 }), (list, turns) => {
				const [alone, a, b] = [docOf(fixtureBoard()), new Y.Doc(), new Y.Doc()];
				for (const doc of [a, b]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(alone));
				for (const changes of list) apply(alone, changes);
				const rest = { a: [...list], b: [...list] };
				for (const turn of [...turns, ...list.map(() => 'a'), ...list.map(() => 'b')]) {
					if (turn === 'both') exchange(a, b);
					const next = turn === 'a' || turn === 'b' ? rest[turn].shift() : undefined;
					if (next) apply(turn === 'a' ? a : b, next);
				}
				exchange(a, b);
				for (const name of boardMapNames)
					expect(boardMap(a, name).toJSON()).toEqual(boardMap(b, name).toJSON());
				expect(placements(a)).toEqual(placements(alone));
			}),
			{ numRuns: 80 },
		);
	});

	it('[RC16] every placing a person made is where the board puts it, also after a machine run that says otherwise', () => {
		fc.assert(
			fc.property(fc.array(change, { maxLength: 12 }), fc.boolean(), (changes, rerun) => {
				const doc = docOf(fixtureBoard());
				const wanted = new Map<EvidenceId, string>();
				for (const item of changes) {
					const known = item.type === 'placed' && readBoard(doc).places.get(item.node) === item.evidence;
					apply(doc, [item]);
					if (item.type !== 'placed' || !known) continue;
					wanted.set(item.evidence, item.own ? personalKey(item.own.node) : (item.section ?? 'parked'));
				}
				if (rerun) {
					const all = new Map(
						[...fixtureBoard().members.keys()].map((id) => [id, { theme: 'th_swap' as ThemeId }]),
					);
					replaceEntries(doc, 'members', all);
				}
				const board = readBoard(doc);
				const touched = new Set(
					board.moves.flatMap((move) => (move.type === 'pin' || move.type === 'park' ? [move.evidence] : [])),
				);
				for (const [id, home] of wanted) {
					if (rerun && !touched.has(id)) continue;
					expect(homeOf(board, id)).toBe(home);
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('[RC17] reading back a card that was just drawn is no edit', () => {
		const board = fixtureBoard();
		const plan = planCards(board, lookupFor(board, texts));
		if (plan.kind !== 'cards') throw new Error('no cards were planned');
		const changes: CanvasChange[] = plan.cards.flatMap((card) => [
			{ type: 'text' as const, key: card.key, text: card.title },
			...card.blocks.map((block) => ({ type: 'text' as const, key: block.key, text: block.text })),
		]);
		expect(changes.length).toBeGreaterThan(5);
		expect(read(board, changes).edits).toEqual([]);
	});

	it('[RC28] drawn, read and drawn again: the second time there is nothing to do', () => {
		fc.assert(
			fc.property(acts, (list) => {
				const doc = docOf(drawnBoard().board);
				for (const changes of list) apply(doc, changes);
				const memory = createWriterDesk();
				const versions: Record<DrawKind, string | null> = { ...drawnBoard().picture.versions };
				const picture = { page: '0:1', keys: new Set<string>(), versions };
				const first = draws(readBoard(doc), picture, memory);
				for (const { plan } of first.draws) {
					memory.drew(plan, new Map());
					versions[plan.kind] = plan.order.length > 0 ? plan.version : null;
					applyEdits(doc, [drawn(plan.kind, plan.version)], 'canvas');
				}
				const second = draws(readBoard(doc), picture, memory);
				applyEdits(doc, second.edits, 'canvas');
				expect(second.draws).toEqual([]);
				expect(draws(readBoard(doc), picture, memory)).toMatchObject({ edits: [], draws: [] });
				expect(drawKinds.filter((kind) => rests(readBoard(doc), kind))).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	});

	function about(item: CanvasChange): string {
		return `${item.type} ${item.type === 'placed' ? item.node : 'key' in item ? item.key : ''}`;
	}
	function placements(doc: Y.Doc): Record<string, string | undefined> {
		const board = readBoard(doc);
		return Object.fromEntries([...board.evidence.keys()].map((id) => [id, homeOf(board, id)]));
	}
});
