import { describe, expect, it } from 'vitest';
import { keysOf, planCards, planThemes } from '../../../plugin/ui/draw-plan.ts';
import { lookupFor } from '../../../plugin/ui/lookup.ts';
import { takenOff } from '../../../plugin/ui/taken-off.ts';
import type { BoardSnapshot } from '../../../shared/board-doc.ts';
import { stripData } from '../../shared/strip-data.ts';
import { fixtureBoard, fixtureTexts } from './fixture-board.ts';
import { read } from './reconcile-helpers.ts';

const key = 'pe_one/strip';
const withUsage = (over: Partial<BoardSnapshot> = {}): BoardSnapshot => ({
	...fixtureBoard(),
	strips: new Map([['ar_one', stripData()]]),
	...over,
});
function cardOf(board: BoardSnapshot) {
	const plan = planCards(board, lookupFor(board, fixtureTexts()));
	if (plan.kind !== 'cards') throw new Error('no cards were planned');
	return { plan, card: plan.cards[0]! };
}
const hide = { type: 'hide', entity: key, by: 'Ana', at: 100 } as const;

describe('behaviour on the plan of a card', () => {
	it('[CD24] a persona whose archetype was measured has it on its card, and the plan names every part of it', () => {
		const { plan, card } = cardOf(withUsage());
		expect(card.strip?.key).toBe(key);
		const keys = keysOf(plan);
		expect(keys).toEqual(expect.arrayContaining([key, `${key}/use`, `${key}/step0`]));
		expect(cardOf(fixtureBoard()).card).not.toHaveProperty('strip');
		expect(cardOf(withUsage({ strips: new Map([['ar_two', stripData()]]) })).card).not.toHaveProperty(
			'strip',
		);
	});

	it('[CD24] taken off the canvas it is off the board for everybody, and listed to be brought back', () => {
		const board = withUsage();
		const { edits } = read(board, [{ type: 'removed', key }]);
		expect(edits).toEqual([{ map: 'edits', key: `hide:${key}`, value: hide }]);
		const off = withUsage({ edits: new Map([[`hide:${key}`, hide]]) });
		expect(cardOf(off).card).not.toHaveProperty('strip');
		expect(takenOff(off, () => undefined)).toEqual([
			{ entity: key, by: 'Ana', text: 'Behaviour of The hour checker' },
		]);
		// Told again, or of a board without usage, it is no news.
		expect(read(off, [{ type: 'removed', key }]).edits).toEqual([]);
		expect(read(fixtureBoard(), [{ type: 'removed', key }]).edits).toEqual([]);
	});

	it('[CD25] words a person types into it are nobody’s sentence', () => {
		expect(read(withUsage(), [{ type: 'text', key: `${key}/use`, text: 'What I like' }]).edits).toEqual([]);
	});
});

describe('a badge on a note that says what the log does not show', () => {
	const marks = (board: BoardSnapshot) => {
		const plan = planThemes(board);
		return plan.kind === 'themes' ? plan.sections.map(({ key: theme, marks: own }) => [theme, own]) : [];
	};

	it('[DR74] the said side of a say–do contradiction is marked where it lies, the measured side has no note', () => {
		expect(marks(fixtureBoard())[0]).toEqual(['th_pay', { text: 'Says ≠ does', notes: ['1:3'] }]);
		expect(
			marks(fixtureBoard())
				.slice(1)
				.every(([, own]) => own === undefined),
		).toBe(true);
	});

	it('[DR74] no other kind of contradiction marks a note, nor one a person took off', () => {
		const board = fixtureBoard();
		const tensions = board.tensions.map((tension) => ({ ...tension, kind: 'say-say' as const }));
		expect(marks({ ...board, tensions }).every(([, own]) => own === undefined)).toBe(true);
		const edits = new Map([['hide:te_one', { ...hide, entity: 'te_one' }]]);
		expect(marks({ ...board, edits }).every(([, own]) => own === undefined)).toBe(true);
	});
});
