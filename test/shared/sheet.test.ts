import { describe, expect, it } from 'vitest';
import { dressed } from '../../plugin/ui/dress.ts';
import { strings } from '../../plugin/ui/strings.ts';
import type { CardsCommand } from '../../shared/draw-command.ts';
import type { Edit } from '../../shared/edit.ts';
import type { Sheet } from '../../shared/sheet.ts';
import { isOnSheet, sheetCards } from '../../shared/sheet-cards.ts';
import { sheetEdits } from '../../shared/sheet-edits.ts';
import { board, lookup } from './boards.ts';

const who = { by: 'Ana', at: 5 };
const zone: CardsCommand = {
	type: 'cards',
	zone: { key: 'zone:cards', title: 'Personas', version: '1', order: ['sh_one'] },
	cards: [],
	tensions: [],
	again: [],
};
const sheet: Sheet = {
	id: 'sh_one',
	order: 0,
	accent: 1,
	title: 'Which first?',
	chart: {
		title: 'Whom each serves',
		width: 496,
		height: 100,
		parts: [{ key: 'sh_one/c-1', x: 0, y: 0, width: 96, height: 0, tone: -1, text: '+  2 people', size: 20 }],
	},
	table: {
		rows: ['', 'sh_one/p'],
		columns: ['', 'sh_one/h'],
		cells: {
			'sh_one/p': { text: 'Floor · 60 %', tone: -1 },
			'sh_one/p sh_one/h': { text: '+  2 people', tone: 1 },
		},
	},
	lines: [
		{ key: 'sh_one/headline', kind: 'role', text: ['Build swaps.'], citations: [] },
		{ key: 'sh_one/why', kind: 'heading', text: ['Why'], citations: [] },
		{
			key: 'sh_one/r-1',
			kind: 'supported',
			text: ['Serves: “', { quote: 'ev_1', start: 0, end: 12 }, '”'],
			citations: ['ev_1'],
		},
		{ key: 'sh_one/r-2', kind: 'hypothesis', text: ['Nobody said so.'], citations: [] },
	],
};
const cardWith = (...edit: Edit[]) => sheetCards(board({ sheets: [sheet], edit }), lookup, strings.drawn);

describe('a sheet on the canvas', () => {
	it('[SH1] is a card: words of people by reference, with the note they come from, a hypothesis below its word', () => {
		const [card] = cardWith();
		expect(card).toMatchObject({ key: 'sh_one', title: 'Which first?', strip: { key: 'sh_one/strip' } });
		expect(card!.blocks.map(({ style, text }) => [style, text])).toEqual([
			['role', 'Build swaps.'],
			['heading', 'Why'],
			['claim', 'Serves: “I never know”  [P3]'],
			['meta', 'Hypothesis'],
			['hypothesis', 'Nobody said so.'],
		]);
		expect(card!.blocks[2]!.links).toEqual([{ start: 25, end: 27, node: '1:1' }]);
	});

	it('[SH2] what a person took off is not on it: a line, the chart, the whole', () => {
		const hide = (entity: string): Edit => ({ type: 'hide', entity, ...who });
		expect(cardWith(hide('sh_one/r-2'))[0]!.blocks).toHaveLength(3);
		expect(cardWith(hide('sh_one/strip'))[0]).not.toHaveProperty('strip');
		expect(cardWith(hide('sh_one/table'))[0]).not.toHaveProperty('table');
		expect(cardWith(hide('sh_one'))).toEqual([]);
		const on = (key: string): boolean => isOnSheet(board({ sheets: [sheet] }), key);
		expect(['sh_one', 'sh_one/strip', 'sh_one/table', 'sh_one/r-1'].every(on)).toBe(true);
		expect(['sh_two', 'sh_one/r-9', 'pe_floor'].some(on)).toBe(false);
	});

	it('[SH3] what a person wrote over a line, a cell or the title stands, and quotes left in it stay references', () => {
		const edited = (key: string, text: string) =>
			sheetEdits(board({ sheets: [sheet] }), key, text, lookup, who)[0];
		const line = edited('sh_one/r-1', 'It serves them: “I never know” indeed  [P3]')!;
		expect(line).toEqual({
			type: 'line',
			line: 'sh_one/r-1',
			text: ['It serves them: “', { quote: 'ev_1', start: 0, end: 12 }, '” indeed'],
			...who,
		});
		const title = edited('sh_one', 'Which second?')!;
		const cell = edited('sh_one/c-1', '−−')!;
		const [card] = cardWith(line, title, cell);
		expect(card!.title).toBe('Which second?');
		expect(card!.strip!.parts[0]!.text).toBe('−−');
		expect(card!.blocks[2]!.text).toBe('It serves them: “I never know” indeed  [P3]');
		expect(edited('sh_one/r-1', 'Serves: “I never know”  [P3]')).toBeUndefined();
		expect(edited('sh_one/r-2', '')).toMatchObject({ type: 'hide', entity: 'sh_one/r-2' });
		expect(edited('sh_one', ' ')).toBeUndefined();
		expect(edited('sh_two/x', 'Words')).toBeUndefined();
	});
});

describe('a cell of a sheet’s table', () => {
	const at = 'sh_one/p sh_one/h';
	const inCell: Sheet = {
		...sheet,
		table: {
			...sheet.table!,
			cells: {
				...sheet.table!.cells,
				[at]: { text: '++ · 1 quote', tone: 2, line: 'sh_one/r-1', foot: 'At the cost of pay (−)' },
			},
		},
	};
	const shown = (edit: Edit[], of = inCell) => {
		const [card] = sheetCards(board({ sheets: [of], edit }), lookup, strings.drawn);
		return card!.table!.cells[at]!;
	};
	/** What is left on the board when somebody types a text into the cell, by which key. */
	const typed = (text: string, edit: Edit[] = [], of = inCell) => [
		...edit,
		...sheetEdits(board({ sheets: [of], edit }), at, text, lookup, who),
	];
	const whole = '++ · 1 quote\n\nServes: “I never know”  [P3]\n\nAt the cost of pay (−)';

	it('[SH1] [TR20] reads score, sentence with its sources, and who pays, and the sentence stands nowhere else', () => {
		const { text, links } = shown([]);
		expect(text).toBe(whole);
		expect(links.map(({ start, end, node }) => [text.slice(start, end), node])).toEqual([['P3', '1:1']]);
		expect(cardWith()[0]!.blocks.map(({ key }) => key)).toContain('sh_one/r-1');
		const [card] = sheetCards(board({ sheets: [inCell] }), lookup, strings.drawn);
		expect(card!.blocks.map(({ key }) => key)).not.toContain('sh_one/r-1');
		expect(typed(whole)).toEqual([]);
		const bound = { ...inCell.table!.cells[at]!, text: '++\u00a0· 1\u00a0quote' };
		const together = { ...inCell, table: { ...inCell.table!, cells: { [at]: bound } } };
		expect(typed(whole, [], together)).toEqual([]);
	});

	it('[SH5] stands in a table of legible columns, with text below it about as wide', () => {
		const of = (options: number): [columns: number, head: number, width: number] => {
			const columns = ['', ...Array.from({ length: options }, (_, nth) => `sh_one/h${nth}`)];
			const wide = { ...inCell, table: { ...inCell.table!, columns } };
			const cards = sheetCards(board({ sheets: [wide] }), lookup, strings.drawn);
			const command = dressed({ ...zone, cards });
			const [card] = command.type === 'cards' ? command.cards : [];
			return [card!.columns, card!.table!.head, card!.table!.width];
		};
		expect([1, 2, 3, 4].map(of)).toEqual([
			[2, 320, 240],
			[2, 320, 240],
			[2, 320, 240],
			[3, 320, 240],
		]);
	});

	it('[SH3] [TR25] a sign typed over the first line leaves the sentence as it was, and is signed', () => {
		const edits = typed(whole.replace('++', '−1'));
		expect(edits).toEqual([{ type: 'line', line: at, text: ['−1 · 1 quote'], ...who }]);
		expect(shown(edits).text).toBe('−1 · 1 quote\n\nServes: “I never know”  [P3]\n\n– Ana');
		expect(typed(shown(edits).text, edits)).toEqual(edits);
	});

	it('[SH3] a sentence typed below the score stands signed, whatever the score says later', () => {
		const edits = typed(whole.replace('Serves: “I never know”  [P3]', 'They say “I never know” daily'));
		const quote = { quote: 'ev_1', start: 0, end: 12 } as const;
		expect(edits).toEqual([
			{ type: 'line', line: 'sh_one/r-1', text: ['They say “', quote, '” daily'], ...who },
		]);
		const cell = { text: '+ · 2 quotes', tone: 1, line: 'sh_one/r-1' };
		const later = { ...inCell, table: { ...inCell.table!, cells: { [at]: cell } } };
		expect(shown(edits, later).text).toBe('+ · 2 quotes\n\nThey say “I never know” daily  [P3]\n\n– Ana');
	});

	it('[SH2] [SH3] words over the whole cell stand alone; emptied it comes back; below “no evidence” there is room for more', () => {
		const words = typed('Ask the store first');
		expect(words.map(({ type }) => type)).toEqual(['line', 'hide']);
		expect(shown(words).text).toBe('Ask the store first\n\n– Ana');
		expect(typed(' \n ')).toEqual([]);
		expect(typed(whole.replace('++ · 1 quote', ''))).toEqual([]);
		const bare = { text: '///  no evidence', tone: -1, line: 'sh_one/none' };
		const unknown = { ...inCell, table: { ...inCell.table!, cells: { [at]: bare } } };
		const more = typed('///  no evidence\nNobody was asked', [], unknown);
		expect(more).toEqual([{ type: 'line', line: 'sh_one/none', text: ['Nobody was asked'], ...who }]);
		expect(shown(more, unknown).text).toBe('///  no evidence\n\nNobody was asked\n\n– Ana');
		const off = typed('///  no evidence', more, unknown);
		expect(shown(off, unknown).text).toBe('///  no evidence');
		const again = typed('///  no evidence\nNobody was', off, unknown);
		expect(shown(again, unknown).text).toBe('///  no evidence\n\nNobody was\n\n– Ana');
	});
});
