import type { BoardSnapshot, DocEdit } from '../../shared/board-doc.ts';
import type { DrawKind } from '../../shared/draw.ts';
import type { NodeId } from '../../shared/ids.ts';

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

const erasedPrefix = 'erased/';

/** Notes whose words are erased: whoever keeps the canvas takes them away. */
export function erasedNotes(board: BoardSnapshot): NodeId[] {
	const keys = [...board.meta.keys()].filter((key) => key.startsWith(erasedPrefix));
	return keys.map((key) => key.slice(erasedPrefix.length));
}

/** They are gone. */
export function eraseDone(nodes: readonly NodeId[]): DocEdit[] {
	return nodes.map((node) => ({ map: 'meta', key: erasedPrefix + node, value: undefined }));
}
