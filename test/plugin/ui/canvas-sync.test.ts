import { afterEach, describe, expect, it } from 'vitest';
import { boardPage } from '../../../plugin/ui/drawing-meta.ts';
import { applyEdits, editEntry } from '../../../shared/board-doc.ts';
import { AppError } from '../../../shared/errors.ts';
import { begin, race, type World, who, world } from './sync-world.ts';

afterEach(() => world.end());

describe('one window writes the canvas', () => {
	it('[LE6] what is on the board is drawn by whoever opens the plugin, and by nobody else', async () => {
		const { clock, canvas } = begin();
		const ana = world.open('Ana');
		const ben = world.open('Ben');
		await clock.advance(5000);
		world.expectDrawn();
		expect(ana.sync.isWriter()).toBe(true);
		expect(ben.sync.isWriter()).toBe(false);
		expect(new Set(canvas.draws.map(({ by }) => by))).toEqual(new Set(['Ana']));
		expect(boardPage(world.board())).toBe('0:1');
		expect(ben.sync.view().writer).toMatchObject({ name: 'Ana', self: false, drawing: false });
		expect(ana.sync.view().writer).toMatchObject({ name: 'Ana', self: true });
	});

	it('[LE5] a writer that dies in the middle of a drawing is followed by one that makes it whole', async () => {
		const { clock, canvas } = begin();
		canvas.pace = 4000;
		const ana = world.open('Ana');
		const ben = world.open('Ben');
		await clock.advance(8000);
		expect(canvas.draws.map(({ by }) => by)).toEqual(['Ana']);
		expect(ben.sync.view().writer).toMatchObject({ name: 'Ana', drawing: true, done: 1, total: 3 });
		expect(canvas.versions.themes).toBeNull();
		ana.kill();
		await clock.advance(40_000);
		expect(ben.sync.isWriter()).toBe(true);
		world.expectDrawn();
	});

	it('[LE5] a writer whose connection goes stops drawing at once, and goes on when it is back and nobody else has', async () => {
		const { clock, canvas } = begin();
		canvas.pace = 4000;
		const ana = world.open('Ana');
		await clock.advance(8000);
		ana.offline();
		await clock.advance(10_000);
		expect(ana.sync.isWriter()).toBe(false);
		expect(canvas.finished).toBe(0);
		ana.online();
		await clock.advance(60_000);
		world.expectDrawn();
	});

	it('[LE3] [LE5] a writer that sleeps is followed by another within 20 s, and does not write when it wakes', async () => {
		const { clock } = begin();
		const ana = world.open('Ana');
		const ben = world.open('Ben');
		await clock.advance(5000);
		ana.asleep = true;
		world.move('ev_a', 'th_swap');
		await clock.advance(20_000);
		expect(ben.sync.isWriter()).toBe(true);
		ana.asleep = false;
		ana.sync.check();
		await clock.advance(5000);
		expect(ana.sync.isWriter()).toBe(false);
		world.expectDrawn();
	});

	it('[LE6] what people decide while nobody may write waits in the document', async () => {
		const { clock, canvas } = begin();
		const viewer = world.open('Vera');
		viewer.standing = 'looks';
		const ana = world.open('Ana');
		ana.offline();
		await clock.advance(30_000);
		expect(canvas.draws).toEqual([]);
		const renamed = { type: 'text', key: 'th_pay', text: 'Payroll' } as const;
		ana.does(renamed);
		await clock.advance(30_000);
		expect(canvas.draws).toEqual([]);
		canvas.found = [renamed];
		ana.online();
		await clock.advance(10_000);
		world.expectDrawn();
		expect(world.board().moves).toContainEqual(
			expect.objectContaining({ type: 'rename', label: 'Payroll', by: 'Ana' }),
		);
	});
});

describe('what the writer draws', () => {
	it('[RC28] nothing while nothing changes, however long, however many windows open', async () => {
		const { clock } = begin();
		world.open('Ana');
		await clock.advance(5000);
		world.news();
		world.open('Ben');
		await clock.advance(60_000);
		applyEdits(world.room.doc, [{ map: 'meta', key: 'lastRun', value: 7 }], 'pipeline');
		await clock.advance(60_000);
		expect(world.news()).toEqual([]);
	});

	it('[RC26] after one dragged note the two sections it is about, once, told where the note lies', async () => {
		const { clock } = begin();
		const [ana, ben] = [world.open('Ana'), world.open('Ben')];
		await clock.advance(5000);
		world.news();
		const drag = { type: 'placed', node: '1:1', evidence: 'ev_a', section: 'th_swap', own: null } as const;
		ana.does(drag);
		ben.does(drag);
		await clock.advance(5000);
		const draws = world.news();
		expect(draws.length).toBe(1);
		expect(draws[0]).toMatchObject({
			step: false,
			page: '0:1',
			commands: [
				{
					sections: [{ key: 'th_pay' }, { key: 'th_swap' }],
					accept: [{ node: '1:1', section: 'th_swap' }],
				},
			],
		});
		world.expectDrawn();
	});

	it('[RC26] what this window’s person asks for is an undo step, and only that', async () => {
		const { clock } = begin();
		const ana = world.open('Ana');
		await clock.advance(5000);
		world.news();
		const done = ana.sync.ask('themes');
		world.move('ev_a', 'th_swap');
		expect(await race(ana.sync.untilDrawn('themes'))).toBe('drawn');
		done();
		world.move('ev_a', 'th_pay');
		await clock.advance(5000);
		expect(world.news().map(({ step }) => step)).toEqual([true, false]);
	});

	it('[RC27] what was taken off and brought back is made again', async () => {
		const { clock, canvas } = begin();
		const ana = world.open('Ana');
		await clock.advance(5000);
		canvas.keys.delete('th_pay');
		ana.does({ type: 'removed', key: 'th_pay' });
		await clock.advance(2000);
		expect(canvas.keys.has('th_pay')).toBe(false);
		world.news();
		applyEdits(
			ana.line.doc,
			[editEntry({ type: 'show', entity: 'th_pay', by: 'Ana', at: clock.now() })],
			'panel',
		);
		await clock.advance(2000);
		expect(world.news()[0]?.commands[0]).toMatchObject({ again: ['th_pay'] });
		world.expectDrawn();
	});

	it('[RC21] cards wait until the words they quote can be read; themes do not', async () => {
		const { clock, canvas } = begin();
		const ana = world.open('Ana');
		ana.readable = false;
		await clock.advance(10_000);
		expect(canvas.versions).toMatchObject({ themes: expect.any(String), cards: null });
		ana.readable = true;
		await clock.advance(10_000);
		world.expectDrawn();
	});

	it('[RC30] a draw that fails is told once and tried again after longer and longer waits', async () => {
		const { clock, canvas } = begin();
		const ana = world.open('Ana');
		canvas.failure = new AppError('unexpected', 'A font is missing.');
		await clock.advance(10_000);
		const tries = canvas.draws.length;
		expect(ana.notices).toEqual([{ type: 'failed', error: canvas.failure }]);
		await clock.advance(120_000);
		expect(canvas.draws.length - tries).toBeLessThan(8);
		canvas.failure = null;
		await clock.advance(61_000);
		world.expectDrawn();
	});

	it('[RC35] a draw gives way to news three times, then it is drawn all the same; each tells how much it knows of', async () => {
		const { clock, canvas } = begin();
		world.open('Ana');
		canvas.restless = true;
		await clock.advance(2000);
		expect(world.news().slice(0, 4)).toMatchObject([{ heard: 0 }, { heard: 0 }, { heard: 0 }, {}]);
		expect(canvas.finished).toBeGreaterThan(0);
		await clock.advance(5000);
		world.expectDrawn();
	});

	it('[RC31] what a draw spared for the words in it, and a place everybody knows already, is put in order all the same', async () => {
		const { clock } = begin();
		const ana = world.open('Ana');
		await clock.advance(5000);
		applyEdits(ana.line.doc, [editEntry({ type: 'hide', entity: 'cl_1', ...who })], 'panel');
		await clock.advance(2000);
		world.news();
		ana.does({ type: 'text', key: 'cl_1', text: 'Written while it was taken off.' });
		ana.does({ type: 'placed', node: '1:1', evidence: 'ev_a', section: 'th_pay', own: null });
		await clock.advance(5000);
		expect(world.news().map(({ commands }) => commands)).toMatchObject([
			[{ sections: [{ key: 'th_pay' }], accept: [{ node: '1:1', section: 'th_pay' }] }],
			[{ cards: [{ key: 'pe_one' }], tensions: [{ key: 'te_one' }] }],
		]);
		expect(world.board().edits.get('text:cl_1')).toMatchObject({ text: ['Written while it was taken off.'] });
		await clock.advance(30_000);
		expect(world.news()).toEqual([]);
	});

	it('[RC24] a pasted note is marked once by itself; undoing the mark does not bring it back', async () => {
		const { clock } = begin();
		const ana = world.open('Ana');
		await clock.advance(5000);
		world.news();
		ana.does(
			{ type: 'sticky-gone', node: '1:1' },
			{ type: 'copied', node: '5:1', evidence: 'ev_a', same: true },
		);
		await clock.advance(2000);
		const marks = (calls: ReturnType<World['news']>) =>
			calls.flatMap(({ commands }) => commands.filter(({ type }) => type === 'tag'));
		expect(marks(world.news())).toEqual([{ type: 'tag', places: [{ node: '5:1', evidence: 'ev_a' }] }]);
		ana.does({ type: 'copied', node: '5:1', evidence: 'ev_a', same: true });
		await clock.advance(2000);
		expect(world.news()).toEqual([]);
		expect(world.board().places.get('5:1')).toBe('ev_a');
	});
});
