import { beforeAll, describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import { type Built, buildForCanvas, dataOf, PluginOnCanvas } from './plugin-on-canvas.ts';
import { boxOnPage, dragInto, dragTo, sectionKey, themes } from './theme-board.ts';
import { inTheme, watchedBoard } from './watched-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});
const board = (more?: Parameters<typeof watchedBoard>[1]) => watchedBoard(built, more);

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
