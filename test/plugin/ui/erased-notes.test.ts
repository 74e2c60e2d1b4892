import { afterEach, describe, expect, it } from 'vitest';
import { erasedNotes } from '../../../plugin/ui/drawing-meta.ts';
import { setEntry } from '../../../shared/board-doc.ts';
import { AppError } from '../../../shared/errors.ts';
import { begin, world } from './sync-world.ts';

afterEach(() => world.end());

/** What the server leaves in the document for whoever keeps the canvas. */
function erase(...nodes: string[]): void {
	for (const node of nodes) setEntry(world.room.doc, 'meta', `erased/${node}`, true);
}
const erasures = () =>
	world.news().flatMap(({ commands }) => commands.filter((command) => command.type === 'erase'));

describe('notes whose words are erased', () => {
	it('[UI60] are taken off by the window that keeps the canvas, once, and then forgotten', async () => {
		const { clock } = begin();
		world.open('Ana');
		world.open('Ben');
		await clock.advance(5000);
		world.news();
		erase('1:1', '1:3');
		await clock.advance(2000);
		expect(erasures()).toEqual([{ type: 'erase', nodes: ['1:1', '1:3'] }]);
		expect(erasedNotes(world.board())).toEqual([]);
		await clock.advance(30_000);
		expect(erasures()).toEqual([]);
	});

	it('[UI60] stay to be taken off while nobody may write, and after a draw that failed', async () => {
		const { clock, canvas } = begin();
		const ana = world.open('Ana');
		await clock.advance(5000);
		ana.standing = 'offline';
		ana.sync.check();
		world.news();
		erase('1:1');
		await clock.advance(10_000);
		expect(erasures()).toEqual([]);
		canvas.failure = new AppError('unavailable', 'The canvas does not answer.');
		ana.standing = 'writes';
		ana.sync.check();
		await clock.advance(500);
		expect(erasedNotes(world.board())).toEqual(['1:1']);
		canvas.failure = null;
		await clock.advance(10_000);
		expect(erasedNotes(world.board())).toEqual([]);
	});
});
