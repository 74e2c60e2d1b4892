import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Panel } from '../../../plugin/ui/panel.ts';
import {
	dismissOffer,
	joinThemes,
	linkNotes,
	makeTheme,
	setQuestions,
	settleNote,
	unlinkNotes,
} from '../../../plugin/ui/theme-commands.ts';
import { openChecks } from '../../../plugin/ui/views/themes/checks.ts';
import { partsOf } from '../../../plugin/ui/views/themes/theme-parts.ts';
import {
	applyEdits,
	type BoardSnapshot,
	boardMap,
	moveEntry,
	readBoard,
	setEntry,
} from '../../../shared/board-doc.ts';
import { joinKey, offerKey, settledKey } from '../../../shared/edit.ts';
import { effectiveGrouping } from '../../../shared/grouping.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { researchQuestions } from '../../../shared/research-questions.ts';
import { moveKey } from '../../../shared/theme.ts';
import { fixtureBoard } from './fixture-board.ts';
import { groupingAnswers } from './look-themes.ts';

const { found } = groupingAnswers.readGrouping;

/** A panel over a real document that holds the fixture board; nobody draws. */
function world() {
	const doc = new Y.Doc();
	const { evidence, themes, members, moves } = fixtureBoard();
	for (const [id, entry] of evidence) setEntry(doc, 'evidence', id, entry);
	for (const theme of themes) setEntry(doc, 'themes', theme.id, theme);
	for (const [id, place] of members) setEntry(doc, 'members', id, place);
	for (const move of moves) setEntry(doc, 'moves', moveKey(move), move);
	const said: string[] = [];
	let at = 100;
	const canvas = { ask: () => () => undefined, untilDrawn: async () => 'drawn' };
	const panel = {
		session: { current: () => ({ doc, canvas }), snapshot: () => readBoard(doc) },
		store: {
			get: () => ({ init: { user: { name: 'Ben' } }, texts: new Map() }),
			set: (change: (state: object) => { message?: { text: string } }) =>
				said.push(change({}).message?.text ?? ''),
		},
		now: () => at++,
	} as unknown as Panel;
	const shown = () => {
		const board = readBoard(doc);
		return effectiveGrouping(board.themes, board.members, board.moves);
	};
	const theme = (id: string) => shown().themes.find((one) => one.id === id)!;
	return { doc, panel, said, shown, theme, board: () => readBoard(doc) };
}

describe('shaping themes from the panel', () => {
	it('[UI80] parting makes a theme of the part, and every note of it is a move', () => {
		const { panel, shown, board } = world();
		makeTheme(panel, 'Taps on the phone', ['ev_e']);
		const made = shown().themes.find(({ label }) => label === 'Taps on the phone')!;
		expect(made.members).toEqual(['ev_e']);
		expect(made.labelBy).toBe('person');
		expect(
			board()
				.moves.filter(({ by }) => by === 'Ben')
				.map(({ type }) => type),
		).toEqual(['new-group', 'pin']);
	});

	it('[UI80] joining moves all notes of a theme and what people had called it goes with it', () => {
		const { panel, shown, theme, board, doc } = world();
		applyEdits(
			doc,
			[
				{
					map: 'moves',
					key: 'name:th_swap',
					value: { type: 'rename', theme: 'th_swap', label: 'Old', by: 'Ana', at: 2 },
				},
			],
			'panel',
		);
		joinThemes(panel, theme('th_swap'), 'th_pay');
		expect(theme('th_pay').members).toEqual(['ev_a', 'ev_b', 'ev_c', 'ev_d', 'ev_e']);
		expect(theme('th_swap')).toMatchObject({ members: [], labelBy: 'machine' });
		expect(board().moves.filter(({ type }) => type === 'pin')).toHaveLength(3);
		expect(shown().parked).toHaveLength(3);
	});

	it('[UI81] what is kept with a note goes to its theme at once; what is kept apart waits for the next grouping, and is told', () => {
		const { panel, said, theme, board } = world();
		linkNotes(panel, 'must-link', 'ev_f', 'ev_d');
		expect(theme('th_swap').members).toContain('ev_f');
		linkNotes(panel, 'cannot-link', 'ev_a', 'ev_b');
		expect(theme('th_pay').members).toEqual(expect.arrayContaining(['ev_a', 'ev_b']));
		expect(said).toEqual(['Noted. The next grouping keeps them apart.']);
		const link = board().moves.find(({ type }) => type === 'cannot-link');
		if (link?.type !== 'cannot-link') throw new Error('no link');
		unlinkNotes(panel, link);
		expect(board().moves.some(({ type }) => type === 'cannot-link')).toBe(false);
	});

	it('[CO7] what people decide after sorting alone is a move; a group of somebody’s own becomes a theme once', () => {
		const { panel, shown, theme, board } = world();
		settleNote(panel, 'ev_a', 'th_swap', 'ro_1');
		expect(theme('th_swap').members).toContain('ev_a');
		settleNote(panel, 'ev_b', 'own:Late totals', 'ro_1');
		settleNote(panel, 'ev_d', 'own:late totals', 'ro_1');
		const made = shown().themes.filter(({ label }) => label.toLowerCase() === 'late totals');
		expect(made).toMatchObject([{ label: 'Late totals', members: ['ev_b', 'ev_d'], labelBy: 'person' }]);
		settleNote(panel, 'ev_e', 'th_gone', 'ro_1');
		expect(theme('th_swap').members).toContain('ev_e');
		const own = board().moves.filter(({ by }) => by === 'Ben');
		expect(own.map(({ type }) => type).sort()).toEqual(['new-group', 'pin', 'pin', 'pin']);
		expect([...board().edits.keys()]).toEqual(
			['ev_a', 'ev_b', 'ev_d'].map((id) => `hide:${settledKey(id as EvidenceId, 'ro_1')}`),
		);
	});

	it('[TD12] research questions are kept a line each: no blanks, no repeats, at most twelve', () => {
		const { panel, board } = world();
		const many = Array.from({ length: 15 }, (_, at) => `Question ${at}?`).join('\n');
		setQuestions(panel, ` Why?\n\nWhy?\n${many}`);
		const kept = researchQuestions(board().meta);
		expect([kept[0], kept.length, new Set(kept).size]).toEqual(['Why?', 12, 12]);
	});
});

describe('what is open to check', () => {
	const open = (board: BoardSnapshot) =>
		openChecks(found, board, effectiveGrouping(board.themes, board.members, board.moves).themes);
	const ids = (checks: { id: EvidenceId }[]) => checks.map(({ id }) => id);

	it('[TD8] [TD9] an offer names where from, where to and notes it is like; a doubt names both themes', () => {
		const { offers, unsure } = open(fixtureBoard());
		expect(offers).toMatchObject([
			{ id: 'ev_b', from: { id: 'th_pay' }, to: { id: 'th_swap' }, like: ['ev_d', 'ev_e'], of: null },
		]);
		expect(unsure).toMatchObject([{ id: 'ev_d', from: { id: 'th_swap' }, to: { id: 'th_pay' } }]);
	});

	it('[TD8] what a person placed is not asked again', () => {
		const board = fixtureBoard();
		const by = { by: 'Ben', at: 9 };
		board.moves = [
			...board.moves,
			{ type: 'pin', evidence: 'ev_b', theme: 'th_pay', ...by },
			{ type: 'park', evidence: 'ev_d', ...by },
		];
		expect(open(board)).toEqual({ offers: [], unsure: [], joins: [] });
	});

	it('[TD9] an offer that was left stays away for everybody, and only that one', () => {
		const { panel, doc, board } = world();
		expect(ids(open(board()).offers)).toEqual(['ev_b']);
		dismissOffer(panel, offerKey('ev_b', 'th_swap'));
		expect(open(board()).offers).toEqual([]);
		expect(boardMap(doc, 'edits').has(`hide:${offerKey('ev_b', 'th_swap')}`)).toBe(true);
		expect(ids(open(board()).unsure)).toEqual(['ev_d']);
	});

	const near = (item: EvidenceId, ...notes: EvidenceId[]) => ({ ...found, near: [{ item, notes }] });
	const offersOf = (view: typeof found, board: BoardSnapshot) =>
		openChecks(view, board, effectiveGrouping(board.themes, board.members, board.moves).themes).offers;

	it('[CO8] a note whose nearest notes mostly lie in another theme is offered with their number, also one set aside', () => {
		const board = fixtureBoard();
		const offers = offersOf(near('ev_f', 'ev_a', 'ev_b', 'ev_d', 'ev_c', 'ev_g'), board);
		expect(offers.at(-1)).toMatchObject({
			id: 'ev_f',
			from: null,
			to: { id: 'th_pay' },
			like: ['ev_a', 'ev_b', 'ev_c'],
			of: 5,
		});
		// Two of five are not most, and a note is not offered where it lies.
		expect(offersOf(near('ev_f', 'ev_a', 'ev_b', 'ev_d', 'ev_e', 'ev_g'), board)).toHaveLength(1);
		expect(offersOf(near('ev_a', 'ev_b', 'ev_c', 'ev_a', 'ev_d', 'ev_e'), board)).toHaveLength(1);
	});

	it('[CO8] [CO9] the nearest are counted where they lie now; what was turned down or placed by a person is not offered', () => {
		const { panel, board, doc } = world();
		const view = near('ev_f', 'ev_a', 'ev_b', 'ev_c');
		expect(ids(offersOf(view, board()))).toContain('ev_f');
		dismissOffer(panel, offerKey('ev_f', 'th_pay'));
		expect(ids(offersOf(view, board()))).not.toContain('ev_f');
		// The same offer of a later run stays away; another one does not.
		const pin = (evidence: EvidenceId) =>
			moveEntry({ type: 'pin', evidence, theme: 'th_swap', by: 'Ana', at: 9 });
		applyEdits(doc, (['ev_a', 'ev_b', 'ev_c'] as const).map(pin), 'panel');
		expect(offersOf(view, board()).find(({ id }) => id === 'ev_f')?.to.id).toBe('th_swap');
		applyEdits(doc, [moveEntry({ type: 'park', evidence: 'ev_f', by: 'Ana', at: 10 })], 'panel');
		expect(ids(offersOf(view, board()))).not.toContain('ev_f');
	});

	it('[CO10] themes that mix are offered to be one, never so that a theme people shaped is taken apart', () => {
		const view = { ...found, alike: [{ themes: ['th_pay', 'th_swap'] as const, there: 0.4, back: 0.3 }] };
		const joins = (board: BoardSnapshot) =>
			openChecks(view, board, effectiveGrouping(board.themes, board.members, board.moves).themes).joins;
		// Somebody pinned a note into `th_pay`: the other one goes.
		expect(joins(fixtureBoard())).toMatchObject([
			{ from: { id: 'th_swap' }, into: { id: 'th_pay' }, there: 0.3, back: 0.4 },
		]);
		const { panel, doc, board } = world();
		dismissOffer(panel, joinKey(['th_swap', 'th_pay']));
		expect(joins(board())).toEqual([]);
		const both = fixtureBoard();
		both.moves = [...both.moves, { type: 'rename', theme: 'th_swap', label: 'Ours', by: 'Ben', at: 3 }];
		expect(joins(both)).toEqual([]);
		expect(doc.getMap('moves').size).toBe(1);
	});

	it('[TD9] nothing is offered to a theme that is gone, nor about a note that is', () => {
		const board = fixtureBoard();
		board.themes = board.themes.filter(({ id }) => id !== 'th_swap');
		expect(open(board)).toEqual({ offers: [], unsure: [], joins: [] });
		const without = fixtureBoard();
		without.evidence.delete('ev_b');
		expect(ids(open(without).offers)).toEqual([]);
	});
});

describe('parts', () => {
	const [pay] = fixtureBoard().themes;
	const theme = (members: EvidenceId[]) => ({ ...pay!, members, labelBy: 'machine' as const });

	it('[TD4] a theme without named parts falls into what its tree parts it into, of notes that are still there', () => {
		const whole = [
			{ ...found, tree: { ...found.tree, leaves: [['ev_a', 'ev_b'], ['ev_c', 'ev_f'], ['ev_d'], ['ev_e']] } },
		][0]!;
		const view = whole as typeof found;
		expect(partsOf(theme(['ev_a', 'ev_b', 'ev_c', 'ev_f']), view)).toEqual([
			{ label: 'Totals that differ', notes: ['ev_a', 'ev_b'] },
			{ label: 'Budget', notes: ['ev_c', 'ev_f'] },
		]);
		expect(partsOf(theme(['ev_a', 'ev_b', 'ev_c']), view)).toEqual([]);
		expect(partsOf(theme(['ev_a']), null)).toEqual([]);
	});
});
