import { beforeAll, describe, expect, it } from 'vitest';
import { decisionSheet } from '../../../server/tradeoff/decision-sheet.ts';
import { decisionTable, shownOptions } from '../../../server/tradeoff/decision-table.ts';
import type { Room } from '../../../server/tradeoff/room-lines.ts';
import type { BoardSnapshot } from '../../../shared/board-doc.ts';
import type { Sheet } from '../../../shared/sheet.ts';
import type { TradeoffJson } from '../../../shared/tradeoff.ts';
import { board, claim, persona } from '../../shared/boards.ts';

const cell = (
	option: string,
	over: Partial<TradeoffJson['cells'][number]>,
): TradeoffJson['cells'][number] => ({
	option,
	persona: persona.id,
	score: 2,
	support: 'supported',
	citations: ['ev_1'],
	counter: [],
	people: 2,
	confidence: 0.8,
	by: null,
	sentence: 'Serves their main job: “secret words of a person”',
	says: { words: 'Serves their main job: ', claim: 'cl_1' },
	cost: null,
	claims: ['cl_1'],
	...over,
});
const option = (id: string, score: number) => ({
	id,
	title: `Option ${id}`,
	score,
	winShare: 0.5,
	regret: 0,
	confidence: 0.5,
	topsis: 0.5,
	rice: null,
});
const result: TradeoffJson = {
	question: 'Which first?',
	options: [option('a', 0.2), option('b/ä', 1.4), option('c', 0)],
	cells: [
		cell('a', {
			score: -1,
			by: 'Ana',
			support: 'given',
			note: 'nobody can swap then',
			citations: [],
			people: 0,
			confidence: 0,
			claims: [],
		}),
		cell('b/ä', {}),
		cell('c', {
			score: 0,
			support: 'no evidence',
			citations: [],
			claims: [],
			people: 0,
			confidence: 0,
			says: { words: 'No evidence: nothing this persona is known by is about it.', claim: null },
		}),
	],
	tipping: [],
	verdict: 'leaning',
	winner: 'b/ä',
	level: [],
	personas: [
		{
			id: persona.id,
			name: persona.name,
			weight: 1,
			isGiven: false,
			reach: 2,
			reachOf: 'people heard',
			factors: [],
		},
	],
	top: { persona: persona.id, options: ['b/ä'], weight: 1, overtakes: [] },
	unmet: [
		{
			persona: persona.id,
			claim: 'cl_1',
			text: '“secret words of a person”',
			citations: ['ev_1'],
			people: 1,
			of: 2,
		},
	],
	fourthOption: null,
	recommendation: {
		option: 'b/ä',
		headline: 'Lean towards “Option b/ä”.',
		for: [],
		against: [],
		assumptions: [],
		changes: ['No weight of a single persona changes it.'],
		learn: [],
	},
	messages: [],
	seed: 1,
};

const claims = [claim({ id: 'cl_1', support: 'supported' })];
const evidence: BoardSnapshot['evidence'] = new Map([
	['ev_1', { id: 'ev_1', source: 'so_1', kind: 'said', participant: 'P3', date: null, flags: [] }],
]);
/** Spaces that keep words on one line read as any other. */
const read = (text = ''): string => text.replaceAll('\u00a0', ' ');
const nobody = { room: null, board: board({ claims, evidence }) };

describe('a decision on the canvas', () => {
	let sheet: Sheet;
	beforeAll(() => {
		sheet = decisionSheet('sh_one', result, board({ claims, evidence }));
	});

	it('[TR20] a cell says sign, evidence and confidence, each of the five steps in a colour of its own; without evidence it has none and says so', () => {
		const { rows, columns, cells } = sheet.table!;
		expect(rows).toEqual(['', `sh_one/p-${persona.id}`]);
		expect(columns).toEqual(['', 'sh_one/h-a', 'sh_one/h-b~2F~C3~A4', 'sh_one/h-c']);
		expect(columns.slice(1).map((key) => read(cells[key]?.text))).toEqual([
			'Option a\n+0.2, wins 50 %',
			'Option b/ä\n+1.4, wins 50 %',
			'Option c\n0.0, wins 50 %',
		]);
		expect(read(cells[rows[1]!]?.text)).toBe(`${persona.name} · 100 %`);
		const of = (column: number) => cells[`${rows[1]} ${columns[column]}`];
		expect(read(of(1)?.text)).toBe('− · by Ana');
		expect(read(of(2)?.text)).toBe('++ · 1 quote · 2 people · confidence 80 %');
		expect(of(3)).toMatchObject({ text: '///  no evidence', tone: -1 });
		expect(sheet.lines.find(({ key }) => key === of(3)?.line)).toBeUndefined();
		const guess = {
			...result,
			cells: [cell('a', { score: 1, support: 'hypothesis', people: 0, confidence: 0 })],
		};
		const guessed = decisionTable('sh_one', guess, result.options, nobody);
		expect(read(guessed.cells[`${rows[1]} sh_one/h-a`]?.text)).toBe('+ · hypothesis · 1 quote');
		const steps = [-2, -1, 0, 1, 2].map((score) => {
			const table = decisionTable(
				'sh_one',
				{ ...result, cells: [cell('a', { score })] },
				result.options,
				nobody,
			);
			return table.cells[`${rows[1]} sh_one/h-a`]?.tone;
		});
		expect(new Set([...steps, -1]).size).toBe(6);
	});

	it('[TR20] a cell that serves says whom the same option costs most, and how much', () => {
		const other = { ...result.personas[0]!, id: 'pe_pay' as const, name: 'The pay lead' };
		const two: TradeoffJson = {
			...result,
			personas: [...result.personas, other],
			cells: [cell('a', {}), cell('a', { persona: 'pe_pay', score: -2 })],
		};
		const { rows, cells } = decisionTable('sh_one', two, result.options, nobody);
		const feet = rows.slice(1).map((row) => cells[`${row} sh_one/h-a`]?.foot);
		expect(feet).toEqual(['At the cost of the pay lead (−−)', undefined]);
	});

	it('[TR34] a moved weight changes no cell but heads', () => {
		const weighed = (weight: number, score: number) => {
			const moved = {
				...result,
				personas: result.personas.map((one) => ({ ...one, weight })),
				options: result.options.map((one) => ({ ...one, score })),
			};
			const { table, lines } = decisionSheet('sh_one', moved, board({ claims }));
			const { cells } = table!;
			return { cells, inside: Object.keys(cells).filter((key) => key.includes(' ')), lines };
		};
		const [before, after] = [weighed(1, 0.2), weighed(0.4, 1.1)];
		expect(after.cells).not.toEqual(before.cells);
		expect(before.inside).toHaveLength(3);
		for (const key of before.inside) expect(after.cells[key]).toEqual(before.cells[key]);
		expect(after.lines).toEqual(before.lines);
	});

	it('[TR32] the columns stay in the order the options were put, whatever leads; of many the best four stand', () => {
		const many = ['e', 'd', 'a', 'c', 'b'].map((id, at) => option(id, at / 10));
		const columns = (list: typeof many) =>
			decisionTable(
				'sh_one',
				{ ...result, options: list },
				shownOptions({ ...result, options: list }),
				nobody,
			).columns;
		expect(columns(many)).toEqual(['', 'sh_one/h-d', 'sh_one/h-a', 'sh_one/h-c', 'sh_one/h-b']);
		const moved = many.map((one) => ({ ...one, score: one.id === 'd' ? 2 : one.score }));
		expect(columns(moved)).toEqual(columns(many));
	});

	it('[TR33] how many people stamped a column stands beside the votes of its option and is not added to them', () => {
		const votes = [{ option: 'a', voters: ['Ana', 'Ben'], mine: false }];
		const meta = new Map([
			['stamps/sh_one/h-a', 3],
			['stamps/sh_one/h-c', 1],
		]);
		const { cells } = decisionTable('sh_one', result, result.options, {
			room: { votes } as unknown as Room,
			board: { ...board(), meta },
		});
		const heads = ['a', 'b~2F~C3~A4', 'c'].map((end) => read(cells[`sh_one/h-${end}`]?.text).split('\n')[1]);
		expect(heads).toEqual([
			'+0.2, wins 50 %, 2 votes, stamped by 3',
			'+1.4, wins 50 %',
			'0.0, wins 50 %, stamped by 1',
		]);
	});

	it('[TR21] reasons are words of claims by reference, and no quote’s text is in it', () => {
		expect(JSON.stringify(sheet)).not.toContain('secret words');
		const reasons = sheet.lines.filter(({ citations }) => citations.length > 0);
		expect(reasons.map(({ key, text }) => [key, text[0]])).toEqual([
			[
				sheet.table!.cells[`sh_one/p-${persona.id} sh_one/h-b~2F~C3~A4`]?.line,
				'Serves their main job: Waits for answers: ',
			],
			['sh_one/u-cl_1', `${persona.name}: Waits for answers: `],
		]);
		const fewer = { ...result, cells: [cell('a', { citations: ['ev_1'] })] };
		const wide = [claim({ id: 'cl_1', citations: ['ev_1', 'ev_2'] })];
		const { lines } = decisionSheet('sh_one', fewer, board({ claims: wide, evidence }));
		expect(lines.find(({ key }) => key.startsWith('sh_one/o-'))?.citations).toEqual(['ev_1']);
		const noted = sheet.table!.cells[`sh_one/p-${persona.id} sh_one/h-a`]?.line;
		expect(sheet.lines.find(({ key }) => key === noted)?.text).toEqual(['nobody can swap then']);
		for (const { text } of reasons) expect(text).toContainEqual({ quote: 'ev_1', start: 0, end: 7 });
		expect(sheet.lines.map(({ text }) => text[0])).toEqual(
			expect.arrayContaining([
				'Lean towards “Option b/ä”.',
				'Needs no option serves',
				'What would change this',
			]),
		);
		expect(new Set(sheet.lines.map(({ key }) => key)).size).toBe(sheet.lines.length);
	});
});
