import type { EvidenceId } from '../../shared/ids.ts';
import type { ReadScope } from '../../shared/main-requests.ts';
import type { StickySnapshot } from '../../shared/sticky.ts';
import { entityOf, evidenceOf, kindOf, looksOurs, readData } from './node-data.ts';
import { isNote, type Note, noteText, noteTypes, sectionsAround } from './notes.ts';
import { plainFill } from './palette.ts';

/** Longest text one note hands over; the bridge refuses longer ones. */
const longest = 20_000;

/** The notes in a scope as they are on the canvas; `skipped` counts texts that we drew, copies of them included. */
export function readStickies(scope: ReadScope): { stickies: StickySnapshot[]; skipped: number } {
	const notes = notesIn(scope);
	const foreign = notes.filter((note) => !isDrawn(note));
	return {
		stickies: foreign.filter(holdsText).map(snapshot),
		skipped: notes.length - foreign.length,
	};
}

/** Notes that are selected, or lie in what is selected, without our own. */
export function selectedNotes(): Note[] {
	return notesIn('selection').filter((note) => !isDrawn(note) && holdsText(note));
}

function notesIn(scope: ReadScope): Note[] {
	const page = figma.currentPage;
	if (scope === 'page') return page.findAllWithCriteria({ types: noteTypes }).filter(isNote);
	const roots =
		scope === 'selection'
			? page.selection
			: page.selection.flatMap((node) =>
					node.type === 'SECTION' ? [node] : sectionsAround(node).slice(0, 1),
				);
	const found = new Map<string, Note>();
	for (const root of roots) {
		if (isNote(root)) found.set(root.id, root);
		else if ('findAllWithCriteria' in root) {
			for (const node of root.findAllWithCriteria({ types: noteTypes }))
				if (isNote(node)) found.set(node.id, node);
		}
	}
	return [...found.values()];
}

/** True for what we drew, a person's copy of it, and whatever lies on a persona card: none of it is anybody's voice. */
function isDrawn(note: Note): boolean {
	if (looksOurs(note)) return true;
	return sectionsAround(note).some((section) => looksOurs(section) && kindOf(section) === 'card');
}

/** Shapes and loose texts without words are structure; an empty sticky is somebody's and is handed over. */
function holdsText(note: Note): boolean {
	return note.type === 'STICKY' || noteText(note).trim() !== '';
}

function snapshot(note: Note): StickySnapshot {
	const box = note.absoluteBoundingBox ?? note;
	const sections = sectionsAround(note);
	const [inner] = sections;
	const place = evidenceOf(note) === null ? '' : readData(note, 'place');
	return {
		node: note.id,
		type: note.type,
		text: noteText(note).slice(0, longest),
		author: note.type === 'STICKY' && note.authorVisible && note.authorName !== '' ? note.authorName : null,
		fill: plainFill(note),
		wide: note.type === 'STICKY' && note.isWideWidth,
		section: inner
			? { node: inner.id, path: sections.map((section) => section.name).reverse(), key: entityOf(inner) }
			: null,
		x: box.x,
		y: box.y,
		width: box.width,
		height: box.height,
		evidence: evidenceOf(note) as EvidenceId | null,
		placed: place === '' ? null : place,
	};
}
