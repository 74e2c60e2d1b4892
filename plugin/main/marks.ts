import type { DressedThemes } from '../../shared/draw.ts';
import { type Canvas, standing } from './canvas.ts';
import { type Drawing, isOursToMove } from './drawing.ts';
import type { Place } from './layout.ts';
import { partKey, readData, writeData } from './node-data.ts';
import { goldFill, ink } from './palette.ts';
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
	marks: DressedThemes['sections'][number]['marks'],
	keys: string[],
): Promise<void> {
	if (!marks) return;
	for (const id of marks.notes) {
		const note = drawing.canvas.notes.get(id);
		if (!note || note.removed || !note.parent || note.parent.id !== section.id) continue;
		const { text } = marks;
		await drawPill(
			drawing,
			section,
			{ key: markKey(theme, note), text, color: ink, fill: goldFill, at: edgeOf(note) },
			keys,
		);
		stillThere(section);
	}
}

/** A badge goes along with its note while a person moves that about in its section (rule DR76); one they moved stays. */
export function carryMark(canvas: Canvas, note: SceneNode): void {
	const { parent } = note;
	const key = parent ? markKey(readData(parent, 'entity'), note) : '';
	const words = standing(canvas, key);
	const back = standing(canvas, partKey(key, 'back'));
	if (!words || !back) return;
	const to = edgeOf(note);
	const x = to.x - back.x;
	const y = to.y - back.y;
	// Taken along by the person with the note it is where it belongs, and stays ours.
	if ((x !== 0 || y !== 0) && !isOursToMove(back)) return;
	for (const part of [back, words]) {
		part.x += x;
		part.y += y;
		writeData(part, 'spot', `${part.x},${part.y}`);
	}
}

function markKey(theme: string, { id }: SceneNode): string {
	return `${theme}/mark/${id}`;
}

/** Where a note's badge lies: at its upper edge. */
function edgeOf({ x, y }: Place): Place {
	return { x: x + 12, y: y - 16 };
}
