import type { CanvasChange } from '../../shared/canvas-change.ts';
import { drawKinds } from '../../shared/draw.ts';
import { textHash } from '../../shared/hash.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { type Canvas, standing } from './canvas.ts';
import { type NotePlace, openPlaces, ownText, placed, placeWord } from './changes.ts';
import { entityOf, isOriginal, readData, readManifest } from './node-data.ts';
import { isNote, type Note, noteText } from './notes.ts';
import type { Slices } from './slices.ts';
import { tableNews } from './table-news.ts';
import { isNews } from './told.ts';

/**
 * What is new about one node a person or a plugin has touched (rules DR5, DR17–DR21): it is compared with its tags and
 * with what was told before. A node that is as its tags say is no news, whoever drew it. Everything touched must have
 * entered the picture before anything of it is asked about.
 */
export function openNews(canvas: Canvas): (node: SceneNode, key: string | null) => CanvasChange[] {
	const placeAt = openPlaces();
	return (node, key) => {
		if (key !== null) return ownNews(canvas, node, key);
		// Another window's plugin may have marked it since it entered; then that is told of next.
		const isOurs = entityOf(node) !== null;
		return canvas.notes.has(node.id) && isNote(node) && !isOurs ? noteNews(canvas, node, placeAt(node)) : [];
	};
}

function ownNews(canvas: Canvas, node: SceneNode, key: string): CanvasChange[] {
	const out: CanvasChange[] = [];
	const gone = canvas.gone.get(key);
	if (gone !== undefined && canvas.own.get(key) === node) {
		canvas.gone.delete(key);
		// Made again by a plugin it is another node.
		if (gone === null || gone === node.id) out.push({ type: 'restored', key });
	}
	const text = ownText(node);
	if (text !== null) {
		const written = readData(node, 'text');
		if (written !== '' && isNews(canvas.told, `text ${node.id}`, textHash(text), written)) {
			out.push({ type: 'text', key, text });
		}
	}
	if (node.type === 'TABLE') out.push(...tableNews(canvas, node));
	if (node.type === 'SECTION') out.push(...goneFrom(canvas, node));
	return out;
}

/** What was drawn in a section of ours and is no more: the manifest names it and there is no such node. */
function goneFrom(canvas: Canvas, section: SectionNode): CanvasChange[] {
	const out: CanvasChange[] = [];
	for (const key of readManifest(section)) if (isGone(canvas, key)) out.push({ type: 'removed', key });
	return out;
}

/** True when nothing stands for a key any more and nobody was told yet. */
function isGone(canvas: Canvas, key: string): boolean {
	if (canvas.gone.has(key) || standing(canvas, key)) return false;
	const node = canvas.own.get(key);
	canvas.gone.set(key, node ? node.id : null);
	return true;
}

function noteNews(canvas: Canvas, note: Note, place: NotePlace): CanvasChange[] {
	const { told } = canvas;
	const out: CanvasChange[] = [];
	const evidence = readData(note, 'evidence') as EvidenceId | '';
	let voice = evidence;
	if (evidence !== '') {
		canvas.known.add(note.id);
		const text = noteText(note);
		const hash = textHash(text);
		const written = readData(note, 'text');
		const same = hash === written;
		const copied: CanvasChange = { type: 'copied', node: note.id, evidence, same };
		if (isOriginal(note)) {
			const isBack = canvas.lost.delete(note.id) || (canvas.shown !== null && !canvas.shown.has(note.id));
			if (isBack) out.push(copied);
			// While it was gone the board may have come to know it elsewhere.
			if (isNews(told, `place ${note.id}`, placeWord(place), readData(note, 'place')) || isBack) {
				out.push(placed(note, evidence, place));
			}
			if (isNews(told, `text ${note.id}`, hash, written)) {
				out.push({ type: 'sticky-text', node: note.id, evidence, text });
			}
		} else {
			canvas.lost.delete(note.id);
			if (isNews(told, `copy ${note.id}`, same ? 'same' : 'other', '')) out.push(copied);
			if (!same) voice = '';
		}
	}
	const section = voice === '' ? looseIn(canvas, note, place) : '';
	if (isNews(told, `loose ${note.id}`, section, '')) {
		out.push({ type: 'loose', node: note.id, section: section === '' ? null : section });
	}
	return out;
}

/** Key of the theme section in which a note with words lies directly; empty for none. */
function looseIn(canvas: Canvas, note: Note, { theme }: NotePlace): string {
	const section = theme === null ? null : standing(canvas, theme);
	const lies = section && note.parent && section.id === note.parent.id && noteText(note).trim() !== '';
	return theme !== null && lies ? theme : '';
}

/**
 * What is gone: of our own nodes the outermost, since taking a zone or card off says nothing about each line in it; of
 * notes every one that was known.
 */
export async function goneNews(canvas: Canvas, slices: Slices): Promise<CanvasChange[]> {
	const out: CanvasChange[] = [];
	for (const kind of drawKinds) {
		const { key } = canvas.zones[kind];
		if (key !== '' && isGone(canvas, key)) out.push({ type: 'removed', key });
	}
	for (const node of [...canvas.own.values()]) {
		if (node.type === 'SECTION' && !node.removed) out.push(...goneFrom(canvas, node));
		await slices.turn();
	}
	for (const [id, note] of [...canvas.notes]) {
		if (note.removed) {
			canvas.notes.delete(id);
			canvas.told.delete(`copy ${id}`);
			if (canvas.known.delete(id)) {
				canvas.lost.add(id);
				out.push({ type: 'sticky-gone', node: id });
			}
			if (isNews(canvas.told, `loose ${id}`, '', '')) out.push({ type: 'loose', node: id, section: null });
		}
		await slices.turn();
	}
	return out;
}
