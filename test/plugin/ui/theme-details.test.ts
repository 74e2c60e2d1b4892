import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Panel } from '../../../plugin/ui/panel.ts';
import {
	dismissOffer,
	joinThemes,
	linkNotes,
	makeTheme,
	setQuestions,
	sortAlone,
	unlinkNotes,
} from '../../../plugin/ui/theme-commands.ts';
import { openChecks } from '../../../plugin/ui/views/themes/checks.ts';
import { sortSample } from '../../../plugin/ui/views/themes/sort-sample.ts';
import { partsOf } from '../../../plugin/ui/views/themes/theme-parts.ts';
import { applyEdits, type BoardSnapshot, boardMap, readBoard, setEntry } from '../../../shared/board-doc.ts';
import { editKey, offerKey } from '../../../shared/edit.ts';
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
			get: () => ({ init: { user: { name: 'Ben' } } }),
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

	it('[TD11] sorting alone moves nothing and is kept by person and note', () => {
		const { panel, shown, board } = world();
		const before = shown();
		sortAlone(panel, 'ev_a', 'th_swap');
		sortAlone(panel, 'ev_a', null);
		expect(shown()).toEqual(before);
		const sorts = [...board().edits.values()].filter(({ type }) => type === 'sort');
		expect(sorts).toMatchObject([{ evidence: 'ev_a', theme: null, by: 'Ben' }]);
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
			{ id: 'ev_b', from: { id: 'th_pay' }, to: { id: 'th_swap' }, like: ['ev_d', 'ev_e'] },
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
		expect(open(board)).toEqual({ offers: [], unsure: [] });
	});

	it('[TD9] an offer that was left stays away for everybody, and only that one', () => {
		const { panel, doc, board } = world();
		expect(ids(open(board()).offers)).toEqual(['ev_b']);
		dismissOffer(panel, 'ev_b', 'th_swap');
		expect(open(board()).offers).toEqual([]);
		expect(boardMap(doc, 'edits').has(`hide:${offerKey('ev_b', 'th_swap')}`)).toBe(true);
		expect(ids(open(board()).unsure)).toEqual(['ev_d']);
	});

	it('[TD9] nothing is offered to a theme that is gone, nor about a note that is', () => {
		const board = fixtureBoard();
		board.themes = board.themes.filter(({ id }) => id !== 'th_swap');
		expect(open(board)).toEqual({ offers: [], unsure: [] });
		const without = fixtureBoard();
		without.evidence.delete('ev_b');
		expect(ids(open(without).offers)).toEqual([]);
	});
});

describe('parts and samples', () => {
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

	it('[TD11] everybody sorts the same notes: those somebody sorted first, no measurements, in an order of no theme', () => {
		const evidence: BoardSnapshot['evidence'] = new Map(
			Array.from({ length: 60 }, (_, at) => [
				`ev_n${at}` as EvidenceId,
				{ kind: at === 7 ? 'measured' : 'said', participant: null, source: 'so_a', flags: [] },
			]),
		);
		const none = sortSample({ evidence, edits: new Map() });
		expect(none).toHaveLength(24);
		expect(none).not.toContain('ev_n7');
		expect(sortSample({ evidence: new Map([...evidence].reverse()), edits: new Map() })).toEqual(none);
		const last = [...evidence.keys()].find((id) => id !== 'ev_n7' && !none.includes(id))!;
		const edit = { type: 'sort' as const, evidence: last, theme: null, by: 'Ana', at: 1 };
		expect(sortSample({ evidence, edits: new Map([[editKey(edit), edit]]) })[0]).toBe(last);
	});
});
