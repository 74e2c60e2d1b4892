import type { ThemesCommand } from '../../shared/draw.ts';
import type { Drawing } from './drawing.ts';
import { gold, ink } from './palette.ts';
import { drawPill } from './pill.ts';
import { stillThere } from './zone.ts';

/**
 * Badges at the upper edge of notes in a theme's section (rules DR74, DR75), on top of the note and no part of it. Adds
 * their keys to `keys`. One that a person moved or took off stays so; it goes along with its note when the theme is drawn.
 */
export async function drawMarks(
	drawing: Drawing,
	section: SectionNode,
	theme: string,
	marks: ThemesCommand['sections'][number]['marks'],
	keys: string[],
): Promise<void> {
	if (!marks) return;
	for (const id of marks.notes) {
		const note = drawing.canvas.notes.get(id);
		if (!note || note.removed || !note.parent || note.parent.id !== section.id) continue;
		const at = { x: note.x + 12, y: note.y - 16 };
		const { text } = marks;
		await drawPill(
			drawing,
			section,
			{ key: `${theme}/mark/${id}`, text, color: ink, fill: gold.tint, at },
			keys,
		);
		stillThere(section);
	}
}
