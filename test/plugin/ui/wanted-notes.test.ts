import { afterEach, describe, expect, it } from 'vitest';
import { openOffers } from '../../../plugin/ui/views/split-offers.tsx';
import { setEntry } from '../../../shared/board-doc.ts';
import { AppError } from '../../../shared/errors.ts';
import { leftWholeKey, wantedNoteKey } from '../../../shared/note-keys.ts';
import { fixtureBoard } from './fixture-board.ts';
import { begin, world } from './sync-world.ts';

afterEach(() => world?.end());

/** What the server leaves in the document when a note was split: evidence without a note, and where one is to go. */
function split(): void {
	const { doc } = world.room;
	for (const [at, id] of (['ev_m', 'ev_f'] as const).entries()) {
		for (const [node, shown] of world.board().places) if (shown === id) doc.getMap('places').delete(node);
		setEntry(doc, 'meta', wantedNoteKey(at, id), '1:1');
	}
}
const made = () =>
	world.news().flatMap(({ commands }) => commands.filter((command) => command.type === 'notes'));
const waiting = () => [...world.board().meta.keys()].filter((key) => key.startsWith('note/'));

describe('notes that are asked for', () => {
	it('[IM32] are made by the window that keeps the canvas, once, with who said it, and are the evidence’s places then', async () => {
		const { clock } = begin();
		world.open('Ana');
		world.open('Ben');
		await clock.advance(5000);
		world.news();
		split();
		await clock.advance(2000);
		expect(made()).toEqual([
			{
				type: 'notes',
				beside: '1:1',
				notes: [
					{ evidence: 'ev_m', text: 'P3 opened the budget bar on 12 of 70 days.\n- P3' },
					{ evidence: 'ev_f', text: 'We write the week on paper first, then type it in.\n- P4' },
				],
			},
		]);
		expect([...world.board().places.values()]).toEqual(expect.arrayContaining(['ev_m', 'ev_f']));
		expect(waiting()).toEqual([]);
		await clock.advance(30_000);
		expect(made()).toEqual([]);
		world.expectDrawn();
	});

	it('[IM32] wait while nobody may write, and after a draw that failed', async () => {
		const { clock, canvas } = begin();
		const ana = world.open('Ana');
		await clock.advance(5000);
		ana.standing = 'offline';
		ana.sync.check();
		split();
		await clock.advance(5000);
		expect(waiting()).toHaveLength(2);
		canvas.failure = new AppError('unavailable', 'The canvas does not answer.');
		ana.standing = 'writes';
		ana.sync.check();
		await clock.advance(500);
		expect(waiting()).toHaveLength(2);
		canvas.failure = null;
		await clock.advance(10_000);
		expect(waiting()).toEqual([]);
	});
});

describe('offers to split', () => {
	it('[UI70] are of notes with several quotes in their words that nobody has left whole', () => {
		const board = fixtureBoard();
		for (const id of ['ev_a', 'ev_b', 'ev_c'] as const)
			board.evidence.set(id, { ...board.evidence.get(id)!, flags: ['several-quotes'] });
		const texts = new Map([
			['ev_a', { text: '- too late\n- too often' }],
			['ev_b', { text: '- too late\n- too often' }],
			['ev_c', { text: 'one quote after all' }],
			['ev_d', { text: '- too late\n- too often' }],
		] as const);
		board.meta.set(leftWholeKey('ev_b'), true);
		expect(openOffers(board, texts)).toEqual([{ id: 'ev_a', parts: ['too late', 'too often'] }]);
		expect(openOffers(board, new Map())).toEqual([]);
	});
});
