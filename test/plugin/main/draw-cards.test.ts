import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CanvasNode } from '../../../playground/engine/model.ts';
import * as user from '../../../playground/engine/user-api.ts';
import type { CardSpec } from '../../../shared/card.ts';
import { card, cards, pair, sentence, withNote } from './card-board.ts';
import { type Built, buildForCanvas, dataOf, PluginOnCanvas } from './plugin-on-canvas.ts';
import { ana, boxOnPage, overlaps, picture } from './theme-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

function textsOf(plugin: PluginOnCanvas, key: string): CanvasNode[] {
	return plugin.childrenOf(plugin.own(key).id).filter((node) => node.type === 'TEXT');
}

describe('persona cards', () => {
	it('[DR6] a card is a section of its title with its texts stacked, wrapped, apart and inside, in one column or three', () => {
		const { plugin, note } = withNote(built);
		const sizes = { a: [0, 560], b: [12, 1104], c: [40, 1648] } as const;
		plugin.draw(cards(Object.entries(sizes).map(([id, [extra]]) => card(id, note, { extra }))));
		for (const [id, [, width]] of Object.entries(sizes)) {
			const section = plugin.own(`pe_${id}`);
			expect(section).toMatchObject({ type: 'SECTION', name: `Rota keeper ${id}`, width });
			const texts = textsOf(plugin, `pe_${id}`);
			expect(overlaps(texts)).toEqual([]);
			for (const node of plugin.childrenOf(section.id)) {
				expect(node.x).toBeGreaterThanOrEqual(32);
				expect(node.y).toBeGreaterThanOrEqual(32);
				expect(node.x + node.width).toBeLessThanOrEqual(width - 32);
				expect(node.y + node.height).toBeLessThanOrEqual(section.height - 32);
				if (node.type === 'TEXT') expect(node.y % 2).toBe(0);
				else
					expect([node.x, node.y, node.width, node.height].map((value) => value % 4)).toEqual([0, 0, 0, 0]);
			}
		}
		expect(plugin.errors).toEqual([]);
	});

	it('[DR40] role, chips and voice stand on a tinted head, each chip on a pill of its own', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([card('a', note)]));
		const head = plugin.own('pe_a#back');
		const order = plugin.childrenOf(plugin.own('pe_a').id).map((node) => node.id);
		const inside = (inner: CanvasNode, outer: CanvasNode): boolean =>
			inner.x >= outer.x &&
			inner.y >= outer.y &&
			inner.x + inner.width <= outer.x + outer.width &&
			inner.y + inner.height <= outer.y + outer.height &&
			order.indexOf(inner.id) > order.indexOf(outer.id);
		for (const key of ['pe_a/role', 'pe_a/counts', 'pe_a/level', 'cl_a0']) {
			expect(inside(plugin.own(key), head), key).toBe(true);
		}
		for (const key of ['pe_a/counts', 'pe_a/level', 'cl_a2/says-does']) {
			expect(inside(plugin.own(key), plugin.own(`${key}#back`)), key).toBe(true);
		}
		expect(inside(plugin.own('pe_a/counts#back'), head)).toBe(true);
		expect(plugin.own('pe_a/jobs.primary').y).toBeGreaterThan(head.y + head.height);
	});

	it('[DR40] name and role are the largest, no sentence is smaller than 20, chips and the foot are 16', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([card('a', note), card('b', note, { extra: 12 })]));
		const size = (key: string): number | undefined => plugin.own(key).text?.runs[0]?.style.fontSize;
		for (const id of ['a', 'b']) {
			const [role, voice] = [size(`pe_${id}/role`), size(`cl_${id}0`)] as [number, number];
			expect(role).toBeGreaterThan(voice);
			expect(voice).toBeGreaterThanOrEqual(24);
			for (const line of ['1', '2', '3']) expect(size(`cl_${id}${line}`)).toBe(20);
			for (const key of ['/counts', '/level', '/meta']) expect(size(`pe_${id}${key}`)).toBe(16);
		}
	});

	it('[DR6] a hypothesis is told by a word and a dashed frame behind it, not by colour alone', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([card('a', note)]));
		const word = plugin.own('cl_a3#word');
		expect(word.text?.characters).toBe('Hypothesis');
		const frame = plugin.own('cl_a3#back');
		const text = plugin.own('cl_a3');
		expect(frame.dashPattern?.length).toBeGreaterThan(0);
		expect(frame.y).toBeLessThan(word.y);
		expect(word.y + word.height).toBeLessThanOrEqual(text.y);
		expect(frame.y + frame.height).toBeGreaterThan(text.y + text.height);
		const order = plugin.childrenOf(plugin.own('pe_a').id).map((node) => node.id);
		expect(order.indexOf(frame.id)).toBeLessThan(order.indexOf(text.id));
	});

	it('[DR6] a claim leads to its note, and the participant named after it is underlined', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([card('a', note)]));
		const runs = plugin.own('cl_a1').text?.runs ?? [];
		const linked = runs.filter((run) => run.style.hyperlink?.value === note);
		expect(linked.map((run) => [run.length, run.style.textDecoration])).toEqual([[2, 'UNDERLINE']]);
	});

	it('[DR6] a link to a note that is gone is left out', () => {
		const { plugin, note } = withNote(built);
		user.remove(plugin.doc, [note]);
		plugin.changes();
		plugin.draw(cards([card('a', note)]));
		expect(plugin.own('cl_a1').text?.runs.some((run) => run.style.hyperlink !== null)).toBe(false);
		expect(plugin.errors).toEqual([]);
	});

	it('[DR2] drawing the same cards twice writes nothing', () => {
		const { plugin, note } = withNote(built);
		const command = cards(
			[card('a', note), card('b', note, { extra: 2 }), card('c', note, { extra: 30 }), card('d', note)],
			[pair('a', note), pair('b', note, 140)],
		);
		plugin.draw(command);
		const before = picture(plugin);
		expect(plugin.draw(command)).toMatchObject({ created: 0, moved: 0, written: 0, removed: 0, missing: [] });
		expect(picture(plugin)).toBe(before);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR6] cards of a row are equally tall', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([card('a', note), card('b', note, { extra: 4 }), card('c', note)]));
		expect(new Set(['pe_a', 'pe_b', 'pe_c'].map((key) => plugin.own(key).height)).size).toBe(1);
	});

	it('[DR41] a sentence reworded in as many lines writes the sentence and the version, nothing else', () => {
		const { plugin, note } = withNote(built);
		const list = [card('a', note, { extra: 20 }), card('b', note, { extra: 8 })];
		plugin.draw(cards(list));
		const before = new Map([...plugin.doc.nodes()].map((node) => [node.id, JSON.stringify(node)]));
		const reworded = card('a', note, { extra: 20, claim: sentence.replace('find', 'have') });
		plugin.follow(cards([reworded, list[1]], [], { only: ['pe_a'] }));
		const touched = [...plugin.doc.nodes()].filter((node) => before.get(node.id) !== JSON.stringify(node));
		expect(touched.map((node) => dataOf(node, 'k')).sort()).toEqual(['cl_a1', 'zone:cards']);
	});

	it('[DR42] drawing only what differs leads to the same canvas as drawing everything', () => {
		const lines = fc.integer({ min: 0, max: 30 });
		const change = fc.record({
			which: fc.nat({ max: 3 }),
			extra: lines,
			length: fc.integer({ min: 20, max: 160 }),
		});
		fc.assert(
			fc.property(
				fc.array(lines, { minLength: 1, maxLength: 4 }),
				fc.array(change, { maxLength: 3 }),
				(extras, changes) => {
					const boards = [false, true].map((whole) => {
						const { plugin, note } = withNote(built);
						const list = extras.map((extra, i) => card(`n${i}`, note, { extra }));
						const pairs = [pair('a', note), pair('b', note)];
						plugin.draw(cards(list, pairs));
						for (const { which, extra, length } of changes) {
							const at = which % list.length;
							list[at] = card(`n${at}`, note, { extra });
							pairs[which % 2] = pair('ab'[which % 2], note, length);
							const only = [list[at].key, pairs[which % 2].key];
							plugin.follow(cards(list, pairs, whole ? {} : { only }));
						}
						const shown = [...plugin.doc.nodes()].filter((node) => dataOf(node, 'k') !== '');
						const standing = overlaps(
							[...list, ...pairs].map(({ key }) => boxOnPage(plugin, plugin.own(key).id)),
						);
						expect(standing).toEqual([]);
						expect(plugin.errors).toEqual([]);
						return shown
							.map(({ x, y, width, height, name, data, text }) =>
								JSON.stringify([data['shared/personaboard/k'], x, y, width, height, name, text?.characters]),
							)
							.sort();
					});
					expect(boards[0]).toEqual(boards[1]);
				},
			),
			{ numRuns: 5 },
		);
	});

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

	it('[DR9] a line that no longer belongs on a card is taken off with its frame, and a card with all it holds', () => {
		const { plugin, note } = withNote(built);
		const full = card('a', note);
		plugin.draw(cards([full, card('b', note)]));
		plugin.changes();
		const blocks = full.blocks.filter(({ key }) => !key.startsWith('cl_a3'));
		expect(plugin.draw(cards([{ ...full, blocks }, card('b', note)])).removed).toBe(3);
		for (const key of ['cl_a3', 'cl_a3#word', 'cl_a3#back']) expect(plugin.allOwn(key)).toEqual([]);
		plugin.draw(cards([{ ...full, blocks }]));
		for (const key of ['cl_b1', 'pe_b#back']) expect(plugin.allOwn(key)).toEqual([]);
		expect(plugin.own('pe_b').visible).toBe(false);
		plugin.clock.advance(2500);
		plugin.draw(cards([{ ...full, blocks }]));
		expect(plugin.allOwn('pe_b')).toEqual([]);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR9] a sentence that turns from a quote into a hypothesis and back is drawn as what it is', () => {
		const { plugin, note } = withNote(built);
		const full = card('a', note);
		const turned: CardSpec = {
			...full,
			blocks: full.blocks.flatMap((block) =>
				block.key === 'cl_a2'
					? [
							{ ...block, key: 'cl_a2#word', style: 'meta' as const, text: 'Hypothesis' },
							{ ...block, style: 'hypothesis' as const },
						]
					: [block],
			),
		};
		plugin.draw(cards([full]));
		const rule = plugin.own('cl_a2#back');
		plugin.draw(cards([turned]));
		const frame = plugin.own('cl_a2#back');
		expect(frame.width).toBeGreaterThan(rule.width);
		expect(frame.dashPattern?.length).toBeGreaterThan(0);
		plugin.draw(cards([full]));
		expect(plugin.allOwn('cl_a2#word')).toEqual([]);
		expect(plugin.own('cl_a2#back')).toMatchObject({
			width: rule.width,
			height: rule.height,
			dashPattern: [],
		});
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

	it('[DR13] two plugins that draw at once leave one card; the later one is hidden by the next draw and goes', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([card('a', note)]));
		const first = plugin.own('pe_a');
		// What a second plugin that had not seen the first would have made.
		const [double] = user.duplicate(plugin.doc, [first.id], { x: 2000, y: 0 });
		plugin.doc.setData(double, { 'shared/personaboard/n': double });
		expect(plugin.allOwn('pe_a')).toHaveLength(2);
		expect(plugin.draw(cards([card('a', note)])).left).toEqual(['pe_a']);
		expect(plugin.node(double).visible).toBe(false);
		plugin.clock.advance(2500);
		plugin.draw(cards([card('a', note)]));
		expect(plugin.own('pe_a').id).toBe(first.id);
	});

	it('[DR14] a cancelled draw stops with a sentence and is one undo step', () => {
		const { plugin, note } = withNote(built);
		const many = Array.from({ length: 12 }, (_, i) => card(`n${i}`, note, { extra: 6 }));
		expect(() => {
			const id = plugin.post('draw', { commands: [cards(many)], label: 'cards', page: null, step: true });
			plugin.clock.advance(2);
			plugin.run.postFromUi({ channel: 'personaboard', kind: 'cancel', id });
			plugin.clock.advance(2000);
			const reply = plugin.replyTo(id);
			if (reply?.ok === false) throw new Error(reply.message);
		}).toThrow('Stopped.');
		expect(plugin.takeEvents('progress').length).toBeGreaterThan(0);
		expect(plugin.allOwn('pe_n11')).toEqual([]);
		user.undo(plugin.doc);
		expect(plugin.allOwn('zone:cards')).toEqual([]);
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
