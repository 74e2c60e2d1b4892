import { beforeAll, describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import { addPage, goToPage } from '../../../playground/engine/user-pages.ts';
import { personalKey } from '../../../shared/draw.ts';
import { type Built, buildForCanvas, PluginOnCanvas } from './plugin-on-canvas.ts';
import { ana, boxOnPage, dragInto, dragTo, themes, workshop } from './theme-board.ts';
import { watchedBoard } from './watched-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});
const board = (more?: Parameters<typeof watchedBoard>[1]) => watchedBoard(built, more);

describe('copies', () => {
	it('[DR20] a copy of a known note is told once, is not moved by a draw, and its going is told', () => {
		const { plugin, notes, groups } = board();
		const [copy] = user.duplicate(plugin.doc, [notes[0]]);
		expect(plugin.changes()).toEqual([{ type: 'copied', node: copy, evidence: 'ev_0', same: true }]);
		dragInto(plugin, copy, 'th_b');
		expect(plugin.changes()).toEqual([]);
		const { x, y } = plugin.node(copy);
		plugin.draw(themes({ th_a: [], th_b: [...notes] }));
		expect(plugin.node(copy)).toMatchObject({ x, y, parent: plugin.own('th_b').id });
		expect(plugin.changes()).toEqual([]);
		user.remove(plugin.doc, [copy]);
		expect(plugin.changes()).toEqual([{ type: 'sticky-gone', node: copy }]);
		expect(groups.th_a).toContain(notes[0]);
	});

	it('[DR20] a copy given other words is told as different and, in a theme, as a loose note', () => {
		const { plugin, notes } = board();
		const [copy] = user.duplicate(plugin.doc, [notes[0]]);
		plugin.changes();
		user.editText(plugin.doc, copy, 'Something new');
		expect(plugin.changes()).toEqual([
			{ type: 'copied', node: copy, evidence: 'ev_0', same: false },
			{ type: 'loose', node: copy, section: 'th_a' },
		]);
	});

	it('[DR20] cut and pasted, a note is gone and its copy is told; marked, the copy is the note', () => {
		const { plugin, notes } = board();
		const clipboard = user.copy(plugin.doc, [notes[0]]);
		user.remove(plugin.doc, [notes[0]]);
		const [pasted] = user.paste(plugin.doc, clipboard, { x: 0, y: 0 });
		dragInto(plugin, pasted, 'th_b');
		expect(plugin.changes()).toEqual([
			{ type: 'sticky-gone', node: notes[0] },
			{ type: 'copied', node: pasted, evidence: 'ev_0', same: true },
		]);
		plugin.follow({ type: 'tag', places: [{ node: pasted, evidence: 'ev_0' }] });
		expect(plugin.changes()).toEqual([
			{ type: 'placed', node: pasted, evidence: 'ev_0', section: 'th_b', own: null },
		]);
	});

	it('[DR9] a copy of what we drew is plain content: nobody draws on it and its going means nothing', () => {
		const { plugin, notes, groups } = board();
		const [copy] = user.duplicate(plugin.doc, [plugin.own('th_a').id], { x: 0, y: 4000 });
		const told = plugin.changes();
		expect(told.map((change) => change.type)).toEqual(['copied', 'copied', 'copied']);
		user.rename(plugin.doc, copy, 'A copy');
		plugin.draw(themes({ ...groups, th_c: [notes[0]] }));
		expect(plugin.node(copy)).toMatchObject({ name: 'A copy', width: plugin.node(copy).width });
		plugin.changes();
		user.remove(plugin.doc, [copy]);
		expect(plugin.changes().filter((change) => change.type !== 'sticky-gone')).toEqual([]);
	});
});

describe('loose notes', () => {
	it('[DR21] a new note with words in a theme is told once, and again when it leaves, goes or is brought in', () => {
		const { plugin } = board();
		const { x, y, width } = boxOnPage(plugin, plugin.own('th_a').id);
		const add = (text: string): string =>
			user.createSticky(plugin.doc, ana, { at: { x: x + width - 200, y: y + 400 }, text });
		const empty = add('');
		expect(plugin.changes()).toEqual([]);
		user.editText(plugin.doc, empty, 'Now it has words');
		expect(plugin.changes()).toEqual([{ type: 'loose', node: empty, section: 'th_a' }]);
		user.move(plugin.doc, [empty], 2, 2);
		expect(plugin.changes()).toEqual([]);
		dragInto(plugin, empty, 'th_b');
		expect(plugin.changes()).toEqual([{ type: 'loose', node: empty, section: 'th_b' }]);
		dragTo(plugin, empty, -5000, -5000);
		expect(plugin.changes()).toEqual([{ type: 'loose', node: empty, section: null }]);
		dragInto(plugin, empty, 'th_b');
		plugin.changes();
		plugin.follow({ type: 'tag', places: [{ node: empty, evidence: 'ev_new' }] });
		expect(plugin.changes()).toEqual([
			{ type: 'placed', node: empty, evidence: 'ev_new', section: 'th_b', own: null },
			{ type: 'loose', node: empty, section: null },
		]);
		const second = add('Another');
		expect(plugin.changes()).toEqual([{ type: 'loose', node: second, section: 'th_a' }]);
		user.remove(plugin.doc, [second]);
		expect(plugin.changes()).toEqual([{ type: 'loose', node: second, section: null }]);
	});

	it('[DR21] our own texts, notes elsewhere in the zone and copies of ours are never loose', () => {
		const { plugin } = board();
		user.duplicate(plugin.doc, [plugin.own('th_a/note').id]);
		const zone = boxOnPage(plugin, plugin.own('zone:themes').id);
		user.createSticky(plugin.doc, ana, {
			at: { x: zone.x + 10, y: zone.y + zone.height - 60 },
			text: 'In the zone',
		});
		expect(plugin.changes()).toEqual([]);
		expect(plugin.call('look', { page: null }).changes).toEqual([]);
	});
});

describe('several windows and pages', () => {
	it('[DR13] nothing another window’s plugin draws, removes or moves is told', () => {
		const { plugin, notes, groups } = board();
		const other = new PluginOnCanvas(built, { sharing: plugin });
		other.call('look', { page: null });
		plugin.draw(themes({ th_a: notes.slice(0, 1), th_c: notes.slice(1) }));
		plugin.draw(themes(groups));
		plugin.draw(themes({ th_a: notes }, { only: ['th_a'] }));
		expect(other.changes()).toEqual([]);
		expect(plugin.changes()).toEqual([]);
		user.remove(plugin.doc, [plugin.own('th_a/note').id]);
		expect(other.changes()).toEqual([{ type: 'removed', key: 'th_a/note' }]);
		plugin.draw(themes({ th_a: notes }, { again: ['th_a/note'] }));
		expect(other.changes()).toEqual([]);
	});

	it('[DR13] what a draw makes and a person takes off meanwhile is told once the draw has ended', () => {
		const { plugin, notes } = workshop(built, 80);
		const command = themes({ th_a: notes.slice(0, 40), th_b: notes.slice(40) });
		let gone = false;
		plugin.call('draw', { commands: [command], label: '', page: null, step: true }, () => {
			const [first] = plugin.allOwn('th_a');
			if (gone || plugin.allOwn('th_b/note').length === 0) return;
			gone = true;
			user.remove(plugin.doc, [first.id]);
		});
		expect(gone).toBe(true);
		expect(plugin.changes()).toContainEqual({ type: 'removed', key: 'th_a' });
		plugin.draw(command);
		expect(plugin.allOwn('th_a')).toEqual([]);
	});

	it('[DR26] a draw that does not know of the last news draws nothing and says so; one that asks for no such care is drawn', () => {
		const { plugin, notes } = workshop(built, 4);
		plugin.draw(themes({ th_a: notes }));
		const heard = plugin.messages.filter(
			(message) => message.kind === 'event' && message.event.type === 'canvas',
		).length;
		user.remove(plugin.doc, [plugin.own('th_a').id]);
		const command = themes({ th_b: notes });
		const body = { commands: [command], label: '', page: null, step: false };
		expect(plugin.call('draw', { ...body, heard })).toBeNull();
		expect(plugin.allOwn('th_b')).toEqual([]);
		expect(plugin.changes()).toContainEqual({ type: 'removed', key: 'th_a' });
		expect(plugin.call('draw', body)).not.toBeNull();
		expect(plugin.allOwn('th_b')).toHaveLength(1);
	});

	it('[DR17] what a window drew that died in the middle, and a person took off then, stays off', () => {
		const { plugin, notes } = workshop(built, 80);
		const command = themes({ th_a: notes.slice(0, 40), th_b: notes.slice(40) });
		plugin.post('draw', { commands: [command], label: '', page: null, step: true });
		while (plugin.allOwn('th_a/note').length === 0) plugin.clock.advance(1);
		plugin.run.kill();
		user.remove(plugin.doc, [plugin.own('th_b').id, plugin.own('th_a/note').id]);
		const next = new PluginOnCanvas(built, { sharing: plugin });
		const { changes } = next.call('look', { page: null });
		expect(changes).toEqual(expect.arrayContaining([{ type: 'removed', key: 'th_b' }]));
		next.draw(command);
		expect(next.allOwn('th_b')).toEqual([]);
		expect(next.allOwn('th_a/note')).toEqual([]);
		expect(next.allOwn('th_a/chip')).toHaveLength(1);
		expect(next.errors).toEqual([]);
	});

	it('[DR9] parts whose section went while they were drawn are taken off the page, what a person dragged there stays', () => {
		const { plugin, groups } = board();
		const [orphan, dragged] = ['th_a/note', 'th_b/note'].map((key) => plugin.own(key).id);
		// A deletion that reached the file first refuses the moving in: the part stays where it was born.
		plugin.doc.act(() => plugin.doc.set(orphan, { parent: plugin.doc.page.id }));
		user.remove(plugin.doc, [plugin.own('th_a').id]);
		dragTo(plugin, dragged, -3000, -3000);
		plugin.changes();
		plugin.draw(themes(groups));
		expect(plugin.doc.get(orphan)).toBeUndefined();
		expect(plugin.node(dragged).parent).toBe(plugin.doc.page.id);
		expect(plugin.changes()).toEqual([{ type: 'removed', key: 'th_a' }]);
	});

	it('[DR13] of two sections of a theme that grew from a person’s own, theirs stays', () => {
		const { plugin, notes, groups } = board();
		const zone = boxOnPage(plugin, plugin.own('zone:themes').id);
		user.resize(plugin.doc, zone.id, zone.width, zone.height + 1400);
		const at = { x: zone.x + 100, y: zone.y + zone.height + 100 };
		const own = user.createSection(plugin.doc, { at, width: 900, height: 900, name: 'Mine' });
		const key = personalKey(own);
		const early = themes({ ...groups, [key]: [] });
		// As a window does that has not got the section yet.
		plugin.doc.act(() => plugin.doc.set(own, { parent: plugin.doc.page.id }));
		plugin.draw(early);
		const [made] = plugin.allOwn(key);
		expect(made.id).not.toBe(own);
		plugin.doc.act(() => {
			plugin.doc.set(own, { parent: zone.id });
			plugin.doc.setData(own, {
				'shared/personaboard/k': key,
				'shared/personaboard/n': own,
				'shared/personaboard/t': 'theme',
			});
		});
		plugin.changes();
		plugin.draw(themes({ th_a: notes, [key]: [] }));
		plugin.clock.advance(2500);
		plugin.draw(themes({ th_a: notes, [key]: [] }));
		expect(plugin.own(key).id).toBe(own);
	});

	it('[DR27] a note that came back while nobody could tell it is told by the next look that says which notes the board knows', () => {
		const { plugin, notes } = board();
		const [first, ...others] = notes;
		expect(plugin.call('look', { page: null, places: notes }).changes).toEqual([]);
		expect(plugin.call('look', { page: null, places: others }).changes).toEqual([
			{ type: 'copied', node: first, evidence: expect.any(String), same: true },
			expect.objectContaining({ type: 'placed', node: first }),
		]);
	});

	it('[BR17] the board’s page is drawn on and watched while the person is on another', () => {
		const { plugin, notes, groups } = board();
		const page = plugin.doc.page.id;
		const second = addPage(plugin.doc, 'Second');
		goToPage(plugin.doc, second);
		plugin.clock.advance(20);
		expect(plugin.takeEvents('page')).toEqual([{ type: 'page', page: second }]);
		const draw = { commands: [themes({ th_a: notes, th_d: [] })], label: '', page, step: true };
		expect(plugin.call('draw', draw)).toMatchObject({ created: expect.any(Number), moved: 3 });
		expect(plugin.doc.pageOf(plugin.own('th_d').id)).toBe(page);
		expect(plugin.childrenOf(second)).toEqual([]);
		expect(plugin.changes()).toEqual([]);
		user.rename(plugin.doc, plugin.own('th_a').id, 'From afar');
		expect(plugin.changes()).toEqual([{ type: 'text', key: 'th_a', text: 'From afar' }]);
		expect(plugin.call('look', { page: null })).toMatchObject({ page: second, keys: [], changes: [] });
		expect(plugin.call('look', { page }).keys).toContain('th_a');
		expect(groups.th_a).toHaveLength(3);
	});

	it('[BR17] a page that is gone is answered as no page, and nothing can be drawn on it', () => {
		const { plugin } = board();
		expect(plugin.call('look', { page: '77:1' })).toEqual({
			page: null,
			changes: [],
			keys: [],
			versions: { themes: null, cards: null },
		});
		expect(() =>
			plugin.call('draw', { commands: [themes({ th_a: [] })], label: '', page: '77:1', step: true }),
		).toThrow('pageGone');
		user.rename(plugin.doc, plugin.own('th_a').id, 'Still heard');
		expect(plugin.changes()).toEqual([{ type: 'text', key: 'th_a', text: 'Still heard' }]);
	});
});
