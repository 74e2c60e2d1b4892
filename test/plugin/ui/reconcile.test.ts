import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canvasKeys, themeOfOwnSection } from '../../../plugin/ui/canvas-keys.ts';
import { planCards } from '../../../plugin/ui/draw-plan.ts';
import { lookupFor } from '../../../plugin/ui/panel.ts';
import { reconcileCanvas } from '../../../plugin/ui/reconcile.ts';
import {
	type BoardSnapshot,
	boardMap,
	readBoard,
	recordEdit,
	recordMove,
	replaceEntries,
	setEntry,
} from '../../../shared/board-doc.ts';
import type { CanvasChange } from '../../../shared/canvas-change.ts';
import { effectiveGrouping } from '../../../shared/grouping.ts';
import type { EvidenceId, ThemeId } from '../../../shared/ids.ts';
import { personaViews } from '../../../shared/persona-view.ts';
import { fixtureBoard, fixtureTexts } from './fixture-board.ts';

const who = { by: 'Ana', at: 100 };
const texts = fixtureTexts();

function docOf(board: BoardSnapshot): Y.Doc {
	const doc = new Y.Doc();
	for (const [id, stub] of board.evidence) setEntry(doc, 'evidence', id, stub);
	for (const [node, id] of board.places) setEntry(doc, 'places', node, id);
	for (const theme of board.themes) setEntry(doc, 'themes', theme.id, theme);
	for (const [id, member] of board.members) setEntry(doc, 'members', id, member);
	for (const move of board.moves) recordMove(doc, move, 'panel');
	for (const persona of board.personas) setEntry(doc, 'personas', persona.id, persona);
	for (const claim of board.claims) setEntry(doc, 'claims', claim.id, claim);
	return doc;
}

function read(board: BoardSnapshot, changes: CanvasChange[]) {
	return reconcileCanvas(board, changes, lookupFor(board, texts), who);
}

function apply(doc: Y.Doc, changes: CanvasChange[], at = 100) {
	const board = readBoard(doc);
	const news = reconcileCanvas(board, changes, lookupFor(board, texts), { by: 'Ana', at });
	for (const move of news.moves) recordMove(doc, move, 'canvas');
	for (const edit of news.edits) recordEdit(doc, edit, 'canvas');
	for (const node of news.forget) boardMap(doc, 'places').delete(node);
	return news;
}

function placed(node: string, evidence: string, section: string | null): CanvasChange {
	return { type: 'placed', node, evidence: evidence as EvidenceId, section, own: null };
}

function homeOf(board: BoardSnapshot, id: EvidenceId): string | undefined {
	const grouping = effectiveGrouping(board.themes, board.members, board.moves);
	if (grouping.parked.some(({ evidence }) => evidence === id)) return 'parked';
	return grouping.themes.find((theme) => theme.members.includes(id))?.id;
}

describe('canvas → board', () => {
	it('[RC1] a note dragged into another theme is pinned there, and the canvas is told it was accepted', () => {
		const news = read(fixtureBoard(), [placed('1:1', 'ev_a', 'th_swap')]);
		expect(news.moves).toEqual([{ type: 'pin', evidence: 'ev_a', theme: 'th_swap', ...who }]);
		expect(news.commands).toEqual([{ type: 'accept', places: [{ node: '1:1', section: 'th_swap' }] }]);
	});

	it('[RC2] a note lying where the board says it lies is no move, so the machine’s own placing is never reported', () => {
		const board = fixtureBoard();
		const news = read(board, [placed('1:1', 'ev_a', 'th_pay'), placed('1:6', 'ev_f', canvasKeys.parked)]);
		expect(news.moves).toEqual([]);
		expect(news.setAside).toEqual([]);
	});

	it('[RC3] a note dragged out of every theme is set aside; one that was in none is left alone', () => {
		const board = fixtureBoard();
		board.members.delete('ev_b');
		const news = read(board, [placed('1:1', 'ev_a', null), placed('1:2', 'ev_b', null)]);
		expect(news.moves).toEqual([{ type: 'park', evidence: 'ev_a', ...who }]);
		expect(news.setAside).toEqual(['ev_a']);
	});

	it('[RC4] a section of a person’s own in the zone becomes a new theme, the same one in every panel', () => {
		const change: CanvasChange = {
			type: 'placed',
			node: '1:1',
			evidence: 'ev_a',
			section: null,
			own: { node: '12:34', title: 'Trust' },
		};
		const theme = themeOfOwnSection('12:34');
		const doc = docOf(fixtureBoard());
		const first = apply(doc, [change]);
		expect(first.moves.map((move) => move.type)).toEqual(['new-group', 'pin']);
		expect(first.commands).toEqual([{ type: 'accept', places: [{ node: '1:1', section: theme }] }]);
		expect(homeOf(readBoard(doc), 'ev_a')).toBe(theme);
		expect(apply(doc, [change], 200).moves).toEqual([]);
	});

	it('[RC5] a changed section title renames the theme; a title that only repeats the name is no news', () => {
		const board = fixtureBoard();
		expect(read(board, [{ type: 'text', key: 'th_pay', text: ' Payroll ' }]).moves).toEqual([
			{ type: 'rename', theme: 'th_pay', label: 'Payroll', ...who },
		]);
		expect(read(board, [{ type: 'text', key: 'th_pay', text: 'Hours must match payroll' }]).moves).toEqual(
			[],
		);
		expect(read(board, [{ type: 'text', key: 'th_pay', text: '' }]).moves).toEqual([]);
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
		expect(news.edits[0]).toMatchObject({
			type: 'text',
			text: ['She says “', { quote: 'ev_b', start: 0, end: 67 }, '”'],
		});
	});

	it('[RC7] what was taken off a card or off the board stays off; a whole card takes its sentences with it', () => {
		const board = fixtureBoard();
		expect(read(board, [{ type: 'removed', key: 'cl_1' }]).edits).toEqual([
			{ type: 'hide', entity: 'cl_1', ...who },
		]);
		const whole = read(board, [
			{ type: 'removed', key: 'cl_1' },
			{ type: 'removed', key: 'pe_one' },
			{ type: 'removed', key: 'pe_one/pains' },
		]);
		expect(whole.edits).toEqual([{ type: 'hide', entity: 'pe_one', ...who }]);
		expect(read(board, [{ type: 'removed', key: 'th_pay' }]).edits).toEqual([
			{ type: 'hide', entity: 'th_pay', ...who },
		]);
	});

	it('[RC8] taking the whole drawing off, as undoing it does, judges nothing in it', () => {
		const news = read(fixtureBoard(), [
			{ type: 'removed', key: canvasKeys.themesZone },
			{ type: 'removed', key: 'th_pay' },
			placed('1:1', 'ev_a', null),
			{ type: 'removed', key: canvasKeys.cardsZone },
			{ type: 'removed', key: 'pe_one' },
		]);
		expect(news.moves).toEqual([]);
		expect(news.edits).toEqual([]);
		expect(news.commands).toEqual([]);
		expect(news.wiped).toEqual(['themes', 'cards']);
	});

	it('[RC13] a note that is gone loses its place and nothing else; changed words are named, not taken', () => {
		const board = fixtureBoard();
		const news = read(board, [
			{ type: 'sticky-gone', node: '1:1' },
			{ type: 'sticky-gone', node: '9:9' },
			{ type: 'sticky-text', node: '1:2', evidence: 'ev_b', text: 'Other words' },
		]);
		expect(news.forget).toEqual(['1:1']);
		expect(news.reworded).toEqual(['1:2']);
		expect(news.moves).toEqual([]);
	});

	it('[RC14] changes about things this board does not know are dropped', () => {
		const news = read(fixtureBoard(), [
			placed('1:1', 'ev_b', 'th_pay'),
			placed('9:9', 'ev_zzz', 'th_pay'),
			placed('1:1', 'ev_a', 'th_longgone'),
			{ type: 'text', key: 'pe_other', text: 'x' },
			{ type: 'removed', key: 'cl_other' },
			{ type: 'text', key: 'pe_one/pains', text: 'Another heading' },
		]);
		expect(news).toMatchObject({ moves: [], edits: [], commands: [], forget: [], reworded: [] });
	});
});

describe('any run of canvas changes', () => {
	const nodes = ['1:1', '1:2', '1:3', '1:4', '1:5', '1:6', '1:7'] as const;
	const change: fc.Arbitrary<CanvasChange> = fc.oneof(
		fc
			.record({
				at: fc.nat(nodes.length - 1),
				section: fc.constantFrom('th_pay', 'th_swap', canvasKeys.parked, null),
				own: fc.option(fc.constantFrom('12:1', '12:2'), { freq: 4 }),
			})
			.map(({ at, section, own }) => ({
				type: 'placed' as const,
				node: nodes[at] as string,
				evidence: [...fixtureBoard().places.values()][at] as EvidenceId,
				section: own === null ? section : null,
				own: own === null ? null : { node: own, title: 'Own' },
			})),
		fc.record({
			type: fc.constant('text' as const),
			key: fc.constantFrom('th_pay', 'th_swap', 'pe_one', 'pe_one/role', 'cl_1', 'cl_2', 'cl_3', 'nobody'),
			text: fc.string({ maxLength: 20 }),
		}),
		fc.record({
			type: fc.constant('removed' as const),
			key: fc.constantFrom('th_pay', 'pe_one', 'cl_1', 'cl_2', 'zone:cards', 'nobody'),
		}),
	);

	it('[RC15] reported twice, or by two panels at once, comes to the same board as once', () => {
		fc.assert(
			fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
				const board = fixtureBoard();
				const one = docOf(board);
				for (const item of changes) apply(one, [item]);
				const after = readBoard(one);

				const other = new Y.Doc();
				Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
				const again = changes.flatMap((item) => {
					// Only the last report about a thing can still be told by a canvas that has settled.
					const key = JSON.stringify(item.type === 'placed' ? item.node : 'key' in item ? item.key : '');
					const last = changes.findLast(
						(candidate) =>
							candidate.type === item.type &&
							JSON.stringify(
								candidate.type === 'placed' ? candidate.node : 'key' in candidate ? candidate.key : '',
							) === key,
					);
					return last === item ? [item] : [];
				});
				for (const item of again) if (item.type !== 'removed') apply(other, [item]);
				Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
				Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
				expect(readBoard(other).moves).toEqual(readBoard(one).moves);
				const grouping = (snapshot: BoardSnapshot) =>
					effectiveGrouping(snapshot.themes, snapshot.members, snapshot.moves);
				expect(grouping(readBoard(other))).toEqual(grouping(after));
			}),
			{ numRuns: 50 },
		);
	});

	it('[RC16] every placing a person made is where the board puts it, also after a machine run that says otherwise', () => {
		fc.assert(
			fc.property(fc.array(change, { maxLength: 12 }), fc.boolean(), (changes, rerun) => {
				const doc = docOf(fixtureBoard());
				const wanted = new Map<EvidenceId, string>();
				for (const item of changes) {
					apply(doc, [item]);
					if (item.type !== 'placed') continue;
					wanted.set(item.evidence, item.own ? themeOfOwnSection(item.own.node) : (item.section ?? 'parked'));
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
		const lookup = lookupFor(board, texts);
		const [command] = planCards(board, lookup).commands;
		if (command?.type !== 'cards') throw new Error('no cards were planned');
		const changes: CanvasChange[] = command.cards.flatMap((card) => [
			{ type: 'text' as const, key: card.key, text: card.title },
			...card.blocks.map((block) => ({ type: 'text' as const, key: block.key, text: block.text })),
		]);
		expect(changes.length).toBeGreaterThan(5);
		expect(read(board, changes).edits).toEqual([]);
	});
});
