import { beforeAll, describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import { personalKey } from '../../../shared/draw.ts';
import { type Built, buildForCanvas, dataOf, type PluginOnCanvas } from './plugin-on-canvas.ts';
import { boxOnPage, dragInto, dragTo, overlaps, sectionKey, themes, workshop } from './theme-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

describe('theme sections', () => {
	it('[DR1] notes are moved into their sections, none is recreated, none overlap', () => {
		const { plugin, notes } = workshop(built, 24);
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
			expect(section.parent).toBe(plugin.own('zone:themes').id);
			const inside = plugin.childrenOf(section.id);
			expect(overlaps(inside.filter((node) => node.type !== 'RECTANGLE'))).toEqual([]);
			for (const node of inside) {
				expect(node.x + node.width).toBeLessThanOrEqual(section.width);
				expect(node.y + node.height).toBeLessThanOrEqual(section.height);
			}
		}
		expect(overlaps(plugin.childrenOf(plugin.own('zone:themes').id))).toEqual([]);
		expect(plugin.errors).toEqual([]);
	});

	it('[DR2] drawing the same twice writes nothing', () => {
		const { plugin, notes } = workshop(built, 24);
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
		const { plugin, notes } = workshop(built, 12);
		plugin.draw(themes({ th_a: notes.slice(0, 6), th_b: notes.slice(6) }));
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR3] a note a person dragged is told, left alone until accepted, and kept by the next run', () => {
		const { plugin, notes } = workshop(built, 12);
		const command = themes({ th_a: notes.slice(0, 6), th_b: notes.slice(6) });
		plugin.draw(command);
		plugin.changes();
		dragInto(plugin, notes[0], 'th_b');
		expect(plugin.changes()).toEqual([
			{ type: 'placed', node: notes[0], evidence: 'ev_0', section: 'th_b', own: null },
		]);
		expect(plugin.draw(command).moved).toBe(0);
		expect(plugin.node(notes[0]).parent).toBe(plugin.own('th_b').id);
		plugin.changes();
		const next = themes(
			{ th_a: notes.slice(1, 6), th_b: [...notes.slice(6), notes[0]] },
			{ accept: [{ node: notes[0], section: 'th_b' }] },
		);
		expect(plugin.draw(next).moved).toBe(0);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR3] a note whose place is accepted may be moved on from there, but not when it has been moved again', () => {
		const { plugin, notes } = workshop(built, 12);
		plugin.draw(themes({ th_a: notes.slice(0, 4), th_b: notes.slice(4, 8), th_c: notes.slice(8) }));
		dragInto(plugin, notes[0], 'th_b');
		dragInto(plugin, notes[1], 'th_b');
		plugin.changes();
		dragInto(plugin, notes[1], 'th_c');
		const next = themes(
			{
				th_a: notes.slice(2, 4),
				th_b: notes.slice(4, 8),
				th_c: [...notes.slice(8), notes[0]],
				th_d: [notes[1]],
			},
			{
				accept: [
					{ node: notes[0], section: 'th_b' },
					{ node: notes[1], section: 'th_b' },
				],
			},
		);
		expect(plugin.draw(next).moved).toBe(1);
		expect([sectionKey(plugin, notes[0]), sectionKey(plugin, notes[1])]).toEqual(['th_c', 'th_c']);
		expect(dataOf(plugin.node(notes[1]), 'p')).toBe('th_a');
		expect(plugin.changes()).toContainEqual({
			type: 'placed',
			node: notes[1],
			evidence: 'ev_1',
			section: 'th_c',
			own: null,
		});
	});

	it('[DR3] a note dragged out of the zone is told as lying nowhere', () => {
		const { plugin, notes } = workshop(built, 6);
		plugin.draw(themes({ th_a: notes }));
		plugin.changes();
		user.move(plugin.doc, [notes[2]], -9000, 6000);
		expect(plugin.changes()).toEqual([
			{ type: 'placed', node: notes[2], evidence: 'ev_2', section: null, own: null },
		]);
	});

	it('[DR8] a section a person draws in the zone becomes the section of the new theme', () => {
		const { plugin, notes } = workshop(built, 6);
		plugin.draw(themes({ th_a: notes }));
		plugin.changes();
		const box = plugin.own('zone:themes');
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
		const key = personalKey(own);
		const accept = notes.slice(0, 2).map((node) => ({ node, section: key }));
		const report = plugin.draw(themes({ th_a: notes.slice(2), [key]: notes.slice(0, 2) }, { accept }));
		expect(plugin.own(key).id).toBe(own);
		expect(report.moved).toBe(0);
		expect(plugin.node(own)).toMatchObject({ width: 1200, height: 900, name: `Theme ${key}` });
		plugin.draw(themes({ th_a: notes }));
		expect(plugin.node(own)).toMatchObject({ type: 'SECTION', parent: plugin.own('zone:themes').id });
	});

	it('[DR4] a renamed section is told, and its new name is not overwritten by an old draw', () => {
		const { plugin, notes } = workshop(built, 6);
		const command = themes({ th_a: notes });
		plugin.draw(command);
		plugin.changes();
		user.rename(plugin.doc, plugin.own('th_a').id, 'Handover');
		expect(plugin.changes()).toEqual([{ type: 'text', key: 'th_a', text: 'Handover' }]);
		plugin.draw(command);
		expect(plugin.own('th_a').name).toBe('Handover');
	});

	it('[DR5] a section a person moved keeps its place, the others flow around it', () => {
		const { plugin, notes } = workshop(built, 18);
		plugin.draw(themes({ th_a: notes.slice(0, 6), th_b: notes.slice(6, 12), th_c: notes.slice(12) }));
		const moved = plugin.own('th_a').id;
		user.move(plugin.doc, [moved], 40, 36);
		const { x, y } = plugin.node(moved);
		plugin.draw(
			themes({ th_a: notes.slice(0, 6), th_b: notes.slice(6, 12), th_c: notes.slice(12), th_d: [] }),
		);
		expect(plugin.node(moved)).toMatchObject({ x, y });
		expect(overlaps(plugin.childrenOf(plugin.own('zone:themes').id))).toEqual([]);
	});

	it('[DR6] new notes take free cells; notes already inside keep their places; more notes take more columns', () => {
		const { plugin, notes } = workshop(built, 20);
		const [th_a, th_b] = [notes.slice(0, 9), notes.slice(9, 15)];
		plugin.draw(themes({ th_a, th_b }));
		const placeOf = (id: string): number[] => [plugin.node(id).x, plugin.node(id).y];
		const places = new Map(th_a.map((id) => [id, placeOf(id)]));
		const freed = places.get(notes[4]);
		user.remove(plugin.doc, [notes[4]]);
		places.delete(notes[4]);
		plugin.draw(themes({ th_a: [...places.keys(), notes[15]], th_b }));
		expect(placeOf(notes[15])).toEqual(freed);
		const { width } = plugin.own('th_a');
		plugin.draw(themes({ th_a: [...places.keys(), ...notes.slice(15)], th_b }));
		expect(plugin.own('th_a').width).toBeGreaterThan(width);
		for (const [id, place] of places) expect(placeOf(id)).toEqual(place);
		const inside = plugin.childrenOf(plugin.own('th_a').id);
		expect(overlaps(inside.filter((node) => node.type === 'STICKY'))).toEqual([]);
	});

	it('[DR5] a note dragged out leaves its section as large as it was, two empty rows do not stay', () => {
		const { plugin, notes } = workshop(built, 26);
		const [th_a, th_b] = [notes.slice(0, 25), notes.slice(25)];
		plugin.draw(themes({ th_a, th_b }));
		const { height } = plugin.own('th_a');
		plugin.draw(themes({ th_a: th_a.slice(0, 20), th_b: [...th_b, ...th_a.slice(20)] }));
		expect(plugin.own('th_a').height).toBe(height);
		plugin.draw(themes({ th_a: th_a.slice(0, 15), th_b: [...th_b, ...th_a.slice(15)] }));
		expect(plugin.own('th_a').height).toBe(height - 2 * 264);
	});

	it('[DR7] a note deleted in the middle of a draw is reported missing or left out, the rest is drawn', () => {
		const { plugin, notes } = workshop(built, 80);
		const command = themes({ th_a: notes.slice(0, 40), th_b: notes.slice(40) });
		let gone = false;
		const report = plugin.call('draw', { commands: [command], label: 'test', page: null, step: true }, () => {
			if (gone || [...plugin.doc.nodes()].filter((node) => node.parent === themeId(plugin)).length < 10)
				return;
			gone = true;
			user.remove(plugin.doc, [notes[39], notes[79]]);
		});
		expect(gone).toBe(true);
		expect(report?.missing).toContain(notes[79]);
		expect(plugin.childrenOf(plugin.own('th_b').id).filter((node) => node.type === 'STICKY')).toHaveLength(
			39,
		);
		expect(plugin.errors).toEqual([]);
	});

	it('[DR7] a zone deleted in the middle of a draw ends it with a sentence', () => {
		const { plugin, notes } = workshop(built, 80);
		const command = themes({ th_a: notes.slice(0, 40), th_b: notes.slice(40) });
		expect(() =>
			plugin.call('draw', { commands: [command], label: 'test', page: null, step: true }, () => {
				const section = plugin.allOwn('zone:themes')[0];
				if (section && plugin.childrenOf(themeId(plugin) ?? '').length > 5)
					user.remove(plugin.doc, [section.id]);
			}),
		).toThrow('sectionGone');
		expect(plugin.errors).toEqual([]);
	});

	it('[DR9] removing a theme keeps its notes where they are on the board', () => {
		const { plugin, notes } = workshop(built, 6);
		plugin.draw(themes({ th_a: notes.slice(0, 3), th_b: notes.slice(3) }));
		const before = notes.map((id) => boxOnPage(plugin, id));
		plugin.draw(themes({ th_a: notes.slice(0, 3) }));
		expect(plugin.allOwn('th_b/note')).toEqual([]);
		expect(notes.map((id) => boxOnPage(plugin, id))).toEqual(before);
		expect(plugin.changes()).toEqual([]);
		expect(plugin.draw(themes({ th_a: notes.slice(0, 3) })).left).toEqual(['th_b']);
		plugin.clock.advance(2000);
		expect(plugin.draw(themes({ th_a: notes.slice(0, 3) })).left).toEqual([]);
		expect(plugin.allOwn('th_b')).toEqual([]);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR9] a drawing with nothing in its order goes with its zone, and that is nobody’s doing', () => {
		const { plugin, notes } = workshop(built, 6);
		plugin.draw(themes({ th_a: notes }));
		plugin.changes();
		const places = notes.map((id) => boxOnPage(plugin, id));
		expect(plugin.draw(themes({})).left).toEqual(['th_a', 'zone:themes']);
		expect(plugin.node(plugin.own('zone:themes').id).visible).toBe(false);
		plugin.clock.advance(2500);
		expect(plugin.draw(themes({})).left).toEqual([]);
		expect(plugin.allOwn('zone:themes')).toEqual([]);
		expect(notes.map((id) => boxOnPage(plugin, id))).toEqual(places);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR9] a theme that is no longer in the order goes, what people put in it stays', () => {
		const { plugin, notes } = workshop(built, 6);
		plugin.draw(themes({ th_a: notes.slice(0, 3), th_b: notes.slice(3) }));
		const { x, y } = boxOnPage(plugin, plugin.own('th_b').id);
		const mine = user.createShape(plugin.doc, { at: { x: x + 300, y: y + 300 }, text: 'Mine' });
		plugin.changes();
		plugin.draw(themes({ th_a: notes }, { only: [] }));
		expect(plugin.own('th_b').visible).toBe(false);
		expect(plugin.node(mine)).toMatchObject({ type: 'SHAPE_WITH_TEXT' });
		expect(plugin.changes().filter((change) => change.type === 'removed')).toEqual([]);
	});

	it('[DR10] one undo takes a whole draw back', () => {
		const { plugin, notes } = workshop(built, 12);
		const before = notes.map((id) => plugin.node(id).parent);
		plugin.draw(themes({ th_a: notes.slice(0, 6), th_b: notes.slice(6) }));
		user.undo(plugin.doc);
		expect(notes.map((id) => plugin.node(id).parent)).toEqual(before);
		expect(plugin.allOwn('zone:themes')).toEqual([]);
	});

	it('[DR10] a draw that follows by itself is a step only when it moves, makes or removes something', () => {
		const { plugin, notes } = workshop(built, 6);
		const groups = { th_a: notes.slice(0, 3), th_b: notes.slice(3) };
		plugin.draw(themes(groups));
		const depth = plugin.doc.undoDepth;
		plugin.follow(themes(groups));
		expect(plugin.doc.undoDepth).toBe(depth);
		plugin.follow(themes({ th_a: notes.slice(0, 4), th_b: notes.slice(4) }));
		user.undo(plugin.doc);
		expect(sectionKey(plugin, notes[3])).toBe('th_b');
	});
});

function themeId(plugin: PluginOnCanvas): string | undefined {
	return plugin.allOwn('th_a')[0]?.id;
}

it('[DR2] tags carry ids and hashes only, never words', () => {
	const { plugin, notes } = workshop(built, 3);
	plugin.draw(themes({ th_a: notes }));
	for (const id of notes) {
		for (const key of ['e', 'v', 'n', 'p']) expect(dataOf(plugin.node(id), key)).not.toContain('Quote');
	}
});
