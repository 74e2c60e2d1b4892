import type { TextLook } from '../../shared/draw.ts';
import { drawText } from './draw-text.ts';
import { type Drawing, putAt } from './drawing.ts';
import { noteGap, padding, toGrid } from './layout.ts';
import { ink, white } from './palette.ts';
import { drawPill } from './pill.ts';
import { lies } from './section-parts.ts';

export type ThemeHead = {
	/** The section's key; the head's parts have keys under it. */
	key: string;
	/** What belongs, in one sentence; empty for none. */
	note: string;
	/** What the section rests on, such as "7 quotes · 5 people"; empty for none. */
	chip: string;
	/** Width of the line in px. */
	width: number;
	/** Colour of the words in the pill. */
	color: string;
};

const chipGap = 12;

/**
 * What stands over a theme's notes: what belongs, in one line, and what it rests on, in a pill. The section's name is
 * its title. Adds the keys of its parts to `keys`. Returns the y from which notes start, in px from the section's top;
 * null when the section was deleted meanwhile.
 */
export async function drawThemeHead(
	drawing: Drawing,
	section: SectionNode,
	head: ThemeHead,
	keys: string[],
): Promise<number | null> {
	let bottom = 0;
	if (head.note !== '') {
		const key = `${head.key}/note`;
		keys.push(key);
		const look: TextLook = [24, false, ink, head.width];
		const note = await drawText(drawing, section, { key, text: head.note, look, links: [] });
		if (section.removed) return null;
		if (lies(section, note)) {
			putAt(drawing, note, { x: padding, y: padding });
			bottom = toGrid(padding + note.height);
		}
	}
	if (head.chip !== '') {
		const at = { x: padding, y: bottom > 0 ? bottom + chipGap : padding };
		const pill = { key: `${head.key}/chip`, text: head.chip, color: head.color, fill: white, at };
		const box = await drawPill(drawing, section, pill, keys);
		if (section.removed) return null;
		if (box) bottom = box.y + box.height;
	}
	return bottom > 0 ? bottom + noteGap : padding;
}
