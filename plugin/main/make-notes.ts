import type { NotesCommand } from '../../shared/draw.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { placeOf, placeWord } from './changes.ts';
import type { Drawing } from './drawing.ts';
import { type Box, freeSpace, gridWidth, openGrid } from './layout.ts';
import { evidenceOf, writeData } from './node-data.ts';
import type { Note } from './notes.ts';
import { markNote } from './tag.ts';
import { boxesOf, boxOf } from './zone.ts';

/**
 * Makes a sticky for each evidence beside a note, in that one's colour, and reports which is which. What shows the
 * evidence already is not made again; beside a note that is gone nothing is.
 */
export async function makeNotes(drawing: Drawing, { beside, notes }: NotesCommand): Promise<void> {
	const { canvas, report } = drawing;
	const note = canvas.notes.get(beside);
	if (!note || note.removed) return;
	const shown = new Map<string | null, string>();
	for (const id of canvas.known) {
		const known = canvas.notes.get(id);
		if (known && !known.removed) shown.set(evidenceOf(known), id);
		await drawing.slices.turn();
	}
	const made: StickyNode[] = [];
	for (const { evidence, text } of notes) {
		let node = shown.get(evidence);
		if (node === undefined) {
			const sticky = figma.createSticky();
			if (await drawing.fonts.ready(sticky.text)) sticky.text.characters = text;
			sticky.authorVisible = false;
			if (note.type === 'STICKY') sticky.fills = note.fills;
			markNote(canvas, sticky, evidence);
			canvas.notes.set(sticky.id, sticky);
			made.push(sticky);
			report.created += 1;
			node = sticky.id;
		}
		report.made.push({ node, evidence: evidence as EvidenceId });
	}
	await putBeside(drawing, note, made);
}

/** The free cells nearest to the note, within its section; where that has too few, right of everything on the page. */
async function putBeside({ page, slices }: Drawing, note: Note, made: readonly StickyNode[]): Promise<void> {
	const cells = (staying: readonly Box[], { x, y }: Pick<Box, 'x' | 'y'>): Box[] =>
		made.map(openGrid(staying, { width: gridWidth(3), left: x, top: y }));
	const around = (home: ChildrenMixin): SceneNode[] =>
		home.children.filter((node) => !made.some(({ id }) => id === node.id));
	const { parent } = note;
	const section = parent && parent.type === 'SECTION' ? parent : null;
	let home = section || page;
	let places = cells(await boxesOf(around(home), slices, boxOf), note);
	if (
		section &&
		places.some((box) => box.x + box.width > section.width || box.y + box.height > section.height)
	) {
		home = page;
		places = cells([], freeSpace(await boxesOf(around(page), slices)));
	}
	for (const [at, { x, y }] of places.entries()) {
		const sticky = made[at];
		if (!sticky || sticky.removed || home.removed) continue;
		home.appendChild(sticky);
		sticky.x = x;
		sticky.y = y;
		// Nobody moved it there.
		writeData(sticky, 'place', placeWord(placeOf(sticky)));
	}
}
