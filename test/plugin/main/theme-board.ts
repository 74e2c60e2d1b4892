import * as user from '../../../playground/engine/user-api.ts';
import type { ThemesCommand } from '../../../shared/draw-command.ts';
import { textHash } from '../../../shared/hash.ts';
import { type Built, dataOf, PluginOnCanvas } from './plugin-on-canvas.ts';

export const ana = { id: '1', name: 'Ana' };

export type Groups = Record<string, readonly string[]>;

/** A page with an interview section of `count` notes, brought in as ev_0 …; each says its own number. */
export function workshop(
	built: Built,
	count: number,
	options: ConstructorParameters<typeof PluginOnCanvas>[1] = {},
): { plugin: PluginOnCanvas; notes: string[]; section: string } {
	const notes: string[] = [];
	let section = '';
	const plugin = new PluginOnCanvas(built, {
		...options,
		prepare(doc) {
			section = user.createSection(doc, {
				at: { x: 0, y: 0 },
				width: 3000,
				height: Math.max(1, Math.ceil(count / 10)) * 264 + 400,
				name: 'Interview P1',
			});
			for (let i = 0; i < count; i++) {
				const at = { x: 200 + (i % 10) * 264, y: 200 + Math.floor(i / 10) * 264 };
				notes.push(user.createSticky(doc, ana, { at, text: `Quote number ${i} about the shift plan` }));
			}
			options.prepare?.(doc);
		},
	});
	plugin.draw({ type: 'tag', places: notes.map((node, i) => ({ node, evidence: `ev_${i}` })) });
	return { plugin, notes, section };
}

/** A draw of these groups; `only` names the sections that come with it, all by default. */
export function themes(
	groups: Groups,
	more: { only?: readonly string[] } & Partial<Pick<ThemesCommand, 'accept' | 'again'>> = {},
): ThemesCommand {
	const { only, accept = [], again = [] } = more;
	const order = Object.keys(groups);
	return {
		type: 'themes',
		zone: { key: 'zone:themes', title: 'Themes', version: textHash(JSON.stringify(groups)), order },
		sections: order
			.map((key, index) => ({
				key,
				title: `Theme ${key}`,
				note: `What people say about ${key}`,
				chip: `${groups[key].length} quotes`,
				tint: index,
				stickies: [...groups[key]],
			}))
			.filter(({ key }) => only === undefined || only.includes(key)),
		accept,
		again,
	};
}

/** Drags a note into the section with that key, to its lower right corner. */
export function dragInto(plugin: PluginOnCanvas, note: string, key: string): void {
	const target = boxOnPage(plugin, plugin.own(key).id);
	dragTo(plugin, note, target.x + target.width - 20, target.y + target.height - 20);
}

/** Drags a node so that its centre lies at a point of the page. */
export function dragTo(plugin: PluginOnCanvas, node: string, x: number, y: number): void {
	const box = boxOnPage(plugin, node);
	user.move(plugin.doc, [node], x - box.x - box.width / 2, y - box.y - box.height / 2);
}

export type Box = { id: string; x: number; y: number; width: number; height: number };

export function boxOnPage(plugin: PluginOnCanvas, id: string): Box {
	let { x, y, parent, width, height } = plugin.node(id);
	for (let at = parent; at !== null; ) {
		const node = plugin.node(at);
		x += node.x;
		y += node.y;
		at = node.parent;
	}
	return { id, x, y, width, height };
}

/** Pairs of boxes that overlap, as `a b`. */
export function overlaps(boxes: readonly Box[]): string[] {
	return boxes.flatMap((a, i) =>
		boxes
			.slice(i + 1)
			.filter(
				(b) => a.x + a.width > b.x && b.x + b.width > a.x && a.y + a.height > b.y && b.y + b.height > a.y,
			)
			.map((b) => `${a.id} ${b.id}`),
	);
}

/** Key of the theme section a note lies in; null for none. */
export function sectionKey(plugin: PluginOnCanvas, id: string): string | null {
	for (let node = plugin.node(id); node.parent !== null; node = plugin.node(node.parent)) {
		if (dataOf(node, 't') === 'theme' && dataOf(node, 'n') === node.id) return dataOf(node, 'k');
	}
	return null;
}

/** Everything on the canvas, to compare two states. */
export function picture(plugin: PluginOnCanvas): string {
	return JSON.stringify([...plugin.doc.nodes()]);
}
