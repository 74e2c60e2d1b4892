import { beforeAll, describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import type { DrawCommand } from '../../../shared/draw.ts';
import { type Built, buildForCanvas, dataOf, PluginOnCanvas } from './plugin-on-canvas.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

const ana = { id: '1', name: 'Ana' };
const zone = { key: 'themes', title: 'Themes' };

/** A page with an interview section of `count` notes, brought in as ev_0 … */
function workshop(count: number): { plugin: PluginOnCanvas; notes: string[]; section: string } {
	const notes: string[] = [];
	let section = '';
	const plugin = new PluginOnCanvas(built, {
		prepare(doc) {
			section = user.createSection(doc, {
				at: { x: 0, y: 0 },
				width: 3000,
				height: 3000,
				name: 'Interview P1',
			});
			for (let i = 0; i < count; i++) {
				const at = { x: 200 + (i % 10) * 264, y: 200 + Math.floor(i / 10) * 264 };
				notes.push(user.createSticky(doc, ana, { at, text: `Quote number ${i} about the shift plan` }));
			}
		},
	});
	plugin.draw({ type: 'tag', places: notes.map((node, i) => ({ node, evidence: `ev_${i}` })) });
	return { plugin, notes, section };
}

function themes(groups: Record<string, string[]>): Extract<DrawCommand, { type: 'themes' }> {
	return {
		type: 'themes',
		zone,
		sections: Object.entries(groups).map(([key, stickies], index) => ({
			key,
			title: `Theme ${key}`,
			note: `About ${key}. ${stickies.length} notes`,
			tint: index,
			stickies,
		})),
	};
}

describe('theme sections', () => {
	it('[DR1] notes are moved into their sections, none is recreated, none overlap', () => {
		const { plugin, notes } = workshop(24);
		const before = new Set(
			[...plugin.doc.nodes()].filter((node) => node.type === 'STICKY').map((node) => node.id),
		);
		const report = plugin.draw(
			themes({ th_a: notes.slice(0, 9), th_b: notes.slice(9, 20), th_c: notes.slice(20) }),
		);
		expect(report.moved).toBe(24);
		expect(report.missing).toEqual([]);
		const after = [...plugin.doc.nodes()].filter((node) => node.type === 'STICKY');
		expect(new Set(after.map((node) => node.id))).toEqual(before);
		for (const key of ['th_a', 'th_b', 'th_c']) {
			const section = plugin.own(key);
			expect(section.parent).toBe(plugin.own('themes').id);
			const inside = plugin.childrenOf(section.id);
			expectApart(inside);
			for (const node of inside) {
				expect(node.x + node.width).toBeLessThanOrEqual(section.width);
				expect(node.y + node.height).toBeLessThanOrEqual(section.height);
			}
		}
		expectApart(plugin.childrenOf(plugin.own('themes').id));
		expect(plugin.errors).toEqual([]);
	});

	it('[DR2] drawing the same twice writes nothing', () => {
		const { plugin, notes } = workshop(24);
		const command = themes({
			th_a: notes.slice(0, 9),
			th_b: notes.slice(9, 20),
			th_c: notes.slice(20),
			th_d: [],
		});
		plugin.draw(command);
		const before = JSON.stringify([...plugin.doc.nodes()]);
		const again = plugin.draw(command);
		expect(again).toMatchObject({ created: 0, moved: 0, written: 0, removed: 0 });
		expect(JSON.stringify([...plugin.doc.nodes()])).toBe(before);
	});

	it('[DR2] a draw is told to nobody as a person’s doing', () => {
		const { plugin, notes } = workshop(12);
		plugin.draw(themes({ th_a: notes.slice(0, 6), th_b: notes.slice(6) }));
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR3] a note a person dragged is told, left alone until accepted, and kept by the next run', () => {
		const { plugin, notes } = workshop(12);
		const command = themes({ th_a: notes.slice(0, 6), th_b: notes.slice(6) });
		plugin.draw(command);
		plugin.changes();
		dragInto(plugin, notes[0], 'th_b');
		expect(plugin.changes()).toEqual([
			{ type: 'placed', node: notes[0], evidence: 'ev_0', section: 'th_b', own: null },
		]);
		expect(plugin.draw(command).moved).toBe(0);
		expect(plugin.node(notes[0]).parent).toBe(plugin.own('th_b').id);
		plugin.draw({ type: 'accept', places: [{ node: notes[0], section: 'th_b' }] });
		plugin.changes();
		const next = themes({ th_a: notes.slice(1, 6), th_b: [...notes.slice(6), notes[0]] });
		expect(plugin.draw(next).moved).toBe(0);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR3] a note dragged out of the zone is told as lying nowhere', () => {
		const { plugin, notes } = workshop(6);
		plugin.draw(themes({ th_a: notes }));
		plugin.changes();
		user.move(plugin.doc, [notes[2]], -9000, 6000);
		expect(plugin.changes()).toEqual([
			{ type: 'placed', node: notes[2], evidence: 'ev_2', section: null, own: null },
		]);
	});

	it('[DR8] a section a person draws in the zone becomes the section of the new theme', () => {
		const { plugin, notes } = workshop(6);
		plugin.draw(themes({ th_a: notes }));
		plugin.changes();
		const box = plugin.own('themes');
		user.resize(plugin.doc, box.id, box.width + 2000, box.height + 1000);
		const own = user.createSection(plugin.doc, {
			at: { x: box.x + box.width + 200, y: box.y + 200 },
			width: 1200,
			height: 900,
			name: 'Swaps',
		});
		for (const id of notes.slice(0, 2)) dragTo(plugin, id, box.x + box.width + 500, box.y + 500);
		expect(plugin.changes().map((change) => (change.type === 'placed' ? change.own : change))).toEqual([
			{ node: own, title: 'Swaps' },
			{ node: own, title: 'Swaps' },
		]);
		plugin.draw({ type: 'accept', places: notes.slice(0, 2).map((node) => ({ node, section: 'th_new' })) });
		const report = plugin.draw(themes({ th_a: notes.slice(2), th_new: notes.slice(0, 2) }));
		expect(plugin.own('th_new').id).toBe(own);
		expect(report.moved).toBe(0);
		expect(plugin.node(own)).toMatchObject({ width: 1200, height: 900 });
	});

	it('[DR4] a renamed section is told, and its new name is not overwritten by an old draw', () => {
		const { plugin, notes } = workshop(6);
		const command = themes({ th_a: notes });
		plugin.draw(command);
		plugin.changes();
		user.rename(plugin.doc, plugin.own('th_a').id, 'Handover');
		expect(plugin.changes()).toEqual([{ type: 'text', key: 'th_a', text: 'Handover' }]);
		plugin.draw(command);
		expect(plugin.own('th_a').name).toBe('Handover');
	});

	it('[DR5] a section a person moved keeps its place, the others flow around it', () => {
		const { plugin, notes } = workshop(18);
		plugin.draw(themes({ th_a: notes.slice(0, 6), th_b: notes.slice(6, 12), th_c: notes.slice(12) }));
		const moved = plugin.own('th_a').id;
		user.move(plugin.doc, [moved], 40, 36);
		const { x, y } = plugin.node(moved);
		plugin.draw(
			themes({ th_a: notes.slice(0, 6), th_b: notes.slice(6, 12), th_c: notes.slice(12), th_d: [] }),
		);
		expect(plugin.node(moved)).toMatchObject({ x, y });
		expectApart(plugin.childrenOf(plugin.own('themes').id));
	});

	it('[DR6] new notes take free cells; notes already inside keep their places', () => {
		const { plugin, notes } = workshop(20);
		plugin.draw(themes({ th_a: notes.slice(0, 9), th_b: notes.slice(9, 15) }));
		const places = new Map(notes.slice(0, 9).map((id) => [id, [plugin.node(id).x, plugin.node(id).y]]));
		user.remove(plugin.doc, [notes[4]]);
		plugin.draw(
			themes({
				th_a: [...notes.slice(0, 4), ...notes.slice(5, 9), ...notes.slice(15)],
				th_b: notes.slice(9, 15),
			}),
		);
		for (const [id, place] of places) {
			if (id !== notes[4]) expect([plugin.node(id).x, plugin.node(id).y]).toEqual(place);
		}
		expectApart(plugin.childrenOf(plugin.own('th_a').id));
		expect([plugin.node(notes[15]).x, plugin.node(notes[15]).y]).toEqual(places.get(notes[4]));
	});

	it('[DR7] a note deleted in the middle of a draw is reported missing or left out, the rest is drawn', () => {
		const { plugin, notes } = workshop(80);
		const command = themes({ th_a: notes.slice(0, 40), th_b: notes.slice(40) });
		let gone = false;
		const report = plugin.call('draw', { commands: [command], label: 'test' }, () => {
			if (gone || [...plugin.doc.nodes()].filter((node) => node.parent === themeId(plugin)).length < 10)
				return;
			gone = true;
			user.remove(plugin.doc, [notes[39], notes[79]]);
		});
		expect(gone).toBe(true);
		expect(report.missing).toContain(notes[79]);
		expect(plugin.childrenOf(plugin.own('th_b').id).filter((node) => node.type === 'STICKY')).toHaveLength(
			39,
		);
		expect(plugin.errors).toEqual([]);
	});

	it('[DR7] a zone deleted in the middle of a draw ends it with a sentence', () => {
		const { plugin, notes } = workshop(80);
		const command = themes({ th_a: notes.slice(0, 40), th_b: notes.slice(40) });
		expect(() =>
			plugin.call('draw', { commands: [command], label: 'test' }, () => {
				const section = plugin.allOwn('themes')[0];
				if (section && plugin.childrenOf(themeId(plugin) ?? '').length > 5)
					user.remove(plugin.doc, [section.id]);
			}),
		).toThrow('The section was deleted while it was being drawn. Draw again.');
		expect(plugin.errors).toEqual([]);
	});

	it('[DR9] removing a theme keeps its notes where they are on the board', () => {
		const { plugin, notes } = workshop(6);
		plugin.draw(themes({ th_a: notes.slice(0, 3), th_b: notes.slice(3) }));
		const before = notes.map((id) => boxOnPage(plugin, id));
		plugin.draw({ type: 'remove', keys: ['th_b'] });
		expect(plugin.allOwn('th_b')).toEqual([]);
		expect(plugin.allOwn('th_b/note')).toEqual([]);
		expect(notes.map((id) => boxOnPage(plugin, id))).toEqual(before);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR10] one undo takes a whole draw back', () => {
		const { plugin, notes } = workshop(12);
		const before = notes.map((id) => plugin.node(id).parent);
		plugin.draw(themes({ th_a: notes.slice(0, 6), th_b: notes.slice(6) }));
		user.undo(plugin.doc);
		expect(notes.map((id) => plugin.node(id).parent)).toEqual(before);
		expect(plugin.allOwn('themes')).toEqual([]);
	});

	it('[DR11] deleting a theme section is told once, with each note that went with it', () => {
		const { plugin, notes } = workshop(4);
		plugin.draw(themes({ th_a: notes.slice(0, 2), th_b: notes.slice(2) }));
		plugin.changes();
		user.remove(plugin.doc, [plugin.own('th_b').id]);
		const changes = plugin.changes();
		expect(changes.filter((change) => change.type === 'removed')).toEqual([{ type: 'removed', key: 'th_b' }]);
		expect(changes.filter((change) => change.type === 'sticky-gone')).toHaveLength(2);
	});

	it('[DR12] what happened while no plugin ran is told when it opens', () => {
		const { plugin, notes } = workshop(6);
		plugin.draw(themes({ th_a: notes.slice(0, 3), th_b: notes.slice(3) }));
		plugin.changes();
		dragInto(plugin, notes[0], 'th_b');
		plugin.messages.splice(0);
		plugin.call('init', { version: 1 });
		expect(plugin.changes()).toContainEqual({
			type: 'placed',
			node: notes[0],
			evidence: 'ev_0',
			section: 'th_b',
			own: null,
		});
	});
});

function themeId(plugin: PluginOnCanvas): string | undefined {
	return plugin.allOwn('th_a')[0]?.id;
}

function dragInto(plugin: PluginOnCanvas, note: string, key: string): void {
	const target = boxOnPage(plugin, plugin.own(key).id);
	dragTo(plugin, note, target.x + target.width - 20, target.y + target.height - 20);
}

/** Drags a note so that its centre lies at a point of the page. */
function dragTo(plugin: PluginOnCanvas, note: string, x: number, y: number): void {
	const box = boxOnPage(plugin, note);
	user.move(plugin.doc, [note], x - box.x - box.width / 2, y - box.y - box.height / 2);
}

function boxOnPage(
	plugin: PluginOnCanvas,
	id: string,
): { x: number; y: number; width: number; height: number } {
	let { x, y, parent, width, height } = plugin.node(id);
	for (let at = parent; at !== null; ) {
		const node = plugin.node(at);
		x += node.x;
		y += node.y;
		at = node.parent;
	}
	return { x, y, width, height };
}

function expectApart(
	nodes: readonly { id: string; x: number; y: number; width: number; height: number }[],
): void {
	for (const [i, a] of nodes.entries()) {
		for (const b of nodes.slice(i + 1)) {
			const apart =
				a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
			expect(apart, `${a.id} and ${b.id} overlap`).toBe(true);
		}
	}
}

it('[DR2] tags carry ids and hashes only, never words', () => {
	const { plugin, notes } = workshop(3);
	plugin.draw(themes({ th_a: notes }));
	for (const id of notes) {
		for (const key of ['e', 'v', 'n', 'p']) expect(dataOf(plugin.node(id), key)).not.toContain('Quote');
	}
});
