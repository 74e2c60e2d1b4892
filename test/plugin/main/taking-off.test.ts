import { beforeAll, describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import { type Built, buildForCanvas, PluginOnCanvas } from './plugin-on-canvas.ts';
import { boxOnPage, dragInto, dragTo, themes, workshop } from './theme-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

/** A board with two themes of three notes, and the notes of either. */
function board() {
	const { plugin, notes } = workshop(built, 6);
	const [left, right] = [notes.slice(0, 3), notes.slice(3)];
	plugin.draw(themes({ th_a: left, th_b: right }));
	plugin.changes();
	return { plugin, notes, left, right, sectionB: plugin.own('th_b').id };
}

describe('taking a section off', () => {
	it('[DR60] it is emptied and hidden first, and goes in a draw that finds it empty two seconds later', () => {
		const { plugin, left, sectionB } = board();
		expect(plugin.follow(themes({ th_a: left })).left).toEqual(['th_b']);
		expect(plugin.node(sectionB).visible).toBe(false);
		expect(plugin.childrenOf(sectionB)).toEqual([]);
		plugin.clock.advance(1000);
		expect(plugin.follow(themes({ th_a: left })).left).toEqual(['th_b']);
		plugin.clock.advance(1500);
		expect(plugin.follow(themes({ th_a: left })).left).toEqual([]);
		expect(plugin.doc.get(sectionB)).toBeUndefined();
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR60] a note that another window’s person put into it in that moment is brought out before it goes', () => {
		const { plugin, left, right, sectionB } = board();
		plugin.follow(themes({ th_a: left }));
		plugin.doc.act(() => plugin.doc.set(left[0], { parent: sectionB, x: 40, y: 40 }));
		const { x, y } = boxOnPage(plugin, left[0]);
		expect(plugin.changes()).toMatchObject([{ type: 'placed', node: left[0], section: 'th_b' }]);
		plugin.clock.advance(3000);
		plugin.follow(themes({ th_a: left }, { only: [] }));
		expect(boxOnPage(plugin, left[0])).toMatchObject({ x, y });
		plugin.clock.advance(3000);
		expect(plugin.follow(themes({ th_a: left })).left).toEqual([]);
		expect(plugin.doc.get(sectionB)).toBeUndefined();
		expect(plugin.node(left[0]).parent).toBe(plugin.own('th_a').id);
		for (const note of right) expect(plugin.doc.get(note)).toBeDefined();
	});

	it('[DR60] one that is wanted again meanwhile is the same section, seen and with its head', () => {
		const { plugin, left, right, sectionB } = board();
		plugin.follow(themes({ th_a: left }));
		plugin.follow(themes({ th_a: left, th_b: right }));
		expect(plugin.own('th_b')).toMatchObject({ id: sectionB, visible: true });
		expect(plugin.own('th_b/note').parent).toBe(sectionB);
		for (const note of right) expect(plugin.node(note).parent).toBe(sectionB);
		plugin.clock.advance(3000);
		expect(plugin.follow(themes({ th_a: left, th_b: right })).left).toEqual([]);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR60] a hidden section takes no room, and another window takes it off when this one has gone', () => {
		const { plugin, left, right, sectionB } = board();
		plugin.follow(themes({ th_a: left }));
		plugin.run.kill();
		const other = new PluginOnCanvas(built, { sharing: plugin });
		expect(other.call('look', { page: null }).keys).toContain('th_b');
		expect(other.follow(themes({ th_a: left, th_c: right })).left).toEqual(['th_b']);
		expect(boxOnPage(other, other.own('th_c').id).x).toBe(boxOnPage(other, sectionB).x);
		other.clock.advance(3000);
		expect(other.follow(themes({ th_a: left, th_c: right })).left).toEqual([]);
		expect(other.doc.get(sectionB)).toBeUndefined();
	});

	it('[DR60] a person’s own section in it moves out with its notes, and that is nobody’s placing', () => {
		const { plugin, left, right, sectionB } = board();
		const { x, y } = boxOnPage(plugin, sectionB);
		const at = { x: x + 40, y: y + 300 };
		const own = user.createSection(plugin.doc, { at, width: 300, height: 300, name: 'Mine' });
		dragTo(plugin, right[0], at.x + 150, at.y + 150);
		expect(plugin.node(right[0]).parent).toBe(own);
		plugin.changes();
		plugin.follow(themes({ th_a: left }));
		expect(plugin.node(own).parent).toBe(plugin.own('zone:themes').id);
		expect(plugin.node(right[0]).parent).toBe(own);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR61] one that holds a note a person put there, and the panel did not know, stays and tells it', () => {
		const { plugin, left, right, sectionB } = board();
		dragInto(plugin, left[0], 'th_b');
		const command = themes({ th_a: left.slice(1) }, { only: [] });
		expect(plugin.follow(command).left).toEqual(['th_b']);
		expect(plugin.node(sectionB).visible).toBe(true);
		expect(plugin.node(left[0]).parent).toBe(sectionB);
		expect(plugin.node(right[0]).parent).not.toBe(sectionB);
		expect(plugin.changes()).toContainEqual({
			type: 'placed',
			node: left[0],
			evidence: 'ev_0',
			section: 'th_b',
			own: null,
		});
		// Now the panel knows, and still wants it gone.
		plugin.follow(command);
		expect(plugin.node(sectionB).visible).toBe(false);
		expect(plugin.node(left[0]).parent).not.toBe(sectionB);
	});
});

describe('what stands twice, and what was pasted', () => {
	it('[DR62] a note that was cut and pasted is left where it lies and told, though it is marked as no place yet', () => {
		const { plugin, left, right, sectionB } = board();
		const clipboard = user.copy(plugin.doc, [left[0]]);
		user.remove(plugin.doc, [left[0]]);
		const [pasted] = user.paste(plugin.doc, clipboard, { x: 0, y: 0 }, plugin.doc.page.id);
		const { x, y } = boxOnPage(plugin, right[0]);
		dragTo(plugin, pasted, x + 400, y + 400);
		plugin.changes();
		// Another window's panel has made it the note's place, this one has not heard of the move.
		plugin.follow(themes({ th_a: [pasted, ...left.slice(1)], th_b: right }));
		expect(plugin.node(pasted).parent).toBe(sectionB);
		expect(plugin.changes()).toContainEqual({
			type: 'placed',
			node: pasted,
			evidence: 'ev_0',
			section: 'th_b',
			own: null,
		});
	});

	it('[RC34] a second node for a key is told once', () => {
		const { plugin, notes } = workshop(built, 6);
		const other = new PluginOnCanvas(built, { sharing: plugin });
		other.call('look', { page: null });
		const command = themes({ th_a: notes });
		const [mine, theirs] = [plugin, other].map((window) =>
			window.post('draw', { commands: [command], label: '', page: null, step: false }),
		);
		while (!plugin.replyTo(mine) || !other.replyTo(theirs)) plugin.clock.advance(1);
		expect(plugin.allOwn('th_a').length).toBe(2);
		const told = plugin.changes().filter(({ type }) => type === 'double');
		expect(told).toContainEqual({ type: 'double', key: 'th_a' });
		plugin.doc.act(() => plugin.doc.set(plugin.allOwn('th_a')[1].id, { x: 7 }));
		expect(plugin.changes().filter(({ type }) => type === 'double')).toEqual([]);
		plugin.follow(command);
		plugin.clock.advance(3000);
		plugin.follow(command);
		plugin.clock.advance(3000);
		expect(plugin.follow(command).left).toEqual([]);
		for (const key of ['zone:themes', 'th_a', 'th_a/note']) expect(plugin.allOwn(key).length).toBe(1);
		for (const note of notes) expect(plugin.node(note).parent).toBe(plugin.own('th_a').id);
	});
});
