import { beforeAll, describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import { addPage } from '../../../playground/engine/user-pages.ts';
import { personalKey } from '../../../shared/draw.ts';
import { type Built, buildForCanvas, type PluginOnCanvas } from './plugin-on-canvas.ts';
import { ana, boxOnPage, dragTo, picture, themes, workshop } from './theme-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

/** A board with themes, a card, a section of a person's own, copies, and a workspace. */
function fullBoard() {
	const { plugin, notes } = workshop(built, 12);
	plugin.draw(themes({ th_a: notes.slice(0, 5), th_b: notes.slice(5) }));
	plugin.draw({
		type: 'cards',
		zone: { key: 'zone:cards', title: 'Personas', version: '1', order: ['pe_1'] },
		cards: [
			{
				key: 'pe_1',
				title: 'One',
				accent: 0,
				blocks: [
					{ key: 'cl_1', style: 'claim', text: 'A claim', links: [{ start: 0, end: 7, node: notes[0] }] },
				],
			},
		],
		tensions: [],
		again: [],
	});
	const zone = boxOnPage(plugin, plugin.own('zone:themes').id);
	user.resize(plugin.doc, zone.id, zone.width, zone.height + 1400);
	const at = { x: zone.x + 100, y: zone.y + zone.height + 100 };
	const own = user.createSection(plugin.doc, { at, width: 900, height: 900, name: 'Mine' });
	dragTo(plugin, notes[0], at.x + 300, at.y + 300);
	const key = personalKey(own);
	plugin.draw(
		themes(
			{ th_a: notes.slice(1, 5), th_b: notes.slice(5), [key]: notes.slice(0, 1) },
			{ accept: [{ node: notes[0], section: key }] },
		),
	);
	const loose = user.createSticky(plugin.doc, ana, {
		at: { x: zone.x + 70, y: at.y + 300 },
		text: 'In the zone',
	});
	const [copy] = user.duplicate(plugin.doc, [plugin.own('pe_1').id], { x: 0, y: 5000 });
	plugin.call('setWorkspace', { workspace: { board: 'bo_1', join: 'x', fileKey: null } });
	plugin.changes();
	return { plugin, notes, own, loose, copy };
}

function marks(plugin: PluginOnCanvas): string[] {
	return [...plugin.doc.nodes()].flatMap((node) => Object.keys(node.data));
}

describe('taking Personaboard out of a file', () => {
	it('[DR23] drawings and marks go, notes, people’s sections and copies stay where they are, in one step', () => {
		const { plugin, notes, own, loose, copy } = fullBoard();
		addPage(plugin.doc, 'Second');
		const staying = [...notes, own, loose, copy];
		const boxes = staying.map((id) => boxOnPage(plugin, id));
		const before = picture(plugin);
		expect(plugin.call('removeAll', {})).toEqual({ removed: 5, unmarked: 12 });
		expect(staying.map((id) => boxOnPage(plugin, id))).toEqual(boxes);
		expect(marks(plugin)).toEqual([]);
		expect(Object.values(plugin.node(copy).relaunch ?? {}).flatMap(Object.keys)).toEqual([]);
		for (const key of ['zone:themes', 'zone:cards', 'th_a', 'th_a/note', 'pe_1']) {
			expect(plugin.allOwn(key)).toEqual([]);
		}
		expect(plugin.node(notes[0]).parent).toBe(own);
		expect(plugin.call('init', { version: 1 }).workspace).toBeNull();
		expect(plugin.changes()).toEqual([]);
		expect(plugin.takeEvents('progress')).toEqual([]);
		user.undo(plugin.doc);
		expect(JSON.parse(picture(plugin))).toHaveLength(JSON.parse(before).length);
		expect(plugin.errors).toEqual([]);
	});

	it('[DR23] it can be stopped, and what was done by then is one step', () => {
		const { plugin, notes } = fullBoard();
		const id = plugin.post('removeAll', {});
		plugin.clock.advance(1);
		plugin.run.postFromUi({ channel: 'personaboard', kind: 'cancel', id });
		plugin.clock.advance(3000);
		expect(plugin.replyTo(id)).toMatchObject({ ok: false, message: 'stopped' });
		expect(notes.every((note) => plugin.doc.get(note) !== undefined)).toBe(true);
		expect(plugin.call('removeAll', {}).removed).toBeGreaterThan(0);
		expect(marks(plugin)).toEqual([]);
	});
});
