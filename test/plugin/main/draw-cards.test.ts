import { beforeAll, describe, expect, it } from 'vitest';
import type { CanvasNode } from '../../../playground/engine/model.ts';
import * as user from '../../../playground/engine/user-api.ts';
import type { CardSpec } from '../../../shared/card.ts';
import { fc } from '../../support/properties.ts';
import { card, cards, pair, sentence, withNote } from './card-board.ts';
import { type Built, buildForCanvas, dataOf, type PluginOnCanvas } from './plugin-on-canvas.ts';
import { boxOnPage, overlaps, picture } from './theme-board.ts';

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
		}).toThrow('stopped');
		expect(plugin.takeEvents('progress').length).toBeGreaterThan(0);
		expect(plugin.allOwn('pe_n11')).toEqual([]);
		user.undo(plugin.doc);
		expect(plugin.allOwn('zone:cards')).toEqual([]);
	});
});
