import { beforeAll, describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import { addPage, goToPage } from '../../../playground/engine/user-pages.ts';
import { personalKey } from '../../../shared/draw.ts';
import { type Built, buildForCanvas, dataOf, PluginOnCanvas } from './plugin-on-canvas.ts';
import { ana, boxOnPage, dragInto, dragTo, sectionKey, themes, workshop } from './theme-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

/** Two themes of three notes, drawn and quiet. */
function board(more: Parameters<typeof workshop>[2] = {}) {
	const { plugin, notes, section } = workshop(built, 6, more);
	const groups = { th_a: notes.slice(0, 3), th_b: notes.slice(3) };
	plugin.draw(themes(groups));
	plugin.changes();
	return { plugin, notes, section, groups };
}

const inTheme = (node: string, evidence: string, section: string) => ({
	type: 'placed',
	node,
	evidence,
	section,
	own: null,
});

describe('what people take off', () => {
	it('[DR11] a theme section is told once, with each note that went with it and nothing of its head', () => {
		const { plugin, notes } = board();
		user.remove(plugin.doc, [plugin.own('th_b').id]);
		expect(plugin.changes()).toEqual([
			{ type: 'removed', key: 'th_b' },
			...notes.slice(3).map((node) => ({ type: 'sticky-gone', node })),
		]);
		user.move(plugin.doc, [plugin.own('th_a').id], 4, 4);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR17] what a person took off stays off, draw after draw', () => {
		const { plugin, groups } = board();
		user.remove(plugin.doc, [plugin.own('th_a/note').id]);
		expect(plugin.changes()).toEqual([{ type: 'removed', key: 'th_a/note' }]);
		plugin.draw(themes(groups));
		expect(plugin.allOwn('th_a/note')).toEqual([]);
		user.remove(plugin.doc, [plugin.own('th_a').id]);
		plugin.changes();
		const report = plugin.draw(themes(groups));
		expect(report.created).toBe(0);
		expect(plugin.allOwn('th_a')).toEqual([]);
		expect(plugin.draw(themes(groups))).toMatchObject({ created: 0, moved: 0, written: 0, removed: 0 });
	});

	it('[DR17] what was taken off while no plugin ran is found when one looks', () => {
		const { plugin, notes, groups } = board();
		plugin.run.kill();
		user.remove(plugin.doc, [plugin.own('th_b').id, plugin.own('th_a/note').id]);
		const next = new PluginOnCanvas(built, { sharing: plugin });
		const look = next.call('look', { page: null });
		expect(look.changes).toEqual(
			expect.arrayContaining([
				{ type: 'removed', key: 'th_b' },
				{ type: 'removed', key: 'th_a/note' },
			]),
		);
		expect(look.changes).toHaveLength(2);
		expect(look.keys).toEqual(expect.arrayContaining(['zone:themes', 'th_a', 'th_a/chip']));
		expect(look.keys).not.toContain('th_b');
		next.draw(themes(groups));
		expect(next.allOwn('th_b')).toEqual([]);
		expect(sectionKey(next, notes[0])).toBe('th_a');
	});

	it('[DR12] notes the board knows that went while no plugin ran are told when it looks', () => {
		const { plugin, notes } = board();
		const [copy] = user.duplicate(plugin.doc, [notes[1]]);
		plugin.run.kill();
		user.remove(plugin.doc, [notes[0], notes[1]]);
		const next = new PluginOnCanvas(built, { sharing: plugin });
		expect(next.call('look', { page: null, places: notes }).changes).toEqual([
			{ type: 'copied', node: copy, evidence: 'ev_1', same: true },
			{ type: 'sticky-gone', node: notes[0] },
			{ type: 'sticky-gone', node: notes[1] },
		]);
		expect(next.call('look', { page: null }).changes).toHaveLength(1);
		user.undo(plugin.doc);
		const back = next.changes();
		expect(back).toHaveLength(4);
		for (const i of [0, 1]) {
			expect(back).toContainEqual({ type: 'copied', node: notes[i], evidence: `ev_${i}`, same: true });
			expect(back).toContainEqual(inTheme(notes[i], `ev_${i}`, 'th_a'));
		}
	});

	it('[DR4] what a person writes just before a draw is told, and that draw does not write over it', () => {
		const { plugin, groups } = board();
		user.editText(plugin.doc, plugin.own('th_a/note').id, 'Mine');
		const command = themes(groups);
		command.sections[0].note = 'Newer words of the machine';
		plugin.draw(command);
		expect(plugin.own('th_a/note').text?.characters).toBe('Mine');
		expect(plugin.changes()).toContainEqual({ type: 'text', key: 'th_a/note', text: 'Mine' });
		plugin.draw(command);
		expect(plugin.own('th_a/note').text?.characters).toBe('Newer words of the machine');
	});

	it('[DR18] what a person wants back is made again', () => {
		const { plugin, groups } = board();
		user.remove(plugin.doc, [plugin.own('th_a/note').id]);
		plugin.changes();
		plugin.draw(themes(groups, { again: ['th_a/note'] }));
		expect(plugin.own('th_a/note').text?.characters).toBe('What people say about th_a');
		expect(plugin.changes()).toEqual([]);
		user.remove(plugin.doc, [plugin.own('th_a/note').id]);
		expect(plugin.changes()).toEqual([{ type: 'removed', key: 'th_a/note' }]);
	});

	it('[DR18] what a person brings back by undoing is told, with its notes', () => {
		const { plugin, notes } = board();
		const id = plugin.own('th_b').id;
		user.remove(plugin.doc, [id]);
		plugin.changes();
		user.undo(plugin.doc);
		expect(plugin.changes()).toEqual([
			{ type: 'restored', key: 'th_b' },
			...notes
				.slice(3)
				.flatMap((node, i) => [
					{ type: 'copied', node, evidence: `ev_${i + 3}`, same: true },
					inTheme(node, `ev_${i + 3}`, 'th_b'),
				]),
		]);
		expect(plugin.own('th_b').id).toBe(id);
	});

	it('[DR19] a zone that goes is told by its key and as no version, and comes back as both', () => {
		const { plugin } = board();
		const version = dataOf(plugin.own('zone:themes'), 'd');
		user.remove(plugin.doc, [plugin.own('zone:themes').id]);
		const gone = plugin.changes().filter((change) => change.type !== 'sticky-gone');
		expect(gone).toEqual([
			{ type: 'removed', key: 'zone:themes' },
			{ type: 'version', kind: 'themes', version: null },
		]);
		user.undo(plugin.doc);
		const back = plugin.changes().filter(({ type }) => type !== 'copied' && type !== 'placed');
		expect(back).toEqual([
			{ type: 'restored', key: 'zone:themes' },
			{ type: 'version', kind: 'themes', version },
		]);
	});

	it('[DR19] undoing and redoing a draw is told by its version to the person who does it', () => {
		const { plugin, notes, groups } = board();
		const before = dataOf(plugin.own('zone:themes'), 'd');
		const second = themes({ th_a: notes.slice(0, 2), th_b: notes.slice(2) });
		plugin.draw(second);
		plugin.changes();
		const other = new PluginOnCanvas(built, { sharing: plugin });
		other.call('look', { page: null });
		user.undo(plugin.doc);
		expect(plugin.changes()).toEqual([{ type: 'version', kind: 'themes', version: before }]);
		expect(other.changes()).toEqual([]);
		expect(sectionKey(plugin, notes[2])).toBe('th_a');
		user.redo(plugin.doc);
		expect(plugin.changes()).toEqual([{ type: 'version', kind: 'themes', version: second.zone.version }]);
		expect(plugin.call('look', { page: null }).versions).toEqual({
			themes: second.zone.version,
			cards: null,
		});
		expect(themes(groups).zone.version).toBe(before);
	});
});

describe('what people move', () => {
	it('[DR5] a drag back to where a note came from is told too', () => {
		const { plugin, notes } = board();
		dragInto(plugin, notes[0], 'th_b');
		expect(plugin.changes()).toMatchObject([{ type: 'placed', section: 'th_b' }]);
		dragInto(plugin, notes[0], 'th_a');
		expect(plugin.changes()).toMatchObject([{ type: 'placed', section: 'th_a' }]);
		user.move(plugin.doc, [notes[0]], 8, 8);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR2] a note that was dragged and that a later draw takes back is not told as moved', () => {
		const { plugin, notes, groups } = board();
		dragInto(plugin, notes[0], 'th_b');
		expect(plugin.changes()).toHaveLength(1);
		const after = { th_a: notes.slice(1, 3), th_b: [...notes.slice(3), notes[0]] };
		plugin.follow(themes(after, { accept: [{ node: notes[0], section: 'th_b' }] }));
		expect(plugin.changes()).toEqual([]);
		expect(plugin.draw(themes(groups)).moved).toBe(1);
		expect(sectionKey(plugin, notes[0])).toBe('th_a');
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR5] undoing a drag is told when a draw has followed it, and no draw is told after it', () => {
		const { plugin, notes } = board();
		dragInto(plugin, notes[0], 'th_b');
		plugin.changes();
		const after = themes(
			{ th_a: notes.slice(1, 3), th_b: [...notes.slice(3), notes[0]] },
			{ accept: [{ node: notes[0], section: 'th_b' }] },
		);
		plugin.follow(after);
		expect(plugin.changes()).toEqual([]);
		user.undo(plugin.doc);
		plugin.changes();
		user.undo(plugin.doc);
		expect(sectionKey(plugin, notes[0])).toBe('th_a');
		expect(plugin.changes()).toContainEqual({
			type: 'placed',
			node: notes[0],
			evidence: 'ev_0',
			section: 'th_a',
			own: null,
		});
	});

	it('[DR3] [DR4] what a person took back before the draw came is not drawn', () => {
		const { plugin, notes } = board();
		dragInto(plugin, notes[0], 'th_b');
		user.editText(plugin.doc, plugin.own('th_a/note').id, 'Mine');
		expect(plugin.changes()).toHaveLength(2);
		user.undo(plugin.doc);
		user.undo(plugin.doc);
		const late = themes(
			{ th_a: notes.slice(1, 3), th_b: [...notes.slice(3), notes[0]] },
			{ accept: [{ node: notes[0], section: 'th_b' }] },
		);
		late.sections[0].note = 'Mine';
		expect(plugin.follow(late).moved).toBe(0);
		expect(sectionKey(plugin, notes[0])).toBe('th_a');
		expect(plugin.own('th_a/note').text?.characters).toBe('What people say about th_a');
		const told = plugin.changes();
		expect(told).toContainEqual({ type: 'text', key: 'th_a/note', text: 'What people say about th_a' });
		expect(told).toContainEqual({
			type: 'placed',
			node: notes[0],
			evidence: 'ev_0',
			section: 'th_a',
			own: null,
		});
	});

	it('[DR5] a whole section dragged with notes in it is told note by note', () => {
		const { plugin, notes } = board();
		const zone = boxOnPage(plugin, plugin.own('zone:themes').id);
		user.resize(plugin.doc, zone.id, zone.width + 2000, zone.height + 1400);
		const own = user.createSection(plugin.doc, {
			at: { x: -4000, y: 0 },
			width: 900,
			height: 900,
			name: 'Mine',
		});
		dragTo(plugin, notes[0], -3700, 300);
		plugin.changes();
		dragTo(plugin, own, zone.x + zone.width + 900, zone.y + 700);
		expect(plugin.changes()).toEqual([
			{
				type: 'placed',
				node: notes[0],
				evidence: 'ev_0',
				section: null,
				own: { node: own, title: 'Mine' },
			},
		]);
	});

	it('[DR12] what happened while no plugin ran is told when it looks', () => {
		const { plugin, notes } = board();
		plugin.run.kill();
		dragInto(plugin, notes[0], 'th_b');
		user.rename(plugin.doc, plugin.own('th_b').id, 'Mine');
		user.editText(plugin.doc, notes[1], 'Other words');
		const next = new PluginOnCanvas(built, { sharing: plugin });
		const { changes } = next.call('look', { page: null });
		expect(changes).toEqual(
			expect.arrayContaining([
				{ type: 'placed', node: notes[0], evidence: 'ev_0', section: 'th_b', own: null },
				{ type: 'text', key: 'th_b', text: 'Mine' },
				{ type: 'sticky-text', node: notes[1], evidence: 'ev_1', text: 'Other words' },
			]),
		);
		expect(changes).toHaveLength(3);
		expect(next.changes()).toEqual([]);
	});

	it('[DR5] words changed back to what they were are told too', () => {
		const { plugin, notes } = board();
		const words = plugin.node(notes[0]).text?.characters ?? '';
		user.editText(plugin.doc, notes[0], 'Other words');
		expect(plugin.changes()).toMatchObject([{ type: 'sticky-text', text: 'Other words' }]);
		user.editText(plugin.doc, notes[0], words);
		expect(plugin.changes()).toMatchObject([{ type: 'sticky-text', text: words }]);
		user.rename(plugin.doc, plugin.own('th_a').id, 'Mine');
		expect(plugin.changes()).toMatchObject([{ type: 'text', text: 'Mine' }]);
		user.rename(plugin.doc, plugin.own('th_a').id, 'Theme th_a');
		expect(plugin.changes()).toMatchObject([{ type: 'text', text: 'Theme th_a' }]);
	});
});

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
		expect(plugin.own(key).id).toBe(own);
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
		).toThrow('The page the board was drawn on is gone.');
		user.rename(plugin.doc, plugin.own('th_a').id, 'Still heard');
		expect(plugin.changes()).toEqual([{ type: 'text', key: 'th_a', text: 'Still heard' }]);
	});
});
