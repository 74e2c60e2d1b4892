import { beforeAll, describe, expect, it } from 'vitest';
import type { CanvasNode, PaintData } from '../../../playground/engine/model.ts';
import * as user from '../../../playground/engine/user-api.ts';
import { card, cards, pair } from './card-board.ts';
import { type Built, buildForCanvas, dataOf, type PluginOnCanvas } from './plugin-on-canvas.ts';
import { boxOnPage, overlaps, themes, workshop } from './theme-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

describe('the head of a theme', () => {
	it('[DR44] what belongs stands over the notes, what it rests on under it in a pill, each over nothing else', () => {
		const { plugin, notes } = workshop(built, 5);
		plugin.draw(themes({ th_a: notes }));
		const [note, chip, back] = ['th_a/note', 'th_a/chip', 'th_a/chip#back'].map((key) => plugin.own(key));
		expect(note.text?.characters).toBe('What people say about th_a');
		expect(note.text?.runs[0]?.style.fontSize).toBe(24);
		expect(chip.text?.characters).toBe('5 quotes');
		expect(chip.text?.runs[0]?.style).toMatchObject({ fontSize: 16, fontName: { style: 'Semi Bold' } });
		expect(back.cornerRadius).toBe(back.height / 2);
		expect(note.y + note.height).toBeLessThan(back.y);
		// In the middle of its pill, to the px.
		expect(Math.abs(chip.x + chip.width / 2 - back.x - back.width / 2)).toBeLessThanOrEqual(1);
		expect(Math.abs(chip.y + chip.height / 2 - back.y - back.height / 2)).toBeLessThanOrEqual(1);
		const boxes = [note, back].map(({ id }) => boxOnPage(plugin, id));
		expect(overlaps([...boxes, ...notes.map((id) => boxOnPage(plugin, id))])).toEqual([]);
		const top = Math.min(...notes.map((id) => plugin.node(id).y));
		expect(top).toBe(back.y + back.height + 24);
	});

	it('[DR44] another digit in the chip leaves the pill as it is, and more words give it room', () => {
		const { plugin, notes } = workshop(built, 2);
		const spec = themes({ th_a: notes });
		const [section] = spec.sections;
		const chipOf = (chip: string) => ({ ...spec, sections: [{ ...section, chip }] });
		plugin.draw(chipOf('7 quotes · 5 people'));
		const before = plugin.own('th_a/chip#back').width;
		plugin.follow(chipOf('8 quotes · 5 people'));
		expect(plugin.own('th_a/chip#back').width).toBe(before);
		plugin.follow(chipOf('8 quotes · 12 measurements · 5 people'));
		const [chip, back] = [plugin.own('th_a/chip'), plugin.own('th_a/chip#back')];
		expect(back.width - chip.width).toBeGreaterThanOrEqual(22);
		expect(back.width - chip.width).toBeLessThanOrEqual(50);
	});

	it('[DR44] an empty line or chip is not drawn, and goes when it was', () => {
		const { plugin, notes } = workshop(built, 2);
		const spec = themes({ th_a: notes });
		const bare = { ...spec, sections: [{ ...spec.sections[0], note: '', chip: '' }] };
		plugin.draw(spec);
		plugin.draw(bare);
		for (const key of ['th_a/note', 'th_a/chip', 'th_a/chip#back']) expect(plugin.allOwn(key)).toEqual([]);
		expect(plugin.changes()).toEqual([]);
		plugin.draw(spec);
		expect(plugin.own('th_a/chip').text?.characters).toBe('2 quotes');
	});

	it('[DR43] a line or chip a person took off stays off, the chip with its pill', () => {
		const { plugin, notes } = workshop(built, 2);
		plugin.draw(themes({ th_a: notes }));
		user.remove(
			plugin.doc,
			['th_a/note', 'th_a/chip'].map((key) => plugin.own(key).id),
		);
		plugin.changes();
		plugin.draw(themes({ th_a: notes }));
		for (const key of ['th_a/note', 'th_a/chip', 'th_a/chip#back']) expect(plugin.allOwn(key)).toEqual([]);
	});
});

describe('colours and type', () => {
	it('[DR45] every text we draw has at least 4.5:1 on what lies under it, and is no smaller than 16', () => {
		const { plugin, notes } = workshop(built, 20);
		const eight = Array.from({ length: 8 }, (_, i) => i);
		const spec = themes(Object.fromEntries(eight.map((i) => [`th_${i}`, [notes[i]]])));
		const tray = { ...spec.sections[0], key: 'parked', tint: -1, stickies: [notes[9]] };
		const zone = { ...spec.zone, order: [...spec.zone.order, 'parked'] };
		plugin.draw(
			{ ...spec, zone, sections: [...spec.sections, tray] },
			cards(
				eight.map((i) => card(`n${i}`, notes[10], { accent: i })),
				[pair('a', notes[10])],
			),
		);
		const texts = [...plugin.doc.nodes()].filter((node) => dataOf(node, 't') === 'text');
		expect(texts.length).toBeGreaterThan(8 * 12);
		for (const node of texts) {
			const under = groundOf(plugin, node);
			for (const { style } of node.text?.runs ?? []) {
				expect(contrast(style.fills[0], under), dataOf(node, 'k')).toBeGreaterThanOrEqual(4.5);
				expect(style.fontSize).toBeGreaterThanOrEqual(16);
			}
		}
		const [label] = plugin.own('te_a/line').text?.runs ?? [];
		expect(contrast(label?.style.fills[0], plugin.own('te_a').fills?.[0])).toBeGreaterThanOrEqual(4.5);
	});
});

/** The paint of what lies directly under a text's middle: the highest of its section's rectangles there, else the section. */
function groundOf(plugin: PluginOnCanvas, text: CanvasNode): PaintData | undefined {
	const siblings = plugin.childrenOf(text.parent ?? '');
	const [x, y] = [text.x + text.width / 2, text.y + text.height / 2];
	const under = siblings
		.slice(0, siblings.indexOf(text))
		.filter((node) => node.type === 'RECTANGLE')
		.filter(
			({ x: left, y: top, width, height }) => x > left && x < left + width && y > top && y < top + height,
		);
	return (under[under.length - 1] ?? plugin.node(text.parent ?? '')).fills?.[0];
}

/** WCAG contrast of two plain paints; 0 when one is none. */
function contrast(a: PaintData | undefined, b: PaintData | undefined): number {
	if (!a?.color || !b?.color) return 0;
	const [low, high] = [luminance(a.color), luminance(b.color)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}

function luminance({ r, g, b }: { r: number; g: number; b: number }): number {
	const [x, y, z] = [r, g, b].map((value) =>
		value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
	);
	return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}
