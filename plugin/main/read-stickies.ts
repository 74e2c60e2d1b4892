import type { EvidenceId } from '../../shared/ids.ts';
import type { ReadScope } from '../../shared/main-requests.ts';
import type { StickySnapshot } from '../../shared/sticky.ts';
import { walk } from './canvas.ts';
import { entityOf, evidenceOf, kindOf, looksOurs, readData } from './node-data.ts';
import { isNote, type Note, noteText, sectionsAround } from './notes.ts';
import { plainFill } from './palette.ts';
import { pause, type Slices } from './slices.ts';

/** Longest text one note hands over; the bridge refuses longer ones. */
const longest = 20_000;

/** The notes in a scope as they are on the canvas; `skipped` counts texts that we drew, copies of them included. */
export async function readStickies(
	scope: ReadScope,
	slices: Slices,
): Promise<{ stickies: StickySnapshot[]; skipped: number }> {
	const stickies: StickySnapshot[] = [];
	let skipped = 0;
	await eachNote(scope, slices, (note) => {
		const sections = sectionsAround(note);
		if (isDrawn(note, sections)) skipped += 1;
		else if (holdsText(note)) stickies.push(snapshot(note, sections));
	});
	// Handing a thousand of them over is a slice of its own.
	await pause(1);
	return { stickies, skipped };
}

/** How many notes are selected, or lie in what is selected, without our own. */
export async function countSelected(slices: Slices): Promise<number> {
	let count = 0;
	await eachNote('selection', slices, (note) => {
		if (!isDrawn(note, sectionsAround(note)) && holdsText(note)) count += 1;
	});
	return count;
}

async function eachNote(scope: ReadScope, slices: Slices, visit: (note: Note) => void): Promise<void> {
	const page = figma.currentPage;
	const roots = scope === 'page' ? page.children : page.selection;
	const seen = new Set<string>();
	const see = (node: SceneNode): void => {
		if (!isNote(node) || seen.has(node.id)) return;
		seen.add(node.id);
		visit(node);
	};
	for (const root of roots) {
		if (root.removed) continue;
		const [around] = scope === 'section' && root.type !== 'SECTION' ? sectionsAround(root) : [];
		const top = around || root;
		see(top);
		if ('children' in top) await walk(top, slices, see);
		await slices.turn();
	}
}

/** True for what we drew, a person's copy of it, and whatever lies on a card of ours: none of it is anybody's voice. */
function isDrawn(note: Note, sections: readonly SectionNode[]): boolean {
	return looksOurs(note) || sections.some((section) => ['card', 'tension'].includes(kindOf(section)));
}

/** Shapes and loose texts without words are structure; an empty sticky is somebody's and is handed over. */
function holdsText(note: Note): boolean {
	return note.type === 'STICKY' || noteText(note).trim() !== '';
}

function snapshot(note: Note, sections: readonly SectionNode[]): StickySnapshot {
	const box = note.absoluteBoundingBox || note;
	const [inner] = sections;
	const evidence = evidenceOf(note) as EvidenceId | null;
	return {
		node: note.id,
		type: note.type,
		text: noteText(note).slice(0, longest),
		author: (note.type === 'STICKY' && note.authorVisible && note.authorName) || null,
		fill: plainFill(note),
		wide: note.type === 'STICKY' && note.isWideWidth,
		section: inner
			? { node: inner.id, path: sections.map((section) => section.name).reverse(), key: entityOf(inner) }
			: null,
		x: box.x,
		y: box.y,
		width: box.width,
		height: box.height,
		evidence,
		placed: (evidence && readData(note, 'place')) || null,
	};
}
