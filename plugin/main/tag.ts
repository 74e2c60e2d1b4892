import type { EraseCommand, TagCommand } from '../../shared/draw.ts';
import { textHash } from '../../shared/hash.ts';
import type { Canvas } from './canvas.ts';
import type { Drawing } from './drawing.ts';
import { writeData } from './node-data.ts';
import { isNote, type Note, noteText } from './notes.ts';

/** Marks notes with the evidence they were brought in as, and remembers the text that was. A person's copy becomes a note of its own. */
export async function tagNotes(drawing: Drawing, command: TagCommand): Promise<void> {
	for (const { node, evidence } of command.places) {
		// Notes may be brought in from any page, and before the picture of this one has them.
		const note = drawing.canvas.notes.get(node) || (await figma.getNodeByIdAsync(node));
		if (!note || note.removed || !isNote(note)) {
			drawing.report.missing.push(node);
			continue;
		}
		// A copy keeps the place it carries: where else it lies, that is where a person put it.
		if (markNote(drawing.canvas, note, evidence)) drawing.report.written += 1;
		await drawing.slices.turn();
	}
}

/** Marks one note with the evidence it shows and its text as it reads; true when something of it was news. */
export function markNote(canvas: Canvas, note: Note, evidence: string): boolean {
	let wrote = writeData(note, 'evidence', evidence);
	wrote = writeData(note, 'self', note.id) || wrote;
	wrote = writeData(note, 'text', textHash(noteText(note))) || wrote;
	canvas.known.add(note.id);
	canvas.told.delete(`copy ${note.id}`);
	return wrote;
}

/** Takes notes away, whoever made them: what they say is erased. */
export async function eraseNotes({ canvas, report, slices }: Drawing, command: EraseCommand): Promise<void> {
	for (const node of command.nodes) {
		const note = canvas.notes.get(node) || (await figma.getNodeByIdAsync(node));
		if (note && !note.removed && isNote(note)) {
			note.remove();
			report.removed += 1;
		} else report.missing.push(node);
		await slices.turn();
	}
}
