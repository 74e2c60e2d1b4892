import { beforeAll, describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import { strings } from '../../../plugin/ui/strings.ts';
import type { CardSpec } from '../../../shared/card.ts';
import { stripSpec } from '../../../shared/strip-spec.ts';
import { stripData } from '../../shared/strip-data.ts';
import { card, cards, withNote } from './card-board.ts';
import { type Built, buildForCanvas, dataOf } from './plugin-on-canvas.ts';
import { boxOnPage, dragTo, overlaps, picture, themes, workshop } from './theme-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

function stripped(id: string, note: string, extra = 6, over = {}): CardSpec {
	const bare = card(id, note, { extra });
	return { ...bare, strip: stripSpec(bare.key, bare.blocks.length, stripData(over), strings.drawn) };
}

describe('behaviour on a card', () => {
	it('[DR70] it stands between head and fields as one section, with its charts in it and nothing over anything', () => {
		const { plugin, note } = withNote(built);
		const sizes = { a: 0, b: 12, c: 40 } as const;
		plugin.draw(cards(Object.entries(sizes).map(([id, extra]) => stripped(id, note, extra))));
		for (const id of Object.keys(sizes)) {
			const section = plugin.own(`pe_${id}`);
			const strip = plugin.own(`pe_${id}/strip`);
			expect(strip).toMatchObject({ type: 'SECTION', name: 'What they do · 43 users', parent: section.id });
			const head = plugin.own(`pe_${id}#back`);
			expect(strip.width).toBe(head.width);
			expect(strip.y).toBeGreaterThanOrEqual(head.y + head.height + 32);
			expect(strip.y + strip.height).toBeLessThan(plugin.own(`pe_${id}/jobs.primary`).y);
			const inside = plugin.childrenOf(strip.id);
			const texts = inside.filter((node) => node.type === 'TEXT');
			expect(overlaps(texts)).toEqual([]);
			for (const node of inside) {
				if (node.type === 'CONNECTOR') continue;
				expect(node.x + node.width).toBeLessThanOrEqual(strip.width - 24);
				expect(node.y + node.height).toBeLessThanOrEqual(strip.height - 20);
			}
			const steps = [0, 1, 2, 3].map((at) => plugin.own(`pe_${id}/strip/step${at}#back`));
			expect(plugin.own(`pe_${id}/strip/step1/line`)).toMatchObject({
				type: 'CONNECTOR',
				connectorStart: { endpointNodeId: steps[0]!.id, magnet: 'AUTO' },
				connectorEnd: { endpointNodeId: steps[1]!.id, magnet: 'AUTO' },
			});
		}
		expect(plugin.errors).toEqual([]);
	});

	it('[DR71] drawn again it writes nothing; another figure changes its own bar and text and moves nothing else', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([stripped('a', note), stripped('b', note)]));
		const before = picture(plugin);
		const report = plugin.follow(cards([stripped('a', note), stripped('b', note)]));
		expect(report).toMatchObject({ created: 0, moved: 0, written: 0, removed: 0 });
		expect(picture(plugin)).toBe(before);
		const [first, ...rest] = stripData().features;
		const features = [{ ...first!, users: 20, share: 20 / 43 }, ...rest];
		const { created, removed, written } = plugin.follow(
			cards([stripped('a', note, 6, { features }), stripped('b', note)]),
		);
		expect({ created, removed }).toEqual({ created: 0, removed: 0 });
		// The bar, two texts, and the zone's version.
		expect(written).toBeLessThanOrEqual(4);
	});

	it('[DR72] where a person put it, it stays, and the fields close up', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([stripped('a', note)]));
		const height = plugin.own('pe_a').height;
		dragTo(plugin, plugin.own('pe_a/strip').id, 9000, 9000);
		const at = boxOnPage(plugin, plugin.own('pe_a/strip').id);
		plugin.follow(cards([stripped('a', note, 6, { users: 44 })]));
		expect(boxOnPage(plugin, plugin.own('pe_a/strip').id)).toMatchObject({ x: at.x, y: at.y });
		expect(plugin.own('pe_a/strip').name).toBe('What they do · 44 users');
		expect(plugin.own('pe_a').height).toBeLessThan(height);
	});

	it('[DR73] taken off it stays off and is told once; a bar taken off stays off alone', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([stripped('a', note), stripped('b', note)]));
		const bar = plugin.own('pe_b/strip/day1-8#back');
		user.remove(plugin.doc, [plugin.own('pe_a/strip').id, bar.id]);
		expect(plugin.changes()).toContainEqual({ type: 'removed', key: 'pe_a/strip' });
		plugin.follow(cards([stripped('a', note, 6, { users: 50 }), stripped('b', note, 6, { users: 50 })]));
		expect(plugin.allOwn('pe_a/strip')).toEqual([]);
		expect(plugin.allOwn('pe_b/strip/day1-8#back')).toEqual([]);
		expect(plugin.own('pe_b/strip').name).toBe('What they do · 50 users');
	});

	it('[DR73] it comes back when it is wanted again', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([stripped('a', note)]));
		user.remove(plugin.doc, [plugin.own('pe_a/strip').id]);
		plugin.changes();
		plugin.draw(cards([stripped('a', note)], [], { again: ['pe_a/strip'] }));
		expect(plugin.childrenOf(plugin.own('pe_a/strip').id).length).toBeGreaterThan(40);
	});

	it('[DR71] without usage it goes, a note a person laid on it stays, and so it is when the whole card goes', () => {
		const { plugin, note } = withNote(built);
		plugin.draw(cards([stripped('a', note), stripped('b', note)]));
		const { x, y } = boxOnPage(plugin, plugin.own('pe_a/strip').id);
		dragTo(plugin, note, x + 200, y + 200);
		expect(plugin.node(note).parent).toBe(plugin.own('pe_a/strip').id);
		plugin.follow(cards([card('a', note, { extra: 6 })]));
		plugin.clock.advance(3000);
		plugin.follow(cards([card('a', note, { extra: 6 })]));
		plugin.clock.advance(3000);
		plugin.follow(cards([card('a', note, { extra: 6 })]));
		for (const key of ['pe_a/strip', 'pe_b/strip', 'pe_b']) expect(plugin.allOwn(key), key).toEqual([]);
		expect(plugin.node(note).parent).toBe(plugin.own('pe_a').id);
		expect(plugin.changes().filter(({ type }) => type === 'removed')).toEqual([]);
	});
});

describe('a badge on a note that says what the log does not show', () => {
	const marked = (groups: Parameters<typeof themes>[0], notes: string[], more = {}) => {
		const command = themes(groups, more);
		for (const section of command.sections) {
			const own = section.stickies.filter((id) => notes.includes(id));
			if (own.length > 0) section.marks = { text: 'Says ≠ does', notes: own };
		}
		return command;
	};

	it('[DR74] it lies at the note’s upper edge, above it and no part of it', () => {
		const { plugin, notes } = workshop(built, 4);
		const before = notes.map((id) => plugin.node(id).text);
		plugin.draw(marked({ th_a: notes }, [notes[1]!]));
		const [text, back] = [plugin.own(`th_a/mark/${notes[1]}`), plugin.own(`th_a/mark/${notes[1]}#back`)];
		expect(text.text?.characters).toBe('Says ≠ does');
		const note = plugin.node(notes[1]!);
		expect({ x: back.x, y: back.y }).toEqual({ x: note.x + 12, y: note.y - 16 });
		// It ends before the first line of the note.
		expect(back.y + back.height).toBeLessThan(note.y + 24);
		const order = plugin.childrenOf(plugin.own('th_a').id).map(({ id }) => id);
		expect(order.indexOf(note.id)).toBeLessThan(order.indexOf(back.id));
		expect(order.indexOf(back.id)).toBeLessThan(order.indexOf(text.id));
		expect(notes.map((id) => plugin.node(id).text)).toEqual(before);
		const again = plugin.follow(marked({ th_a: notes }, [notes[1]!]));
		expect(again).toMatchObject({ created: 0, moved: 0, written: 0, removed: 0 });
		expect(plugin.errors).toEqual([]);
	});

	it('[DR75] when the theme is drawn it goes along with its note, within the theme and to another one', () => {
		const { plugin, notes } = workshop(built, 4);
		const [a, b] = [notes.slice(0, 2), notes.slice(2)];
		plugin.draw(marked({ th_a: a, th_b: b }, [a[0]!]));
		plugin.changes();
		user.move(plugin.doc, [a[0]!], 40, 60);
		plugin.follow(marked({ th_a: a, th_b: b }, [a[0]!], { accept: [{ node: a[0]!, section: 'th_a' }] }));
		const note = plugin.node(a[0]!);
		expect(plugin.own(`th_a/mark/${a[0]}#back`)).toMatchObject({ x: note.x + 12, y: note.y - 16 });
		expect(plugin.changes()).toEqual([]);
		plugin.follow(marked({ th_a: [a[1]!], th_b: [...b, a[0]!] }, [a[0]!]));
		expect(plugin.allOwn(`th_a/mark/${a[0]}`)).toEqual([]);
		expect(plugin.own(`th_b/mark/${a[0]}#back`).parent).toBe(plugin.own('th_b').id);
	});

	it('[DR76] it goes along while a person moves its note about, unless they moved it away from it', () => {
		const { plugin, notes } = workshop(built, 3);
		const [first, second, third] = notes as [string, string, string];
		plugin.draw(marked({ th_a: notes }, notes));
		plugin.changes();
		const backOf = (id: string) => plugin.own(`th_a/mark/${id}#back`);
		const wordsOf = (id: string) => plugin.own(`th_a/mark/${id}`);
		const isAtEdge = (id: string): void => {
			const { x, y } = plugin.node(id);
			expect(backOf(id)).toMatchObject({ x: x + 12, y: y - 16 });
		};
		const inside = wordsOf(first).x - backOf(first).x;
		user.move(plugin.doc, [first], 40, 60);
		expect(plugin.changes()).toEqual([]);
		isAtEdge(first);
		expect(wordsOf(first).x - backOf(first).x).toBe(inside);
		// Taken along in one selection it is still the note's.
		user.move(plugin.doc, [second, backOf(second).id, wordsOf(second).id], 30, 30);
		plugin.changes();
		user.move(plugin.doc, [second], 10, 10);
		plugin.changes();
		isAtEdge(second);
		user.move(plugin.doc, [backOf(third).id], 0, 200);
		plugin.changes();
		const { x, y } = backOf(third);
		user.move(plugin.doc, [third], 20, 0);
		plugin.changes();
		expect(backOf(third)).toMatchObject({ x, y });
		// A draw finds them where they belong.
		expect(plugin.follow(marked({ th_a: notes }, notes))).toMatchObject({ created: 0, removed: 0, moved: 0 });
		for (const id of [first, second]) isAtEdge(id);
		expect(backOf(third)).toMatchObject({ x, y });
		expect(plugin.errors).toEqual([]);
	});

	it('[DR75] moved or taken off by a person it stays so, and it goes with the contradiction', () => {
		const { plugin, notes } = workshop(built, 3);
		plugin.draw(marked({ th_a: notes }, notes));
		const [gone, moved] = notes.map((id) => plugin.own(`th_a/mark/${id}#back`));
		const words = plugin.own(`th_a/mark/${notes[0]}`);
		user.remove(plugin.doc, [gone!.id, words.id]);
		user.move(plugin.doc, [moved!.id], 300, 10);
		const at = { x: plugin.node(moved!.id).x, y: plugin.node(moved!.id).y };
		plugin.changes();
		plugin.follow(marked({ th_a: notes }, notes));
		expect(plugin.allOwn(`th_a/mark/${notes[0]}`)).toEqual([]);
		expect(plugin.node(moved!.id)).toMatchObject(at);
		plugin.follow(themes({ th_a: notes }));
		expect([...plugin.doc.nodes()].filter((node) => dataOf(node, 'k').includes('/mark/'))).toEqual([]);
	});

	it('[SH1] [SH3] a sheet’s chart has cells without arrows; what a person types into one is told', () => {
		const { plugin, note } = withNote(built);
		const bare = card('s', note, { extra: 6 });
		const cell = { width: 160, height: 72, size: 20, y: 24 };
		const parts = [0, 1].flatMap((at) => [
			{ ...cell, key: `sh_s/c${at}-box`, x: 24 + 176 * at, tone: at === 0 ? 1 : 4, text: '' },
			{
				...cell,
				key: `sh_s/c${at}`,
				x: 40 + 176 * at,
				tone: -1,
				text: at === 0 ? '++  3 people' : '−  1 person',
			},
		]);
		const blocks = bare.blocks.map((block) => ({ ...block, key: block.key.replace('pe_s', 'sh_s') }));
		const strip = { key: 'sh_s/strip', title: 'Whom', width: 496, height: 120, parts };
		const sheet = { ...bare, key: 'sh_s', blocks, strip };
		plugin.draw(cards([sheet]));
		expect(
			plugin
				.childrenOf(plugin.own('sh_s/strip').id)
				.map(({ type }) => type)
				.sort(),
		).toEqual(['RECTANGLE', 'RECTANGLE', 'TEXT', 'TEXT']);
		user.editText(plugin.doc, plugin.own('sh_s/c0').id, '−−');
		expect(plugin.changes()).toContainEqual({ type: 'text', key: 'sh_s/c0', text: '−−' });
		expect(plugin.errors).toEqual([]);
	});
});
