import type { CanvasChange } from '../../shared/canvas-change.ts';
import { textHash } from '../../shared/hash.ts';
import type { EvidenceId, NodeId } from '../../shared/ids.ts';
import { entityOf, kindOf, readData } from './node-data.ts';
import { type Note, sectionsAround } from './notes.ts';
import type { Told } from './told.ts';

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
		if (key === null) own = own || section;
		else if (kindOf(section) === 'theme') return { theme: key, own: null };
		else return { theme: null, own: kindOf(section) === 'themes' ? own : null };
	}
	return { theme: null, own: null };
}

/** `placeOf` for many notes at one moment: what lies in one section is asked once. */
export function openPlaces(): (note: Note) => NotePlace {
	const places = new Map<NodeId, NotePlace>();
	return (note) => {
		const parent = note.parent;
		if (parent === null) return { theme: null, own: null };
		const place = places.get(parent.id) || placeOf(note);
		places.set(parent.id, place);
		return place;
	};
}

/** A place in one word, to compare with the tag that says where a note was last put. */
export function placeWord({ theme, own }: NotePlace): string {
	return theme || (own ? `own ${own.id}` : '');
}

/** How a known note's place is told. */
export function placed(note: Note, evidence: string, { theme, own }: NotePlace): CanvasChange {
	return {
		type: 'placed',
		node: note.id,
		evidence: evidence as EvidenceId,
		section: theme,
		own: own === null ? null : { node: own.id, title: own.name },
	};
}

/**
 * What to tell about a note that a person moved; null when it was never brought in, and when it lies where it was last
 * put, unless the panel was told otherwise since and it came back. A copy was put where its original was: pasted
 * elsewhere it was moved, be it marked as a note of its own already or not.
 */
export function placeChange(note: Note, told: ReadonlyMap<string, Told>): CanvasChange | null {
	const evidence = readData(note, 'evidence');
	const place = placeOf(note);
	const word = placeWord(place);
	const base = readData(note, 'place');
	const last = told.get(`place ${note.id}`);
	const isBack = last && last.base === base && last.value !== word;
	if (evidence === '' || (word === base && !isBack)) return null;
	return placed(note, evidence, place);
}

/** True when the panel has been told where this note lies now. */
export function isToldPlace(note: Note, told: ReadonlyMap<string, Told>): boolean {
	const last = told.get(`place ${note.id}`);
	return !!last && last.base === readData(note, 'place') && last.value === placeWord(placeOf(note));
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
