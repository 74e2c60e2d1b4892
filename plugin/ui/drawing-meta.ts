import type { BoardSnapshot, DocEdit } from '../../shared/board-doc.ts';
import type { DrawKind } from '../../shared/draw.ts';
import type { EvidenceId, NodeId } from '../../shared/ids.ts';
import { erasedNoteKey, erasedNoteOf, wantedNoteOf } from '../../shared/note-keys.ts';
import type { Language } from '../../words/languages.ts';

/** Version of this drawing that was last on the canvas whole; null when nobody has drawn it, or all of it is wanted anew. */
export function drawnVersion(board: BoardSnapshot, kind: DrawKind): string | null {
	const value = board.meta.get(`drawn/${kind}`);
	return typeof value === 'string' ? value : null;
}

export function drawn(kind: DrawKind, version: string | null): DocEdit {
	return { map: 'meta', key: `drawn/${kind}`, value: version ?? undefined };
}

/** True while the drawing rests: somebody undid it or took it off, and nobody draws it until a person asks (rule RC8). */
export function rests(board: BoardSnapshot, kind: DrawKind): boolean {
	return board.meta.get(`rest/${kind}`) === true;
}

export function rest(kind: DrawKind, on: boolean): DocEdit {
	return { map: 'meta', key: `rest/${kind}`, value: on };
}

/** Node id of the page the board is drawn on; null until it is known. */
export function boardPage(board: BoardSnapshot): string | null {
	const value = board.meta.get('page');
	return typeof value === 'string' ? value : null;
}

export function onPage(page: string | null): DocEdit {
	return { map: 'meta', key: 'page', value: page ?? undefined };
}

export function drawIn(language: Language): DocEdit {
	return { map: 'meta', key: 'language', value: language };
}

/** Notes whose words are erased: whoever keeps the canvas takes them away. */
export function erasedNotes(board: BoardSnapshot): NodeId[] {
	return [...board.meta.keys()].flatMap((key) => erasedNoteOf(key) ?? []);
}

/** They are gone. */
export function eraseDone(nodes: readonly NodeId[]): DocEdit[] {
	return nodes.map((node) => ({ map: 'meta', key: erasedNoteKey(node), value: undefined }));
}

/** An evidence that has no note yet and is to get one beside another. */
export type WantedNote = { key: string; evidence: EvidenceId; beside: NodeId };

/** In the order they are to stand. */
export function wantedNotes(board: BoardSnapshot): WantedNote[] {
	return [...board.meta].flatMap(([key, beside]) => {
		const evidence = wantedNoteOf(key);
		return evidence !== null && typeof beside === 'string' ? [{ key, evidence, beside }] : [];
	});
}

/** They stand, or what they were to stand beside is gone. */
export function notesMade(
	asked: readonly WantedNote[],
	made: readonly { node: NodeId; evidence: EvidenceId }[],
): DocEdit[] {
	return [
		...made.map(({ node, evidence }): DocEdit => ({ map: 'places', key: node, value: evidence })),
		...asked.map(({ key }): DocEdit => ({ map: 'meta', key, value: undefined })),
	];
}
