import { drawDecoration, pillAround } from './decoration.ts';
import { drawText, type TextLook } from './draw-text.ts';
import { type Drawing, putAt } from './drawing.ts';
import { noteGap, padding, toGrid } from './layout.ts';
import { partKey } from './node-data.ts';
import { accentOf, ink, white } from './palette.ts';
import { lies, settleParts } from './section-parts.ts';

export type ThemeHead = {
	/** The section's key; the head's parts have keys under it. */
	key: string;
	/** What belongs, in one sentence; empty for none. */
	note: string;
	/** What the section rests on, such as "7 quotes · 5 people"; empty for none. */
	chip: string;
	/** Width of the line in px. */
	width: number;
	tint: number;
};

const chipGap = 12;

/**
 * What stands over a theme's notes: what belongs, in one line, and what it rests on, in a pill. The section's name is
 * its title. Also writes the section's manifest. Returns the y from which notes start, in px from the section's top;
 * null when the section was deleted meanwhile.
 */
export async function drawThemeHead(
	drawing: Drawing,
	section: SectionNode,
	head: ThemeHead,
): Promise<number | null> {
	const keys: string[] = [];
	let bottom = 0;
	async function line(part: string, text: string, look: TextLook): Promise<TextNode | null> {
		if (text === '') return null;
		const key = `${head.key}/${part}`;
		keys.push(key);
		return drawText(drawing, section, { key, text, look, links: [] });
	}
	const note = await line('note', head.note, [24, false, ink, head.width]);
	const chip = await line('chip', head.chip, [16, true, accentOf(head.tint).ink, null]);
	if (section.removed) return null;
	if (lies(section, note)) {
		putAt(drawing, note, { x: padding, y: padding });
		bottom = toGrid(padding + note.height);
	}
	if (lies(section, chip)) {
		const key = partKey(`${head.key}/chip`, 'back');
		const { text, back } = pillAround(chip, { x: padding, y: bottom > 0 ? bottom + chipGap : padding });
		keys.push(key);
		drawDecoration(drawing, section, key, back, [white, 16]);
		putAt(drawing, chip, text);
		bottom = back.y + back.height;
	}
	settleParts(drawing, section, keys);
	return bottom > 0 ? bottom + noteGap : padding;
}
