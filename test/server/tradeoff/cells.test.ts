import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../server/tradeoff/cells.ts';
import { prioritiesOf } from '../../../server/tradeoff/priority.ts';
import { ofBoard } from '../../../server/tradeoff/read-decision.ts';
import { toTradeoffJson } from '../../../server/tradeoff/tradeoff-json.ts';
import { toTradeoffReport } from '../../../server/tradeoff/tradeoff-report.ts';
import type { Cell } from '../../../server/tradeoff/types.ts';
import { weighDecision } from '../../../server/tradeoff/weigh-decision.ts';
import type { BoardJson } from '../../../shared/board-json.ts';
import type { Decision } from '../../../shared/decision.ts';
import { fc } from '../../support/properties.ts';
import { boardOf } from './board.ts';

const floorAndPay = boardOf({
	floor: [
		['jobs.primary', 'Needs to “find cover before the doors open” when “someone rings in sick”.', ['P1']],
		['constraints.approval', 'If I have to approve each open shift it has started before I see it', ['P2']],
		['pains', 'I hate the group chat: too many messages', ['P1']],
		['constraints.tools', 'On a phone, four taps is too many taps', ['P2']],
	],
	pay: [
		['jobs.primary', 'Needs to “keep the payroll export right”.', ['P3']],
		[
			'constraints.policy',
			'Nothing changes after the sign-off: by law two people approve each correction',
			['P3', 'P4'],
		],
		[
			'decisions',
			'Does not need more open shift post: none of the 4 people used it in 70 days.',
			['P3', 'P4'],
		],
		['motivation', 'I don’t want the weeks locked before everybody has seen them', ['P4']],
		['constraints.budget', 'Two percent over budget and I get an e-mail', ['P4']],
	],
});

/** The cells of one option with one need. */
function cells(need: string, board: BoardJson = floorAndPay): Record<string, Cell> {
	const options = [
		{ id: 'a', title: 'A', needs: [need] },
		{ id: 'b', title: 'B', needs: ['zebra stripes'] },
	];
	const found = cellsOf(ofBoard({ question: 'Which?', options }, board.personas), board);
	return Object.fromEntries(
		found.filter(({ option }) => option === 'a').map((cell) => [cell.persona.slice(3), cell]),
	);
}

describe('cells from claims', () => {
	it.each([
		['Find cover when somebody is sick', 'floor', 2, 'the main job, named by half of the need'],
		['Open a shift without waiting for approval', 'floor', 1, 'an obstacle taken out of the way'],
		['Correct the hours without a second approval', 'pay', -2, 'a rule they cannot bend, taken away'],
		['Post an open shift in one tap', 'pay', 0, 'the log shows that they leave it alone'],
		['Lock the weeks on Monday', 'pay', -1, 'what somebody refuses in so many words'],
		['A group chat inside the product', 'floor', 1, 'what hurts is eased'],
		['More group chat messages', 'floor', -1, 'more of what there is too much of'],
		['A budget bar as a paid add-on', 'pay', -1, 'a limit that the price runs into'],
		['The rota opens only on a desktop', 'floor', -1, 'a device they do not have'],
	])('[TR7] [T1] [T2] [P4.o1] “%s” for %s: %i, %s', (need, persona, score) => {
		const cell = cells(need)[persona]!;
		expect(cell.score).toBe(score);
		expect(cell.support).not.toBe('no evidence');
		expect(cell.citations.length).toBeGreaterThan(0);
	});

	it('[TR7] what is missing already is not taken away, and a decision that repeats a pain does not turn it round', () => {
		const darkroom = (decision: string): BoardJson => {
			const board = boardOf({
				lab: [
					['pains', 'Negatives without a label lie about for weeks', ['P1']],
					['decisions', decision, ['P1']],
				],
			});
			const [pain, same] = board.personas[0]!.claims;
			same!.citations = pain!.citations;
			return board;
		};
		const labels = darkroom('Labels: needs an end to this: “Negatives without a label lie about for weeks”');
		const sorted = cells('Find the owner of negatives without a label', labels).lab!;
		expect(sorted.score).toBe(1);
		expect(sorted.reasons.map(({ bearing }) => bearing)).toEqual(['serves', 'serves']);
		const smell = darkroom('Smell: needs an end to this: “The fixer smells up the stairwell”');
		smell.personas[0]!.claims[0]!.text = 'The fixer smells up the stairwell';
		const aired = cells('Get rid of the fixer in the stairwell', smell).lab!;
		expect(aired.reasons.map(({ bearing }) => bearing)).toEqual(['serves', 'serves']);
	});

	it('[TR9] of a decision that quotes a need and what is waved away, each rests on who said it', () => {
		const board = boardOf({
			lab: [
				[
					'decisions',
					'Rack: needs this: “I need the prints dried by noon.” Does not need: “I don’t want the chemicals warmed.”',
					['P1', 'P2'],
				],
			],
		});
		expect(cells('Chemicals that are warmed', board).lab).toMatchObject({ score: -1, people: 1 });
		expect(cells('Prints dried by noon', board).lab).toMatchObject({ score: 1, people: 1 });
	});

	it('[TR7] a cell in which help and harm come to nothing says both', () => {
		const board = boardOf({
			lab: [
				['pains', 'The projector bulb blows every week', ['P1']],
				['motivation', 'I don’t want the shutters moved', ['P2']],
			],
		});
		const options = [
			{
				id: 'a',
				title: 'A',
				needs: ['A projector bulb that lasts', 'Shutters that move by themselves'],
				effort: 1,
			},
			{ id: 'b', title: 'B', needs: ['zebra stripes'], effort: 1 },
		];
		const weighed = weighDecision(board, ofBoard({ question: 'Which?', options }, board.personas));
		const [cell] = toTradeoffJson(weighed, board).cells;
		expect(cell).toMatchObject({ score: 0, people: 2 });
		expect(cell!.sentence).toBe(
			'Helps and harms them alike; what speaks for it: The projector bulb blows every week.',
		);
	});

	it.each([
		'Add a new feature that lets users work better and faster',
		'Free parking for everybody',
		'Show more, give more, make it easy to see what they need to do each day',
		'Open the office',
	])('[TR8] nothing is read into “%s”: no evidence, 0, no confidence', (need) => {
		for (const cell of Object.values(cells(need)))
			expect(cell).toMatchObject({
				score: 0,
				support: 'no evidence',
				citations: [],
				people: 0,
				confidence: 0,
			});
	});

	it('[TR7] taking a side in a contradiction goes against those on the other one', () => {
		const board = boardOf({
			floor: [['motivation', 'Just let people grab an open shift', ['P1']]],
			plan: [['motivation', 'The rota hangs in the kitchen', ['P2']]],
		});
		const [grab, other] = board.evidence.map(({ id }) => id);
		board.tensions = [
			{ id: 'te_1', kind: 'between-people', about: 'shift: control or a free hand', a: [other!], b: [grab!] },
		];
		const found = cells('Let people grab open shifts', board);
		expect(found.floor).toMatchObject({ score: 1, citations: [grab] });
		expect(found.plan).toMatchObject({ score: -1, citations: [other], counter: [grab] });
	});

	it('[TR9] one person is less sure than two, a hypothesis is never more than one step and has no confidence', () => {
		const one = boardOf({ a: [['pains', 'The invoice import breaks', ['P1']]] });
		const two = boardOf({ a: [['pains', 'The invoice import breaks', ['P1', 'P2']]] });
		const none = boardOf({ a: [['jobs.primary', 'The invoice import breaks', [], 'hypothesis']] });
		const [first, second, third] = [one, two, none].map(
			(board) => cells('Mend the invoice import', board).a!,
		);
		expect([first!.score, second!.score, third!.score]).toEqual([1, 2, 1]);
		expect(second!.confidence).toBeGreaterThan(first!.confidence);
		expect(third).toMatchObject({ support: 'hypothesis', confidence: 0, citations: [] });
	});

	it('[TR10] given scores and weights are taken as they are, and evidence that disagrees is shown as against', () => {
		const options = [
			{ id: 'a', title: 'A', needs: ['Find cover when somebody is sick'] },
			{ id: 'b', title: 'B', needs: [] },
		];
		const given: Decision = {
			question: 'Which?',
			options,
			by: 'Ines',
			weights: { pe_floor: 1, pe_pay: 3 },
			scores: { a: { pe_floor: -1.5 }, b: { pe_pay: 2 } },
		};
		const found = weighDecision(floorAndPay, ofBoard(given, floorAndPay.personas));
		expect(found.cells[0]).toMatchObject({
			score: -1.5,
			by: 'Ines',
			support: 'given',
			citations: [],
			confidence: 0,
		});
		expect(found.cells[0]!.counter).toHaveLength(1);
		expect(found.options.map(({ score }) => score)).toEqual([-0.375, 1.5]);
		expect(found.priorities.map(({ weight, isGiven }) => [weight, isGiven])).toEqual([
			[0.25, true],
			[0.75, true],
		]);
	});

	it('[TR11] [T3] [P4.i1] priority is share × value × fit × unmet need; an unknown factor counts as average, with its author named', () => {
		const options = [
			{ id: 'a', title: 'A', needs: [] },
			{ id: 'b', title: 'B', needs: [] },
		];
		const plain = { question: 'Which?', options };
		const board = boardOf({
			many: [
				['pains', 'x', ['P1', 'P2', 'P3']],
				['jobs.primary', 'y', ['P1', 'P2', 'P3']],
			],
			one: [['jobs.primary', 'z', ['P9']]],
		});
		const [many, one] = prioritiesOf(board, ofBoard(plain, board.personas));
		// Shares 3/4 and 1/4, unmet (3 + 1)/(3 + 2) and (0 + 1)/(1 + 2).
		expect(many!.weight / one!.weight).toBeCloseTo((3 * 0.8) / (1 / 3), 9);
		expect(many!.factors.map(({ name, by }) => [name, by])).toEqual([
			['share', 'counted'],
			['value', 'nobody'],
			['fit', 'nobody'],
			['unmet', 'counted'],
		]);
		const stated = {
			...plain,
			priority: { pe_one: { value: 900, by: 'Sales' }, pe_many: { value: 300 } },
			by: 'PM',
		};
		const [cheap, dear] = prioritiesOf(board, ofBoard(stated, board.personas));
		expect(cheap!.weight / dear!.weight).toBeCloseTo((many!.weight / one!.weight) * (300 / 900), 9);
		expect([cheap!.factors[1]!.by, dear!.factors[1]!.by]).toEqual(['PM', 'Sales']);
	});

	it('[TR9] an option without evidence never beats one with, in confidence; equal sums go to the one with', () => {
		const need = fc.constantFrom(
			'Find cover when sick',
			'Keep the payroll export right',
			'Taps on a phone',
			'zebra stripes',
		);
		fc.assert(
			fc.property(fc.array(need, { minLength: 1, maxLength: 3 }), (needs) => {
				const options = [
					{ id: 'none', title: 'None', needs: ['yellow submarines'] },
					{ id: 'some', title: 'Some', needs },
				];
				const { options: weighed, winner } = weighDecision(
					floorAndPay,
					ofBoard({ question: 'Which?', options }, floorAndPay.personas),
				);
				const [none, some] = weighed;
				expect(none!.confidence).toBe(0);
				const hasEvidence = needs.some((text) => text !== 'zebra stripes');
				expect(some!.confidence > 0).toBe(hasEvidence);
				if (hasEvidence && some!.score >= none!.score) expect(winner).toBe('some');
			}),
		);
	});

	it('[TR12] [T4] [T5] [P4.o2] [P4.o3] [P4.o4] [P4.o5] the five answers: matrix, best for the top persona, unmet needs, recommendation, messages', () => {
		const options = [
			{ id: 'cover', title: 'Cover finder', needs: ['Find cover when somebody is sick'], effort: '2 weeks' },
			{ id: 'export', title: 'Export check', needs: ['Keep the payroll export right'], effort: 1 },
		];
		const decision = ofBoard(
			{ question: 'Which | first?', options, weights: { pe_floor: 2, pe_pay: 1 } },
			floorAndPay.personas,
		);
		const found = toTradeoffJson(weighDecision(floorAndPay, decision), floorAndPay);
		expect(found.top).toMatchObject({ persona: 'pe_floor', options: ['cover'], weight: 2 / 3 });
		const [overtake] = found.top.overtakes;
		expect(overtake).toMatchObject({ persona: 'pe_pay', options: ['export'], now: 1 / 3 });
		expect(overtake!.weight).toBeCloseTo(0.5, 9);
		expect(found.unmet.map(({ claim }) => claim)).toEqual(['cl_floor_2']);
		expect(found.fourthOption).toMatchObject({ label: 'hypothesis', personas: ['pe_floor'] });
		expect(found.tipping.map(({ persona, challenger }) => [persona, challenger])).toEqual([
			['pe_floor', 'export'],
			['pe_pay', 'export'],
		]);
		for (const { weight } of found.tipping) expect(weight).toBeCloseTo(0.5, 9);
		expect(found.recommendation.changes[0]).toBe(
			'“Export check” leads once floor weighs less than 0.50 (now 0.67).',
		);
		expect(found.messages).toHaveLength(1);
		expect(found.messages[0]!.paragraphs[0]).toContain('keep the payroll export right');
		const report = toTradeoffReport(found);
		for (const heading of [
			'How each option serves',
			'Best for the persona',
			'Needs that no option',
			'Recommendation',
			'To those who',
		])
			expect(report).toContain(`## ${heading}`);
		expect(report).toContain('# Which \\| first?');
		const swapped = ofBoard(
			{ question: 'Which?', options, weights: { pe_floor: 1, pe_pay: 1 } },
			floorAndPay.personas,
		);
		const even = toTradeoffJson(weighDecision(floorAndPay, swapped), floorAndPay);
		expect(even).toMatchObject({ verdict: 'toss-up', recommendation: { option: null } });
		expect(even.recommendation.learn.length).toBeGreaterThan(0);
	});
});
