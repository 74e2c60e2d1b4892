import type { Built } from './plugin-on-canvas.ts';
import { themes, workshop } from './theme-board.ts';

/** Two themes of three notes, drawn and quiet. */
export function watchedBoard(built: Built, more: Parameters<typeof workshop>[2] = {}) {
	const { plugin, notes, section } = workshop(built, 6, more);
	const groups = { th_a: notes.slice(0, 3), th_b: notes.slice(3) };
	plugin.draw(themes(groups));
	plugin.changes();
	return { plugin, notes, section, groups };
}

/** What is told of a note that lies in a theme's section. */
export const inTheme = (node: string, evidence: string, section: string) => ({
	type: 'placed',
	node,
	evidence,
	section,
	own: null,
});
