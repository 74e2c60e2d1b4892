import { beforeAll, describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import type { DrawCommand } from '../../../shared/draw.ts';
import { type Built, buildForCanvas, dataOf, PluginOnCanvas } from './plugin-on-canvas.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

const ana = { id: '1', name: 'Ana' };
/** Raise with PERSONABOARD_SEEDS to search longer. */
const seeds = Number(process.env.PERSONABOARD_SEEDS ?? 6);

/** Small seeded generator (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

function commandsFor(notes: readonly string[], themes: number, personas: number): DrawCommand[] {
	const ofTheme = (theme: number): string[] => notes.filter((_, i) => i % themes === theme);
	return [
		{
			type: 'themes',
			zone: { key: 'zone:themes', title: 'Themes' },
			sections: Array.from({ length: themes }, (_, i) => ({
				key: `th_${i}`,
				title: `Theme ${i}`,
				note: `What belongs to theme ${i}`,
				tint: i,
				stickies: ofTheme(i),
			})),
		},
		{
			type: 'cards',
			zone: { key: 'zone:cards', title: 'Personas' },
			cards: Array.from({ length: personas }, (_, i) => ({
				key: `pe_${i}`,
				title: `Persona ${i}`,
				accent: i,
				blocks: [
					{ key: `pe_${i}/role`, style: 'role', text: `Role ${i}`, links: [] },
					...Array.from({ length: 6 }, (_, line) => ({
						key: `cl_${i}_${line}`,
						style: (['claim', 'quote', 'hypothesis'] as const)[line % 3],
						text: `Line ${line} of persona ${i}, long enough to wrap onto a second line of the card`,
						links: [{ start: 0, end: 4, node: notes[(i + line) % notes.length] }],
					})),
				],
			})),
		},
	];
}

function boardOf(count: number, options: { latency?: () => number } = {}) {
	const notes: string[] = [];
	const plugin = new PluginOnCanvas(built, {
		...options,
		prepare(doc) {
			for (let i = 0; i < count; i++) {
				const at = { x: (i % 10) * 264, y: Math.floor(i / 10) * 264 };
				notes.push(user.createSticky(doc, ana, { at, text: `Quote ${i}` }));
			}
		},
	});
	plugin.draw({ type: 'tag', places: notes.map((node, i) => ({ node, evidence: `ev_${i}` })) });
	return { plugin, notes };
}

describe('a canvas that changes under the pen', () => {
	it('[DR7] whatever people delete, move or rename meanwhile, a draw ends, nothing breaks, and later draws settle', () => {
		for (let seed = 1; seed <= seeds; seed++) {
			const random = seeded(seed);
			const { plugin, notes } = boardOf(40, { latency: () => Math.floor(random() * 4) });
			const commands = commandsFor(notes, 4, 3);
			const disturb = (): void => {
				if (random() > 0.25) return;
				const nodes = [...plugin.doc.nodes()].filter(
					(node) => node.type !== 'PAGE' && node.type !== 'DOCUMENT',
				);
				const node = nodes[Math.floor(random() * nodes.length)];
				const dice = random();
				if (dice < 0.3) user.remove(plugin.doc, [node.id]);
				else if (dice < 0.7) user.move(plugin.doc, [node.id], random() * 900 - 450, random() * 900 - 450);
				else if (node.type === 'SECTION') user.rename(plugin.doc, node.id, `Renamed ${random()}`);
				else if (node.type === 'TEXT') user.editText(plugin.doc, node.id, `Edited ${random()}`);
				else user.duplicate(plugin.doc, [node.id]);
			};
			const told: string[] = [];
			try {
				plugin.call('draw', { commands, label: '' }, disturb);
			} catch (error) {
				told.push((error as Error).message);
			}
			expect(told.join(), `seed ${seed}: ${plugin.errors.join()}`).toMatch(
				/^$|^The section was deleted while it was being drawn\. Draw again\.$/,
			);
			plugin.changes();
			const alive = notes.filter((id) => plugin.doc.get(id) !== undefined);
			plugin.draw({
				type: 'accept',
				places: alive.map((node) => ({ node, section: sectionKey(plugin, node) })),
			});
			plugin.draw(...commands);
			plugin.draw(...commands);
			const last = plugin.draw(...commands);
			expect(last, `seed ${seed}`).toMatchObject({ created: 0, moved: 0, removed: 0, written: 0 });
			for (const key of ['zone:themes', 'th_0', 'th_3', 'zone:cards', 'pe_0', 'pe_2', 'cl_1_2']) {
				expect(plugin.allOwn(key), `seed ${seed} ${key}`).toHaveLength(1);
			}
			expect(notes.filter((id) => plugin.doc.get(id) !== undefined)).toEqual(alive);
			expect(plugin.errors, `seed ${seed}`).toEqual([]);
		}
	});

	it('[DR13] two plugins that draw the same at the same time leave one of everything after the next draw', () => {
		const { plugin: one, notes } = boardOf(40);
		const two = new PluginOnCanvas(built, { sharing: one });
		const commands = commandsFor(notes, 4, 3);
		one.post('draw', { commands, label: '' });
		two.post('draw', { commands, label: '' });
		one.clock.advance(5000);
		one.changes();
		two.changes();
		one.draw(...commands);
		one.draw(...commands);
		for (const command of commands) {
			const keys =
				command.type === 'themes'
					? command.sections.map((section) => section.key)
					: command.type === 'cards'
						? command.cards.flatMap((card) => [card.key, ...card.blocks.map((block) => block.key)])
						: [];
			for (const key of keys) expect(one.allOwn(key), key).toHaveLength(1);
		}
		expect(notes.every((id) => sectionKey(one, id)?.startsWith('th_'))).toBe(true);
		expect([...one.errors, ...two.errors]).toEqual([]);
	});

	it('[DR1] zones never lie on one another when the first one grows', () => {
		const { plugin, notes } = boardOf(40);
		plugin.draw(...commandsFor(notes.slice(0, 4), 1, 1));
		plugin.draw(...commandsFor(notes, 4, 3));
		const [a, b] = [plugin.own('zone:themes'), plugin.own('zone:cards')];
		expect(
			a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
		).toBe(true);
	});
});

function sectionKey(plugin: PluginOnCanvas, id: string): string | null {
	for (let node = plugin.node(id); node.parent !== null; node = plugin.node(node.parent)) {
		const key = dataOf(node, 'k');
		if (key.startsWith('th_') && dataOf(node, 'n') === node.id) return key;
	}
	return null;
}
