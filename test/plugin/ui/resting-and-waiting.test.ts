import { afterEach, describe, expect, it } from 'vitest';
import { zoneKeys } from '../../../plugin/ui/canvas-keys.ts';
import { keysOf } from '../../../plugin/ui/draw-plan.ts';
import { boardPage, rest, rests } from '../../../plugin/ui/drawing-meta.ts';
import { applyEdits, editEntry } from '../../../shared/board-doc.ts';
import { fixtureBoard } from './fixture-board.ts';
import { begin, race, who, world } from './sync-world.ts';

afterEach(() => world.end());

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
