import { type DressedThemes, personalKey } from '../../shared/draw.ts';
import { placeOf } from './changes.ts';
import { drawTitle } from './draw-text.ts';
import { adoptFromPerson, type Drawing } from './drawing.ts';
import { writeData } from './node-data.ts';

/**
 * Where persons put notes and the board knows it, that is where a draw may move them on from; a note that lies elsewhere
 * by now is left as it is (rule DR3). A section of a person's own becomes the section of the theme that grew from it.
 */
export function acceptPlaces(drawing: Drawing, places: DressedThemes['accept']): void {
	for (const { node, section } of places) {
		const note = drawing.canvas.notes.get(node);
		if (!note || note.removed) continue;
		const { theme, own } = placeOf(note);
		if (own !== null && section === personalKey(own.id)) {
			adoptFromPerson(drawing, own, section);
			drawTitle(drawing, own, own.name);
		} else if (own !== null || theme !== section) continue;
		if (writeData(note, 'place', section || '')) drawing.report.written += 1;
	}
}
