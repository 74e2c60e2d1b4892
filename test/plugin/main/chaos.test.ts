import { beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../../../playground/engine/chaos.ts';
import * as user from '../../../playground/engine/user-api.ts';
import type { DrawCommand } from '../../../shared/draw-command.ts';
import { type Built, buildForCanvas, dataOf, PluginOnCanvas } from './plugin-on-canvas.ts';
import { sectionKey, themes, workshop } from './theme-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

/** Raise with PERSONABOARD_SEEDS to search longer. */
const seeds = Number(process.env.PERSONABOARD_SEEDS ?? 6);

function commandsFor(notes: readonly string[], count: number, personas: number): DrawCommand[] {
	const groups = Object.fromEntries(
		Array.from({ length: count }, (_, i) => [`th_${i}`, notes.filter((_, at) => at % count === i)]),
	);
	const cards = Array.from({ length: personas }, (_, i) => ({
		key: `pe_${i}`,
		title: `Persona ${i}`,
		accent: i,
		blocks: [
			{ key: `pe_${i}/role`, style: 'role' as const, text: `Role ${i}`, links: [] },
			...Array.from({ length: 6 }, (_, line) => ({
				key: `cl_${i}_${line}`,
				style: (['claim', 'quote', 'hypothesis'] as const)[line % 3],
				text: `Line ${line} of persona ${i}, long enough to wrap onto a second line of the card`,
				links: [{ start: 0, end: 4, node: notes[(i + line) % notes.length] }],
			})),
		],
	}));
	const order = cards.map(({ key }) => key);
	const zone = { key: 'zone:cards', title: 'Personas', version: `${personas}`, order };
	return [themes(groups), { type: 'cards', zone, cards, tensions: [], again: [] }];
}

/** What a panel that heard of every deletion leaves out, and of every move accepts. */
function agreed(
	plugin: PluginOnCanvas,
	commands: readonly DrawCommand[],
	notes: readonly string[],
): DrawCommand[] {
	const standing = (key: string): boolean => plugin.allOwn(key).length > 0;
	return commands.map((command) => {
		if (command.type === 'themes') {
			const places = notes.filter((id) => plugin.doc.get(id) !== undefined);
			return {
				...command,
				zone: { ...command.zone, order: command.zone.order.filter(standing) },
				sections: command.sections.filter(({ key }) => standing(key)),
				accept: places.map((node) => ({ node, section: sectionKey(plugin, node) })),
			};
		}
		return command;
	});
}

/** What a person sees of our drawings: keys with their words and places. */
function shown(plugin: PluginOnCanvas): string[] {
	return [...plugin.doc.nodes()]
		.filter((node) => dataOf(node, 'k') !== '')
		.map((node) => [dataOf(node, 'k'), node.text?.characters ?? node.name, node.x, node.y].join(' | '))
		.sort();
}

describe('a canvas that changes under the pen', () => {
	it('[DR7] whatever people delete, move or rename meanwhile, a draw ends, nothing breaks, and later draws settle', () => {
		for (let seed = 1; seed <= seeds; seed++) {
			const random = seeded(seed);
			const { plugin, notes } = workshop(built, 40, { latency: () => Math.floor(random() * 4) });
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
				plugin.call('draw', { commands, label: '', page: null, step: true }, disturb);
			} catch (error) {
				told.push((error as Error).message);
			}
			expect(told.join(), `seed ${seed}: ${plugin.errors.join()}`).toMatch(/^$|^sectionGone$/);
			plugin.changes();
			const alive = notes.filter((id) => plugin.doc.get(id) !== undefined);
			plugin.draw(...agreed(plugin, commands, alive));
			plugin.changes();
			const after = agreed(plugin, commands, alive);
			plugin.draw(...after);
			const last = plugin.draw(...after);
			expect(last, `seed ${seed}`).toMatchObject({ created: 0, moved: 0, removed: 0, written: 0 });
			for (const key of ['zone:themes', 'th_0', 'th_3', 'zone:cards', 'pe_0', 'pe_2', 'cl_1_2']) {
				expect(plugin.allOwn(key).length, `seed ${seed} ${key}`).toBeLessThanOrEqual(1);
			}
			expect(notes.filter((id) => plugin.doc.get(id) !== undefined)).toEqual(alive);
			expect(plugin.errors, `seed ${seed}`).toEqual([]);
		}
	});

	it('[DR7] a draw that the canvas refuses in the middle is said to have failed, and the next one finishes it', () => {
		const whole = workshop(built, 12);
		const commands = commandsFor(whole.notes, 3, 2);
		whole.plugin.draw(...commands);
		const drawn = shown(whole.plugin);
		for (let nth = 1; nth <= 40; nth += 3) {
			let armed = false;
			let left = nth;
			const { plugin } = workshop(built, 12, {
				refuse: (member) => armed && /^(create|append|insert|set_characters)/.test(member) && --left === 0,
			});
			armed = true;
			expect(() => plugin.draw(...commands), `call ${nth}`).toThrow('failed');
			plugin.changes();
			plugin.draw(...commands);
			expect(shown(plugin), `call ${nth}`).toEqual(drawn);
			expect(plugin.draw(...commands)).toMatchObject({ created: 0, moved: 0, removed: 0, written: 0 });
		}
	});

	it('[DR13] two plugins that draw the same at the same time leave one of everything after the next draws', () => {
		const { plugin: one, notes } = workshop(built, 40);
		const two = new PluginOnCanvas(built, { sharing: one });
		const commands = commandsFor(notes, 4, 3);
		one.post('draw', { commands, label: '', page: null, step: true });
		two.post('draw', { commands, label: '', page: null, step: true });
		one.clock.advance(5000);
		one.changes();
		two.changes();
		one.draw(...commands);
		one.clock.advance(2500);
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
});
