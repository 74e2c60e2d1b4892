import { describe, expect, it } from 'vitest';
import { canvasKeys } from '../../../plugin/ui/canvas-keys.ts';
import { drawnKey, isUndrawn, planCards, planThemes } from '../../../plugin/ui/draw-plan.ts';
import { lookupFor } from '../../../plugin/ui/panel.ts';
import { fixtureBoard, fixtureTexts } from './fixture-board.ts';

function sections(board = fixtureBoard(), bring?: Set<`ev_${string}`>) {
	const [command] = planThemes(board, bring).commands;
	return command?.type === 'themes' ? command.sections : [];
}

describe('board → canvas', () => {
	it('[RC9] every note lies in exactly one section, parked ones in the tray', () => {
		const drawn = sections();
		expect(drawn.map((section) => section.key)).toEqual(['th_pay', 'th_swap', canvasKeys.parked]);
		const all = drawn.flatMap((section) => section.stickies);
		expect([...all].sort()).toEqual([...fixtureBoard().places.keys()].sort());
	});

	it('[RC9] a section’s line gives the criterion and the count', () => {
		expect(sections()[0]?.note).toBe(
			'About totals that differ between rota and payroll. · 3 notes from 3 participants',
		);
	});

	it('[RC10] a note a person set aside is not moved by a draw, unless it was set aside from the panel', () => {
		const board = fixtureBoard();
		board.moves.push({ type: 'park', evidence: 'ev_a', by: 'Ana', at: 2 });
		expect(sections(board).flatMap((section) => section.stickies)).not.toContain('1:1');
		expect(sections(board, new Set(['ev_a'] as const)).at(-1)?.stickies).toContain('1:1');
	});

	it('[RC11] a section a person took off is not drawn again', () => {
		const board = fixtureBoard();
		board.edits.set('hide:th_pay', { type: 'hide', entity: 'th_pay', by: 'Ana', at: 2 });
		expect(sections(board).map((section) => section.key)).not.toContain('th_pay');
	});

	it('[RC11] what was drawn and is no more is taken off; a section of a person’s own never is', () => {
		const board = fixtureBoard();
		board.meta.set(drawnKey('themes'), 'th_pay th_old th_own-1-2 parked');
		expect(planThemes(board).commands.slice(1)).toEqual([{ type: 'remove', keys: ['th_old'] }]);
	});

	it('[RC12] a removed sentence or persona is not on the cards', () => {
		const board = fixtureBoard();
		const lookup = lookupFor(board, fixtureTexts());
		expect(planCards(board, lookup).keys).toContain('cl_1');
		board.edits.set('hide:cl_1', { type: 'hide', entity: 'cl_1', by: 'Ana', at: 2 });
		expect(planCards(board, lookup).keys).not.toContain('cl_1');
		board.edits.set('hide:pe_one', { type: 'hide', entity: 'pe_one', by: 'Ana', at: 2 });
		expect(planCards(board, lookup).commands).toEqual([]);
	});

	it('[RC18] the board knows what nobody has drawn yet', () => {
		const board = fixtureBoard();
		const plan = planThemes(board);
		expect(isUndrawn(board, 'themes', plan)).toBe(true);
		board.meta.set(drawnKey('themes'), plan.keys.join(' '));
		expect(isUndrawn(board, 'themes', plan)).toBe(false);
	});

	it('[RC19] planning the same board twice gives the same commands', () => {
		expect(planThemes(fixtureBoard())).toEqual(planThemes(fixtureBoard()));
	});
});
