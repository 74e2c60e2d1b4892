import { describe, expect, it } from 'vitest';
import { strings } from '../../plugin/ui/strings.ts';
import type { Edit } from '../../shared/edit.ts';
import type { Sheet } from '../../shared/sheet.ts';
import { isOnSheet, sheetCards, sheetEdit } from '../../shared/sheet-cards.ts';
import { board, lookup } from './boards.ts';

const who = { by: 'Ana', at: 5 };
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
			sheetEdit(board({ sheets: [sheet] }), key, text, lookup, who);
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
		expect(edited('sh_one/r-1', 'Serves: “I never know”  [P3]')).toBeNull();
		expect(edited('sh_one/r-2', '')).toMatchObject({ type: 'hide', entity: 'sh_one/r-2' });
		expect(edited('sh_one', ' ')).toBeNull();
		expect(edited('sh_two/x', 'Words')).toBeNull();
	});
});
