import type { CanvasChange } from '../../shared/canvas-change.ts';
import { textHash } from '../../shared/hash.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { entityOf, evidenceOf, kindOf, readData } from './node-data.ts';
import { type Note, noteText, sectionsAround } from './notes.ts';

/** Where a note lies, as far as grouping is concerned. */
export type NotePlace = {
	/** Key of the theme section it lies in. */
	theme: string | null;
	/** A section of a person's own that lies inside the themes zone but in no theme. */
	own: SectionNode | null;
};

export function placeOf(note: Note): NotePlace {
	let own: SectionNode | null = null;
	for (const section of sectionsAround(note)) {
		const key = entityOf(section);
		if (key === null) own ??= section;
		else if (kindOf(section) === 'theme') return { theme: key, own: null };
		else return { theme: null, own: kindOf(section) === 'themes' ? own : null };
	}
	return { theme: null, own: null };
}

/** True when a note lies elsewhere than where the machine or an accepted move last put it. */
export function movedByPerson(note: Note): boolean {
	const { theme, own } = placeOf(note);
	return own !== null || (theme ?? '') !== readData(note, 'place');
}

/** What to tell about a note that a person moved; null when it lies where it was last known to lie, or was never brought in. */
export function placeChange(note: Note): CanvasChange | null {
	const evidence = evidenceOf(note);
	if (evidence === null || !movedByPerson(note)) return null;
	const { theme, own } = placeOf(note);
	return {
		type: 'placed',
		node: note.id,
		evidence: evidence as EvidenceId,
		section: theme,
		own: own === null ? null : { node: own.id, title: own.name },
	};
}

/** What to tell about a note whose words are no longer those that were brought in. */
export function noteTextChange(note: Note): CanvasChange | null {
	const evidence = evidenceOf(note);
	if (evidence === null) return null;
	const text = noteText(note);
	if (textHash(text) === readData(note, 'text')) return null;
	return { type: 'sticky-text', node: note.id, evidence: evidence as EvidenceId, text };
}

/** The text a person can change on a node of ours: a text's characters, a section's title. */
export function ownText(node: SceneNode): string | null {
	if (node.type === 'TEXT') return node.characters;
	return node.type === 'SECTION' ? node.name : null;
}

/** What to tell about one of our texts or titles that reads differently from what was last written. */
export function ownTextChange(node: SceneNode): CanvasChange | null {
	const key = entityOf(node);
	const text = ownText(node);
	if (key === null || text === null) return null;
	const written = readData(node, 'text');
	if (written === '' || textHash(text) === written) return null;
	return { type: 'text', key, text };
}
