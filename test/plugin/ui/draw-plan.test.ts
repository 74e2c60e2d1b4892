import { describe, expect, it } from 'vitest';
import { trayKey, zoneKeys } from '../../../plugin/ui/canvas-keys.ts';
import { commandFor, keysOf, planCards, planThemes } from '../../../plugin/ui/draw-plan.ts';
import { lookupFor } from '../../../plugin/ui/lookup.ts';
import type { Edit } from '../../../shared/edit.ts';
import { fixtureBoard, fixtureTexts } from './fixture-board.ts';

function sections(board = fixtureBoard()) {
	const plan = planThemes(board);
	if (plan.kind !== 'themes') throw new Error('no themes were planned');
	return plan.sections;
}
const cards = (board = fixtureBoard()) => planCards(board, lookupFor(board, fixtureTexts()));
const hidden = (entity: string): Edit => ({ type: 'hide', entity, by: 'Ana', at: 2 });
const shown = (entity: string): Edit => ({ type: 'show', entity, by: 'Ana', at: 3 });
const nothing = { accept: new Map(), standing: new Set<string>() };

describe('board → canvas', () => {
	it('[RC9] every note lies in exactly one section, parked ones in the tray', () => {
		expect(sections().map((section) => section.key)).toEqual(['th_pay', 'th_swap', trayKey]);
		const all = sections().flatMap((section) => section.stickies);
		expect([...all].sort()).toEqual([...fixtureBoard().places.keys()].sort());
	});

	it('[RC9] a section says what belongs and what it rests on', () => {
		expect(sections()[0]).toMatchObject({
			note: 'About totals that differ between rota and payroll.',
			chip: '3 quotes · 3 people',
		});
	});

	it('[RC10] a note dragged out of every theme is not moved by a draw; one set aside from the panel goes to the tray', () => {
		const board = fixtureBoard();
		board.moves.push({ type: 'park', evidence: 'ev_a', stays: true, by: 'Ana', at: 2 });
		expect(sections(board).flatMap((section) => section.stickies)).not.toContain('1:1');
		board.moves.splice(-1, 1, { type: 'park', evidence: 'ev_a', by: 'Ana', at: 3 });
		expect(sections(board).at(-1)?.stickies).toContain('1:1');
	});

	it('[RC11] a section a person took off is not drawn, the tray included; brought back it is', () => {
		const board = fixtureBoard();
		board.edits.set('hide:th_pay', hidden('th_pay'));
		board.edits.set('hide:parked', hidden(trayKey));
		expect(sections(board).map((section) => section.key)).toEqual(['th_swap']);
		board.edits.set('hide:th_pay', shown('th_pay'));
		expect(sections(board).map((section) => section.key)).toEqual(['th_pay', 'th_swap']);
	});

	it('[RC11] a drawing nothing is left of goes with its zone', () => {
		const board = fixtureBoard();
		for (const { key } of sections()) board.edits.set(`hide:${key}`, hidden(key));
		const plan = planThemes(board);
		expect(commandFor(plan, board, new Map(), nothing)).toMatchObject({
			type: 'themes',
			zone: { key: zoneKeys.themes, order: [] },
			sections: [],
		});
	});

	it('[RC12] a removed sentence, persona or tension is not in the drawing', () => {
		const board = fixtureBoard();
		expect(keysOf(cards(board))).toEqual(expect.arrayContaining(['pe_one', 'cl_1', 'te_one', 'te_one/a']));
		board.edits.set('hide:cl_1', hidden('cl_1'));
		board.edits.set('hide:te_one', hidden('te_one'));
		expect(keysOf(cards(board))).not.toContain('cl_1');
		expect(cards(board).order).toEqual(['pe_one']);
		board.edits.set('hide:pe_one', hidden('pe_one'));
		expect(cards(board).order).toEqual([]);
	});

	it('[RC18] the version of a plan changes with anything in it, and with nothing else', () => {
		const board = fixtureBoard();
		const before = { themes: planThemes(board).version, cards: cards(board).version };
		board.meta.set('lastRun', 7);
		board.moves.push({ type: 'pin', evidence: 'ev_a', theme: 'th_pay', by: 'Ben', at: 9 });
		expect(planThemes(board).version).toBe(before.themes);
		board.moves.push({ type: 'rename', theme: 'th_pay', label: 'Payroll', by: 'Ben', at: 10 });
		expect(planThemes(board).version).not.toBe(before.themes);
		expect(cards(board).version).toBe(before.cards);
		board.edits.set('name:pe_one', { type: 'name', persona: 'pe_one', name: 'Ida', by: 'Ben', at: 11 });
		expect(cards(board).version).not.toBe(before.cards);
	});

	it('[RC19] planning the same board twice gives the same plan', () => {
		expect(planThemes(fixtureBoard())).toEqual(planThemes(fixtureBoard()));
		expect(cards()).toEqual(cards());
	});

	it('[RC26] a command carries all keys in order and only the sections that differ from what was drawn last', () => {
		const board = fixtureBoard();
		const before = planThemes(board);
		board.moves.push({ type: 'pin', evidence: 'ev_a', theme: 'th_swap', by: 'Ana', at: 2 });
		const accept = new Map([['1:1', 'th_swap']]);
		const command = commandFor(planThemes(board), board, before.hashes, { ...nothing, accept });
		expect(command).toMatchObject({
			type: 'themes',
			zone: { order: ['th_pay', 'th_swap', trayKey], version: planThemes(board).version },
			sections: [{ key: 'th_pay' }, { key: 'th_swap' }],
			accept: [{ node: '1:1', section: 'th_swap' }],
		});
	});

	it('[RC27] what was brought back and does not stand is made again, a sentence with the heading over it', () => {
		const board = fixtureBoard();
		board.edits.set('hide:th_pay', shown('th_pay'));
		board.edits.set('hide:cl_3', shown('cl_3'));
		const themes = commandFor(planThemes(board), board, new Map(), nothing);
		expect(themes).toMatchObject({ again: ['th_pay'] });
		const drawn = commandFor(cards(board), board, new Map(), nothing);
		expect(drawn).toMatchObject({ again: ['pe_one/workarounds', 'cl_3'] });
		const standing = new Set(keysOf(cards(board)));
		const again = commandFor(cards(board), board, new Map(), { ...nothing, standing });
		expect(again).toMatchObject({ again: [] });
	});
});
