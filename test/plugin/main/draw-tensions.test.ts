import { beforeAll, describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import { card, cards, pair, withNote } from './card-board.ts';
import { type Built, buildForCanvas, dataOf } from './plugin-on-canvas.ts';
import { boxOnPage, overlaps, picture } from './theme-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

describe('tensions on the canvas', () => {
	it('[TN3] a pair is a section of its name with two panels of equal height, apart, and a line between them that says its kind', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([], [pair('a', note, 160)]));
		const section = plugin.own('te_a');
		expect(section).toMatchObject({ type: 'SECTION', name: 'Swaps a: who decides' });
		expect(section.parent).toBe(plugin.own('zone:cards').id);
		const [left, right] = [plugin.own('te_a/a#back'), plugin.own('te_a/b#back')];
		expect([right.y, right.height, right.width]).toEqual([left.y, left.height, left.width]);
		expect(left.fills).not.toEqual(right.fills);
		const line = plugin.own('te_a/line');
		expect(line).toMatchObject({
			type: 'CONNECTOR',
			connectorLineType: 'STRAIGHT',
			connectorStart: { endpointNodeId: left.id, magnet: 'CENTER' },
			connectorEnd: { endpointNodeId: right.id, magnet: 'CENTER' },
			connectorStartStrokeCap: 'NONE',
			connectorEndStrokeCap: 'NONE',
		});
		expect(line.text?.characters).toBe('says ≠ does');
		const room = right.x - left.x - left.width;
		const [label] = line.text?.runs ?? [];
		expect(label?.style.fontSize).toBe(20);
		expect(room).toBeGreaterThan(200);
		for (const [key, panel] of [
			['te_a/a', left],
			['te_a/b', right],
		] as const) {
			const text = plugin.own(key);
			expect(text.x).toBeGreaterThanOrEqual(panel.x + 24);
			expect(text.y).toBeGreaterThanOrEqual(panel.y + 24);
			expect(text.x + text.width).toBeLessThanOrEqual(panel.x + panel.width - 24);
			expect(text.y + text.height).toBeLessThanOrEqual(panel.y + panel.height - 20);
		}
		expect(section.width).toBe(right.x + right.width + 32);
		expect(section.height).toBe(right.y + right.height + 32);
		expect(plugin.errors).toEqual([]);
	});

	it('[TN3] the line lies behind the panels, and the participant is the link to the note', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([], [pair('a', note)]));
		const order = plugin.childrenOf(plugin.own('te_a').id).map((node) => node.id);
		const at = (key: string): number => order.indexOf(plugin.own(key).id);
		expect(at('te_a/line')).toBeLessThan(Math.min(at('te_a/a#back'), at('te_a/b#back')));
		const linked = plugin.own('te_a/a').text?.runs.filter((run) => run.style.hyperlink?.value === note) ?? [];
		expect(linked.map((run) => [run.length, run.style.textDecoration])).toEqual([[2, 'UNDERLINE']]);
	});

	it('[TN4] pairs stand in rows of their own below the cards and overlap nothing', () => {
		const { plugin, note } = withNote(built);
		const list = ['a', 'b', 'c', 'd'].map((id) => card(id, note, { extra: 6 }));
		const pairs = ['a', 'b', 'c', 'd', 'e'].map((id, i) => pair(id, note, 30 + 30 * i));
		plugin.draw(cards(list, pairs));
		const boxes = (keys: readonly { key: string }[]) =>
			keys.map(({ key }) => boxOnPage(plugin, plugin.own(key).id));
		expect(overlaps([...boxes(list), ...boxes(pairs)])).toEqual([]);
		const lowest = Math.max(...boxes(list).map(({ y, height }) => y + height));
		for (const box of boxes(pairs)) expect(box.y).toBeGreaterThanOrEqual(lowest + 92);
	});

	it('[TN5] drawing the same pairs twice writes nothing, and no person is said to have done it', () => {
		const { plugin, note } = withNote(built);
		const command = cards([card('a', note)], [pair('a', note), pair('b', note)]);
		plugin.draw(command);
		plugin.changes();
		const before = picture(plugin);
		expect(plugin.draw(command)).toMatchObject({ created: 0, written: 0, removed: 0 });
		expect(picture(plugin)).toBe(before);
		expect(plugin.changes()).toEqual([]);
	});

	it('[TN5] another quote on one side writes its words, and more only where they need more room', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([], [pair('a', note), pair('b', note)]));
		const before = new Map([...plugin.doc.nodes()].map((node) => [node.id, JSON.stringify(node)]));
		const other = pair('a', note);
		const side = { ...other.sides[1], text: 'P3: swaps approved on 50 of 70 days' };
		const next = { ...other, sides: [other.sides[0], side] };
		plugin.follow(cards([], [next, pair('b', note)], { only: ['te_a'] }));
		const touched = [...plugin.doc.nodes()].filter((node) => before.get(node.id) !== JSON.stringify(node));
		expect(touched.map((node) => dataOf(node, 'k')).sort()).toEqual(['te_a/b', 'zone:cards']);
	});

	it('[TN5] what a person moved keeps its place: a pair, and a text of one', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([], [pair('a', note), pair('b', note)]));
		user.move(plugin.doc, [plugin.own('te_a').id], 40, 400);
		user.move(plugin.doc, [plugin.own('te_b/a').id], 12, 12);
		const [section, text] = [plugin.own('te_a'), plugin.own('te_b/a')];
		plugin.draw(cards([], [pair('a', note, 150), pair('b', note, 150), pair('c', note)]));
		expect(plugin.own('te_a')).toMatchObject({ x: section.x, y: section.y });
		expect(plugin.own('te_b/a')).toMatchObject({ x: text.x, y: text.y });
		const boxes = ['te_a', 'te_b', 'te_c'].map((key) => boxOnPage(plugin, plugin.own(key).id));
		expect(overlaps(boxes)).toEqual([]);
	});

	it('[TN5] a line or a whole pair that a person took off stays off; without a side there is no line', () => {
		const { plugin, note } = withNote(built);
		const pairs = ['a', 'b', 'c'].map((id) => pair(id, note));
		plugin.draw(cards([], pairs));
		user.remove(
			plugin.doc,
			['te_a/line', 'te_b', 'te_c/b'].map((key) => plugin.own(key).id),
		);
		plugin.changes();
		plugin.draw(cards([], pairs));
		for (const key of ['te_a/line', 'te_b', 'te_c/b', 'te_c/b#back', 'te_c/line']) {
			expect(plugin.allOwn(key), key).toEqual([]);
		}
		plugin.draw(cards([], pairs, { again: ['te_b', 'te_c/b'] }));
		for (const key of ['te_b', 'te_b/line', 'te_c/b#back', 'te_c/line']) {
			expect(plugin.allOwn(key), key).toHaveLength(1);
		}
		expect(plugin.own('te_c/line').connectorEnd?.endpointNodeId).toBe(plugin.own('te_c/b#back').id);
		expect(plugin.errors).toEqual([]);
	});

	it('[TN5] a pair that is no more is taken off with its line, and a person’s copy of one is theirs', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([], [pair('a', note), pair('b', note)]));
		const [copy] = user.duplicate(plugin.doc, [plugin.own('te_a').id], { x: 0, y: 3000 });
		plugin.changes();
		const before = JSON.stringify(plugin.childrenOf(copy));
		plugin.draw(cards([], [pair('b', note)]));
		for (const key of ['te_a/a', 'te_a/line']) expect(plugin.allOwn(key), key).toEqual([]);
		plugin.clock.advance(2500);
		plugin.draw(cards([], [pair('b', note)]));
		expect(plugin.allOwn('te_a')).toEqual([]);
		expect(JSON.stringify(plugin.childrenOf(copy))).toBe(before);
		expect(plugin.changes()).toEqual([]);
	});
});
