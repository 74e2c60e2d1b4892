import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../plugin/ui/next-step.ts';
import { shortNotice } from '../../../plugin/ui/short-notice.ts';
import { emptyBoard } from '../../../plugin/ui/state.ts';
import { takenOff } from '../../../plugin/ui/taken-off.ts';
import { levelText } from '../../../plugin/ui/views/level-text.ts';
import { qualitativeFrom } from '../../../shared/persona.ts';
import { fc } from '../../support/properties.ts';
import { fixtureBoard, fixtureTexts } from './fixture-board.ts';

describe('the next step', () => {
	it('[UI14] goes from bringing in over grouping to writing, and ends when all is placed and written', () => {
		const whole = fixtureBoard();
		expect(nextStep(emptyBoard)).toEqual({ do: 'bring-in', notes: 0 });
		expect(nextStep({ ...emptyBoard, evidence: whole.evidence })).toEqual({ do: 'group', notes: 7 });
		expect(nextStep({ ...whole, personas: [] })).toEqual({ do: 'write', notes: 7 });
		expect(nextStep(whole)).toBeNull();
		const round = (state: string) => new Map(whole.meta).set('round', `ro_1 ${state} 2 1`);
		expect(nextStep({ ...whole, personas: [], meta: round('open') })).toBeNull();
		expect(nextStep({ ...whole, personas: [], meta: round('revealed') })).toMatchObject({ do: 'write' });
	});

	it('[UI14] measurements alone are nothing to group, and a note nobody placed calls for grouping again', () => {
		const board = fixtureBoard();
		const measured = new Map([...board.evidence].filter(([, stub]) => stub.kind === 'measured'));
		expect(nextStep({ ...emptyBoard, evidence: measured })?.do).toBe('bring-in');
		board.evidence.set('ev_new', { kind: 'said', participant: 'P9', source: 'so_canvas', flags: [] });
		expect(nextStep(board)).toEqual({ do: 'place', notes: 1 });
		const placed = { type: 'pin', evidence: 'ev_new', theme: 'th_pay', by: 'Ana', at: 2 } as const;
		expect(nextStep({ ...board, moves: [...board.moves, placed] })).toBeNull();
	});
});

describe('what FigJam itself is told', () => {
	it('[UI15] the first sentence, not cut at a figure such as 0.76', () => {
		expect(shortNotice('3 personas with 94 claims. 3 were kept (0.76).')).toBe('3 personas with 94 claims.');
		expect(shortNotice('Stability 0.76 at best. More.')).toBe('Stability 0.76 at best.');
		expect(shortNotice(' No full stop ')).toBe('No full stop');
	});

	it('[UI15] a long sentence ends at a word within 100 characters', () => {
		const short = shortNotice(`${'several words '.repeat(20)}end.`);
		expect(short).toBe(`${'several words '.repeat(7).trim()}…`);
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
				expect([...shortNotice(text)].length).toBeLessThanOrEqual(100);
			}),
		);
	});
});

describe('how far a persona can be trusted', () => {
	it('[UI16] two to four people are named as heard, with what is missing, and never as nothing', () => {
		for (let people = 1; people < qualitativeFrom; people += 1) {
			const text = levelText('hypothesis', people);
			expect(text).toMatch(new RegExp(`^${people} (person|people) heard; it takes ${qualitativeFrom} `));
			expect(text.toLowerCase()).not.toContain('hypothesis');
		}
		expect(levelText('hypothesis', 7)).toContain('does not hold up');
		expect(levelText('hypothesis', 0)).toContain('nobody was heard');
	});
});

describe('what people took off', () => {
	const texts = fixtureTexts();
	const list = (board: ReturnType<typeof fixtureBoard>) => takenOff(board, (id) => texts.get(id)?.text);

	it('[UI17] a sentence comes with its words and who took it off, latest first', () => {
		const board = fixtureBoard();
		board.edits.set('hide:cl_1', { type: 'hide', entity: 'cl_1', by: 'Ana', at: 1 });
		board.edits.set('hide:cl_2', { type: 'hide', entity: 'cl_2', by: 'Tom', at: 2 });
		expect(list(board)).toEqual([
			{ entity: 'cl_2', by: 'Tom', text: expect.stringContaining('If the totals are off by one hour') },
			{ entity: 'cl_1', by: 'Ana', text: 'Get hours that payroll accepts the first time.' },
		]);
	});

	it('[UI17] a sentence a person wrote is listed in that person’s words, also when the machine dropped it', () => {
		const board = fixtureBoard();
		board.claims = [];
		board.edits.set('text:cl_9', {
			type: 'text',
			claim: 'cl_9',
			persona: 'pe_one',
			field: 'pains',
			order: 0,
			text: ['My own words.'],
			citations: [],
			by: 'Ana',
			at: 1,
		});
		board.edits.set('hide:cl_9', { type: 'hide', entity: 'cl_9', by: 'Ana', at: 2 });
		expect(list(board)).toEqual([{ entity: 'cl_9', by: 'Ana', text: 'My own words.' }]);
	});

	it('[UI17] a persona is listed alone, not with each of its sentences, and by its given name', () => {
		const board = fixtureBoard();
		board.edits.set('name:pe_one', {
			type: 'name',
			persona: 'pe_one',
			name: 'The checker',
			by: 'Ana',
			at: 1,
		});
		board.edits.set('hide:cl_1', { type: 'hide', entity: 'cl_1', by: 'Ana', at: 2 });
		board.edits.set('hide:pe_one', { type: 'hide', entity: 'pe_one', by: 'Ana', at: 3 });
		expect(list(board)).toEqual([{ entity: 'pe_one', by: 'Ana', text: 'Persona The checker' }]);
	});

	it('[UI17] themes by the name people gave them, the tray and tensions are listed too; what came back is not', () => {
		const board = fixtureBoard();
		board.moves.push({ type: 'rename', theme: 'th_pay', label: 'Payroll', by: 'Ana', at: 1 });
		const off = ['th_pay', 'parked', 'te_one', 'th_swap', 'pe_one', 'th_gone'];
		for (const [at, entity] of off.entries())
			board.edits.set(`hide:${entity}`, { type: 'hide', entity, by: 'Ana', at });
		for (const entity of ['th_swap', 'pe_one'])
			board.edits.set(`hide:${entity}`, { type: 'show', entity, by: 'Tom', at: 9 });
		board.edits.set('hide:cl_1', { type: 'hide', entity: 'cl_1', by: 'Ana', at: 10 });
		expect(list(board).map(({ entity, text }) => `${entity}: ${text.slice(0, 22)}`)).toEqual([
			'cl_1: Get hours that payroll',
			'te_one: Says the budget bar is',
			'parked: Set aside',
			'th_pay: Payroll',
		]);
	});
});
