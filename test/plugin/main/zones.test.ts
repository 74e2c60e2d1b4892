import { beforeAll, describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import type { CardsCommand } from '../../../shared/draw-command.ts';
import { type Built, buildForCanvas, type PluginOnCanvas } from './plugin-on-canvas.ts';
import { boxOnPage, overlaps, themes, workshop } from './theme-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

const cards: CardsCommand = {
	type: 'cards',
	zone: { key: 'zone:cards', title: 'Personas', version: '1', order: ['pe_1'] },
	cards: [
		{
			key: 'pe_1',
			title: 'One',
			accent: 0,
			blocks: [{ key: 'cl_1', style: 'claim', text: 'A claim', links: [] }],
		},
	],
	tensions: [],
	again: [],
};

/** A small themes zone, and the groups that make it several times as large. */
function small() {
	const { plugin, notes } = workshop(built, 40);
	plugin.draw(themes({ th_a: notes.slice(0, 2) }));
	const large = themes({
		th_a: notes.slice(0, 10),
		th_b: notes.slice(10, 20),
		th_c: notes.slice(20, 30),
		th_d: notes.slice(30),
	});
	return { plugin, notes, large };
}

function onPage(plugin: PluginOnCanvas) {
	return plugin.childrenOf(plugin.doc.page.id).map(({ id }) => boxOnPage(plugin, id));
}

describe('room for a zone', () => {
	it('[DR1] [DR22] our own other zone makes way for one that grows, and goes to free space', () => {
		const { plugin, large } = small();
		plugin.draw(cards);
		const [zone, before] = ['zone:themes', 'zone:cards'].map((key) => boxOnPage(plugin, plugin.own(key).id));
		plugin.draw(large);
		expect(overlaps(onPage(plugin))).toEqual([]);
		expect(boxOnPage(plugin, plugin.own('zone:themes').id)).toMatchObject({ x: zone.x, y: zone.y });
		const after = boxOnPage(plugin, plugin.own('zone:cards').id);
		expect(after.x).toBeGreaterThan(before.x);
		expect(after.y).toBe(before.y);
		expect(plugin.draw(large)).toMatchObject({ written: 0 });
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR22] a zone that would grow over something of a person’s goes to free space itself', () => {
		const { plugin, large } = small();
		const zone = boxOnPage(plugin, plugin.own('zone:themes').id);
		const at = { x: zone.x + zone.width + 100, y: zone.y + 100 };
		const mine = user.createShape(plugin.doc, { at, text: 'Mine' });
		plugin.draw(large);
		expect(overlaps(onPage(plugin))).toEqual([]);
		expect(boxOnPage(plugin, mine)).toMatchObject(at);
		expect(boxOnPage(plugin, plugin.own('zone:themes').id).x).toBeGreaterThan(at.x);
		expect(plugin.draw(large)).toMatchObject({ written: 0 });
	});

	it('[DR5] [DR22] a zone a person gave its place grows where it is', () => {
		const { plugin, large } = small();
		user.move(plugin.doc, [plugin.own('zone:themes').id], 500, 300);
		const zone = boxOnPage(plugin, plugin.own('zone:themes').id);
		const at = { x: zone.x + zone.width + 100, y: zone.y + 100 };
		const mine = user.createShape(plugin.doc, { at, text: 'Mine' });
		plugin.draw(large);
		expect(boxOnPage(plugin, plugin.own('zone:themes').id)).toMatchObject({ x: zone.x, y: zone.y });
		expect(boxOnPage(plugin, mine)).toMatchObject(at);
	});
});
