import { beforeAll, describe, expect, it } from 'vitest';
import { decisionSheet } from '../../../server/tradeoff/decision-sheet.ts';
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
		cell('a', { score: -1, by: 'Ana', claims: [] }),
		cell('b/ä', {}),
		cell('c', { score: 0, support: 'no evidence', citations: [], claims: [], people: 0 }),
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

describe('a decision on the canvas', () => {
	let sheet: Sheet;
	beforeAll(() => {
		sheet = decisionSheet('sh_one', result, board({ claims: [claim({ id: 'cl_1', support: 'supported' })] }));
	});

	it('[TR20] the best option stands first; a cell says sign, strength and people, and without evidence it has no box', () => {
		const parts = sheet.chart!.parts;
		const head = parts.filter(({ key }) => key.startsWith('sh_one/h-')).sort((a, b) => a.x - b.x);
		expect(head.map(({ text }) => text)).toEqual(['Option b/ä', 'Option a', 'Option c']);
		const of = (end: string) => parts.filter(({ key }) => key.startsWith(`sh_one/c-${persona.id}-${end}`));
		expect(of('b').map(({ text }) => text)).toContain('++  2 people');
		expect(of('a').map(({ text }) => text)).toContain('−  by Ana');
		expect(of('c')).toMatchObject([{ text: 'no evidence', tone: -1 }]);
		for (const { x, width } of parts) expect(x + width).toBeLessThanOrEqual(sheet.chart!.width);
		expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
	});

	it('[TR21] reasons are words of claims by reference, and no quote’s text is in it', () => {
		expect(JSON.stringify(sheet)).not.toContain('secret words');
		const reasons = sheet.lines.filter(({ citations }) => citations.length > 0);
		expect(reasons).toHaveLength(2);
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
