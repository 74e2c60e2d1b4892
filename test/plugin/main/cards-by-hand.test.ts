import { beforeAll, describe, expect, it } from 'vitest';
import type { CanvasNode } from '../../../playground/engine/model.ts';
import * as user from '../../../playground/engine/user-api.ts';
import { card, cards, pair, withNote } from './card-board.ts';
import { type Built, buildForCanvas, PluginOnCanvas } from './plugin-on-canvas.ts';
import { ana, boxOnPage, overlaps } from './theme-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

function _textsOf(plugin: PluginOnCanvas, key: string): CanvasNode[] {
	return plugin.childrenOf(plugin.own(key).id).filter((node) => node.type === 'TEXT');
}

describe('what people do to persona cards', () => {
	it('[DR4] what a person writes on a card is told, survives an old draw, and costs nothing once the board has it', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([card('a', note)]));
		plugin.changes();
		const edited = 'Finds cover before anybody is awake  [P3]';
		user.editText(plugin.doc, plugin.own('cl_a1').id, edited);
		expect(plugin.changes()).toEqual([{ type: 'text', key: 'cl_a1', text: edited }]);
		plugin.draw(cards([card('a', note)]));
		expect(plugin.own('cl_a1').text?.characters).toBe(edited);
		plugin.changes();
		const known = cards([card('a', note, { claim: 'Finds cover before anybody is awake' })]);
		plugin.draw(known);
		expect(plugin.draw(known).written).toBe(0);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR4] what a person writes while a draw is on its way survives it and is told then', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([card('a', note)]));
		const { id } = plugin.own('cl_a1');
		const commands = [cards([card('a', note, { claim: 'Something the machine found since' })])];
		plugin.call('draw', { commands, label: '', page: null, step: true }, (ms) => {
			if (ms === 0) user.editText(plugin.doc, id, 'Mine');
		});
		expect(plugin.own('cl_a1').text?.characters).toBe('Mine');
		expect(plugin.changes()).toContainEqual({ type: 'text', key: 'cl_a1', text: 'Mine' });
		plugin.draw(cards([card('a', note, { claim: 'Something newer than that' })]));
		expect(plugin.own('cl_a1').text?.characters).toBe('Something newer than that  [P3]');
	});

	it('[DR4] a line a person wrote in stays on the card when the board has dropped it, until the panel knows', () => {
		const { plugin, note } = withNote(built);
		const full = card('a', note);
		plugin.draw(cards([full]));
		const { id } = plugin.own('cl_a1');
		const less = cards([{ ...full, blocks: full.blocks.filter(({ key }) => key !== 'cl_a1') }]);
		plugin.call('draw', { commands: [less], label: '', page: null, step: true }, (ms) => {
			if (ms === 0) user.editText(plugin.doc, id, 'Mine');
		});
		expect(plugin.own('cl_a1').text?.characters).toBe('Mine');
		expect(plugin.changes()).toContainEqual({ type: 'text', key: 'cl_a1', text: 'Mine' });
		plugin.draw(less);
		expect(plugin.allOwn('cl_a1')).toEqual([]);
	});

	it('[DR5] a card a person moved keeps its place, also when it grows', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([card('a', note), card('b', note)]));
		user.move(plugin.doc, [plugin.own('pe_a').id], 16, 24);
		const { x, y, height } = plugin.own('pe_a');
		plugin.draw(cards([card('a', note, { extra: 8 }), card('b', note), card('c', note)]));
		expect(plugin.own('pe_a')).toMatchObject({ x, y });
		expect(plugin.own('pe_a').height).not.toBe(height);
		const boxes = ['pe_a', 'pe_b', 'pe_c'].map((key) => boxOnPage(plugin, plugin.own(key).id));
		expect(overlaps(boxes)).toEqual([]);
	});

	it('[DR5] a text a person moved on a card keeps its place, whether its sentence changes or goes to another card', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([card('a', note), card('b', note)]));
		user.move(plugin.doc, [plugin.own('cl_a2').id], 20, 40);
		const { x, y } = plugin.own('cl_a2');
		const from = boxOnPage(plugin, plugin.own('cl_a1').id);
		const to = boxOnPage(plugin, plugin.own('pe_b').id);
		user.move(plugin.doc, [plugin.own('cl_a1').id], to.x + 40 - from.x, to.y + 40 - from.y);
		const moved = plugin.own('cl_a1');
		expect(moved.parent).toBe(plugin.own('pe_b').id);
		plugin.draw(cards([card('a', note, { extra: 2 }), card('b', note, { extra: 1 })]));
		expect(plugin.own('cl_a2')).toMatchObject({ x, y });
		expect(plugin.own('cl_a1')).toMatchObject({ parent: moved.parent, x: moved.x, y: moved.y });
	});

	it('[DR9] a person’s copy of a card is not ours: it is neither told, nor redrawn, nor counted', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([card('a', note)]));
		plugin.changes();
		const [copy] = user.duplicate(plugin.doc, [plugin.own('pe_a').id], { x: 2000, y: 0 });
		expect(plugin.changes()).toEqual([]);
		const texts = plugin.childrenOf(copy).filter((node) => node.type === 'TEXT');
		user.editText(plugin.doc, texts[2].id, 'My own note about this persona');
		expect(plugin.changes()).toEqual([]);
		const before = JSON.stringify(plugin.childrenOf(copy));
		plugin.draw(cards([card('a', note, { claim: 'Something else' })]));
		expect(JSON.stringify(plugin.childrenOf(copy))).toBe(before);
		const { stickies } = plugin.call('readStickies', { scope: 'page' });
		expect(stickies.map((sticky) => sticky.node)).toEqual([note]);
	});

	it('[DR43] a card, a line, a badge or the head that a person took off stays off, a badge’s pill with it, until asked for again', () => {
		const { plugin, note } = withNote(built);
		const all = [card('a', note), card('b', note)];
		plugin.draw(cards(all));
		const gone = ['pe_b', 'cl_a1', 'cl_a2/says-does', 'pe_a#back'];
		user.remove(
			plugin.doc,
			gone.map((key) => plugin.own(key).id),
		);
		plugin.run.close();
		const next = new PluginOnCanvas(built, { sharing: plugin });
		expect(next.draw(cards(all))).toMatchObject({ created: 0 });
		for (const key of gone) expect(next.allOwn(key), key).toEqual([]);
		expect(next.allOwn('cl_a2/says-does#back')).toEqual([]);
		const told = next.changes();
		for (const key of gone) expect(told).toContainEqual({ type: 'removed', key });
		next.draw(cards(all, [], { again: ['pe_b', 'cl_a1', 'cl_a2/says-does'] }));
		for (const key of ['pe_b', 'cl_b1', 'cl_b3#back', 'cl_a1', 'cl_a2/says-does#back'])
			expect(next.allOwn(key), key).toHaveLength(1);
		expect(next.allOwn('pe_a#back')).toEqual([]);
	});

	it('[DR11] deleting a card is told once, deleting a line of it as that line', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([card('a', note), card('b', note)]));
		plugin.changes();
		user.remove(plugin.doc, [plugin.own('pe_b').id, plugin.own('cl_a2').id]);
		const removed = plugin.changes();
		expect(removed).toHaveLength(2);
		expect(removed).toContainEqual({ type: 'removed', key: 'cl_a2' });
		expect(removed).toContainEqual({ type: 'removed', key: 'pe_b' });
	});

	it('[DR11] deleting a hypothesis is told once, and its frame and word go with it', () => {
		const { plugin, note } = withNote(built);
		const full = card('a', note);
		plugin.draw(cards([full]));
		plugin.changes();
		user.remove(plugin.doc, [plugin.own('cl_a3').id]);
		expect(plugin.changes()).toEqual([{ type: 'removed', key: 'cl_a3' }]);
		const blocks = full.blocks.filter(({ key }) => !key.startsWith('cl_a3'));
		plugin.follow(cards([{ ...full, blocks }]));
		for (const key of ['cl_a3#word', 'cl_a3#back']) expect(plugin.allOwn(key)).toEqual([]);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR5] what a person put into the zone is not covered', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([card('a', note)], [pair('a', note)]));
		const zone = boxOnPage(plugin, plugin.own('zone:cards').id);
		const at = { x: zone.x + zone.width - 260, y: zone.y + 80 };
		const mine = user.createSticky(plugin.doc, ana, { at, text: 'Ask her about nights' });
		const list = ['a', 'b', 'c', 'd', 'e'].map((id) => card(id, note, { extra: 4 }));
		plugin.draw(cards(list, [pair('a', note), pair('b', note)]));
		const keys = [...list.map(({ key }) => key), 'te_a', 'te_b'];
		const boxes = keys.map((key) => boxOnPage(plugin, plugin.own(key).id));
		expect(overlaps([...boxes, boxOnPage(plugin, mine)])).toEqual([]);
		expect(boxOnPage(plugin, mine)).toMatchObject(at);
	});
});
