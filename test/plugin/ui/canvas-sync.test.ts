import { afterEach, describe, expect, it } from 'vitest';
import { zoneKeys } from '../../../plugin/ui/canvas-keys.ts';
import { keysOf, planCards, planThemes } from '../../../plugin/ui/draw-plan.ts';
import { boardPage, drawnVersion, rest, rests } from '../../../plugin/ui/drawing-meta.ts';
import { lookupFor } from '../../../plugin/ui/lookup.ts';
import { applyEdits, editEntry, moveEntry, readBoard } from '../../../shared/board-doc.ts';
import { AppError } from '../../../shared/errors.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { FakeCanvas, SyncWindow } from './fake-canvas.ts';
import { docOf, fixtureBoard, fixtureTexts } from './fixture-board.ts';
import { MemoryRoom, VirtualClock } from './memory-room.ts';

const who = { by: 'Ana', at: 1 };
let world: World;

/** A file with a board, and people who open the plugin in it. */
class World {
	readonly clock = new VirtualClock();
	readonly room = new MemoryRoom(this.clock, 20);
	readonly canvas = new FakeCanvas(this.clock);
	readonly windows: SyncWindow[] = [];

	constructor() {
		docOf(fixtureBoard(), this.room.doc);
	}

	open(name: string): SyncWindow {
		const window = new SyncWindow(this.room, this.canvas, { name, session: this.windows.length + 1 });
		this.windows.push(window);
		return window;
	}

	board() {
		return readBoard(this.room.doc);
	}

	plans() {
		const board = this.board();
		return [planThemes(board), planCards(board, lookupFor(board, fixtureTexts()))] as const;
	}

	/** Holds when the canvas shows what the board says, whole. */
	expectDrawn(): void {
		const [themes, cards] = this.plans();
		expect(this.canvas.versions).toEqual({ themes: themes.version, cards: cards.version });
		for (const { kind, version } of [themes, cards]) expect(drawnVersion(this.board(), kind)).toBe(version);
		for (const key of [...themes.order, ...cards.order]) expect(this.canvas.keys.has(key)).toBe(true);
	}

	/** Draws made since the last call. */
	news(): FakeCanvas['draws'] {
		return this.canvas.draws.splice(0);
	}

	move(evidence: EvidenceId, theme: 'th_pay' | 'th_swap'): void {
		applyEdits(this.room.doc, [moveEntry({ type: 'pin', evidence, theme, ...who })], 'panel');
	}

	end(): void {
		for (const window of this.windows) window.close();
		this.room.close();
	}
}

function begin(): World {
	world = new World();
	return world;
}

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

describe('a drawing that was undone or taken off', () => {
	it('[RC22] rests in every window until somebody has it drawn again', async () => {
		const { clock, canvas } = begin();
		const [ana, ben] = [world.open('Ana'), world.open('Ben')];
		await clock.advance(5000);
		canvas.versions.themes = null;
		ana.does({ type: 'removed', key: zoneKeys.themes }, { type: 'version', kind: 'themes', version: null });
		await clock.advance(1000);
		expect(rests(world.board(), 'themes')).toBe(true);
		world.news();
		world.move('ev_a', 'th_swap');
		await clock.advance(30_000);
		expect(world.news()).toEqual([]);
		expect(await race(ben.sync.untilDrawn('themes'))).toBe('rests');
		ben.sync.drawAgain('themes');
		expect(await race(ben.sync.untilDrawn('themes'))).toBe('drawn');
		world.expectDrawn();
	});

	it('[RC22] an undo of what was drawn after a drag holds still, so that the next undo reaches the drag', async () => {
		const { clock, canvas } = begin();
		const ana = world.open('Ana');
		await clock.advance(5000);
		const before = canvas.versions.themes;
		const drag = { type: 'placed', node: '1:1', evidence: 'ev_a', section: 'th_swap', own: null } as const;
		ana.does(drag);
		await clock.advance(1000);
		world.news();
		canvas.versions.themes = before;
		ana.does({ type: 'version', kind: 'themes', version: before });
		await clock.advance(10_000);
		expect(world.news()).toEqual([]);
		expect(rests(world.board(), 'themes')).toBe(false);
		ana.does({ ...drag, section: 'th_pay' });
		await clock.advance(1000);
		expect(canvas.versions.themes).toBe(before);
		world.expectDrawn();
	});

	it('[RC22] a person who stops the drawing has it rest', async () => {
		const { clock, canvas } = begin();
		canvas.pace = 4000;
		const ana = world.open('Ana');
		await clock.advance(6000);
		const stop = new AbortController();
		const wait = ana.sync.untilDrawn('themes', { signal: stop.signal });
		stop.abort();
		await expect(wait).rejects.toThrow('cancelled');
		await clock.advance(60_000);
		expect(canvas.versions.themes).toBeNull();
		expect(rests(world.board(), 'themes')).toBe(true);
		expect(ana.notices).toEqual([]);
	});

	it('[RC29] rests when it was undone while nobody watched; one whose writer died half way is drawn', async () => {
		const { clock, canvas } = begin();
		const ana = world.open('Ana');
		await clock.advance(5000);
		ana.kill();
		canvas.versions.themes = 'an older one';
		applyEdits(
			world.room.doc,
			[editEntry({ type: 'name', persona: 'pe_one', name: 'Ida', ...who })],
			'panel',
		);
		world.news();
		world.open('Ben');
		await clock.advance(10_000);
		expect(rests(world.board(), 'themes')).toBe(true);
		expect(rests(world.board(), 'cards')).toBe(false);
		expect(world.news().flatMap(({ commands }) => commands.map(({ type }) => type))).toEqual(['cards']);
	});

	it('[RC29] does not rest when the last writer’s drawing was only on its way', async () => {
		const { clock, canvas } = begin();
		const ana = world.open('Ana');
		await clock.advance(5000);
		const { themes } = canvas.versions;
		ana.kill();
		canvas.versions.themes = null;
		world.open('Ben');
		await clock.advance(2000);
		canvas.versions.themes = themes;
		await clock.advance(10_000);
		expect(rests(world.board(), 'themes')).toBe(false);
		world.expectDrawn();
	});

	it('[RC29] goes with its page: both drawings rest, and the next one begins where it is asked for', async () => {
		const { clock, canvas } = begin();
		const ana = world.open('Ana');
		applyEdits(world.room.doc, [{ map: 'meta', key: 'page', value: '0:9' }], 'panel');
		canvas.pages.add('0:9');
		await clock.advance(5000);
		expect(ana.sync.view().page).toBe('other');
		expect(world.news().every(({ page }) => page === '0:9')).toBe(true);
		canvas.pages.delete('0:9');
		canvas.versions.themes = null;
		canvas.versions.cards = null;
		ana.kill();
		const ben = world.open('Ben');
		await clock.advance(5000);
		expect(boardPage(world.board())).toBeNull();
		expect([rests(world.board(), 'themes'), rests(world.board(), 'cards')]).toEqual([true, true]);
		expect(ben.sync.view().page).toBe('here');
		ben.sync.drawAgain('themes');
		await clock.advance(5000);
		expect(boardPage(world.board())).toBe('0:1');
	});
});

describe('waiting for a drawing', () => {
	it('[UI21] tells who draws and how far it is, in another window too', async () => {
		const { canvas } = begin();
		canvas.pace = 1000;
		const [, ben] = [world.open('Ana'), world.open('Ben')];
		const seen: string[] = [];
		const wait = ben.sync.untilDrawn('cards', {
			progress: (writer) => seen.push(writer ? `${writer.name} ${writer.done}/${writer.total}` : ''),
		});
		expect(await race(wait)).toBe('drawn');
		expect(seen).toEqual(expect.arrayContaining(['Ana 1/3', 'Ana 2/3', 'Ana 1/2']));
	});

	it('[UI21] goes on after 20 s in which nobody draws', async () => {
		const { clock } = begin();
		const ana = world.open('Ana');
		ana.offline();
		const began = clock.now();
		expect(await race(ana.sync.untilDrawn('themes'))).toBe('nobody');
		expect(clock.now() - began).toBeGreaterThanOrEqual(20_000);
		expect(clock.now() - began).toBeLessThan(22_000);
	});
});

describe('what a person hears', () => {
	it('[RC3] notes set aside by a drag can be taken back', async () => {
		const { clock } = begin();
		const ana = world.open('Ana');
		await clock.advance(5000);
		ana.does({ type: 'placed', node: '1:3', evidence: 'ev_c', section: null, own: null });
		await clock.advance(1000);
		const [notice] = ana.notices;
		expect(notice).toMatchObject({ type: 'set-aside', notes: 1 });
		expect(world.board().moves.at(-1)).toMatchObject({ type: 'park', evidence: 'ev_c', stays: true });
		if (notice?.type === 'set-aside') notice.takeBack();
		await clock.advance(1000);
		expect(world.board().moves).toEqual(fixtureBoard().moves);
		world.expectDrawn();
	});

	it('[RC20] what looking brings up is taken over, said once, and never twice', async () => {
		const { clock, canvas } = begin();
		canvas.found = [{ type: 'text', key: 'th_pay', text: 'Payroll' }];
		const ana = world.open('Ana');
		await clock.advance(5000);
		const ben = world.open('Ben');
		await clock.advance(5000);
		expect([...ana.notices, ...ben.notices].filter(({ type }) => type === 'caught-up').length).toBe(1);
		const renames = () => world.board().moves.filter(({ type }) => type === 'rename');
		expect(renames()).toEqual([
			{ type: 'rename', theme: 'th_pay', label: 'Payroll', by: expect.any(String), at: expect.any(Number) },
		]);
		world.expectDrawn();
	});

	it('[RC25] new notes in themes are in sight until they are brought in or gone', async () => {
		const { clock } = begin();
		const ana = world.open('Ana');
		await clock.advance(5000);
		ana.does(
			{ type: 'loose', node: '5:1', section: 'th_pay' },
			{ type: 'loose', node: '5:2', section: 'th_pay' },
			{ type: 'loose', node: '5:3', section: 'th_pay' },
			{ type: 'sticky-text', node: '1:1', evidence: 'ev_a', text: 'x' },
		);
		await clock.advance(1000);
		ana.does({ type: 'loose', node: '5:1', section: null });
		await clock.advance(1000);
		ana.sync.broughtIn(['5:2', '1:1']);
		expect([...ana.sync.view().loose]).toEqual([['5:3', 'th_pay']]);
		expect(ana.sync.view().reworded.size).toBe(0);
	});

	it('[LE5] a window that leaves politely is followed within two seconds', async () => {
		const { clock } = begin();
		const [ana, ben] = [world.open('Ana'), world.open('Ben')];
		await clock.advance(5000);
		ana.close();
		ana.line.cut();
		await clock.advance(2000);
		expect(ben.sync.isWriter()).toBe(true);
		expect(ana.sync.idle()).toBe(true);
	});
});

it('[RC8] a drawing that rests in the document is left at once by the window that draws it', async () => {
	const { clock, canvas } = begin();
	canvas.pace = 4000;
	world.open('Ana');
	await clock.advance(6000);
	applyEdits(world.room.doc, [rest('themes', true)], 'panel');
	await clock.advance(60_000);
	expect(canvas.versions.themes).toBeNull();
	expect(keysOf(world.plans()[0]).some((key) => !canvas.keys.has(key))).toBe(true);
	expect(canvas.versions.cards).not.toBeNull();
});

/** Lets virtual time pass until a promise settles; at most two minutes. */
async function race<T>(promise: Promise<T>): Promise<T> {
	let over = false;
	const end = () => {
		over = true;
	};
	promise.then(end, end);
	for (let passed = 0; !over && passed < 120_000; passed += 100) await world.clock.advance(100);
	return promise;
}
