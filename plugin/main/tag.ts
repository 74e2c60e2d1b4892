import type { DrawCommand } from '../../shared/draw.ts';
import { textHash } from '../../shared/hash.ts';
import { placeOf } from './changes.ts';
import { drawTitle } from './draw-text.ts';
import { adoptFromPerson, type Drawing, ownSection } from './drawing.ts';
import { isOriginal, writeData } from './node-data.ts';
import { type Note, noteText } from './notes.ts';

type TagCommand = Extract<DrawCommand, { type: 'tag' }>;
type AcceptCommand = Extract<DrawCommand, { type: 'accept' }>;

/** Marks notes with the evidence they were brought in as, and remembers the text that was. */
export function tagNotes(drawing: Drawing, command: TagCommand): void {
	for (const { node, evidence } of command.places) {
		const note = findNote(drawing, node);
		if (!note) continue;
		// A copy carries its original's last place, which was never its own.
		let wrote = isOriginal(note) ? false : writeData(note, 'place', '');
		wrote = writeData(note, 'evidence', evidence) || wrote;
		wrote = writeData(note, 'self', note.id) || wrote;
		wrote = writeData(note, 'text', textHash(noteText(note))) || wrote;
		if (wrote) drawing.report.written += 1;
	}
}

/** Remembers where a person put notes. A section of theirs in the themes zone becomes the section of the new theme. */
export function acceptPlaces(drawing: Drawing, command: AcceptCommand): void {
	for (const { node, section } of command.places) {
		const note = findNote(drawing, node);
		if (!note) continue;
		const { own } = placeOf(note);
		if (section !== null && own !== null && !ownSection(drawing, section)) {
			adoptFromPerson(drawing, own, section);
			drawTitle(drawing, own, own.name);
		}
		if (writeData(note, 'place', section ?? '')) drawing.report.written += 1;
	}
}

function findNote(drawing: Drawing, id: string): Note | null {
	const note = drawing.canvas.notes.get(id);
	if (note && !note.removed) return note;
	drawing.report.missing.push(id);
	return null;
}
