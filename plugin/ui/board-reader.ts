import type { Doc } from 'yjs';
import { type BoardSnapshot, readBoard } from '../../shared/board-doc.ts';

/** The document as plain data, read once per change. What it answers is shared: look, do not touch. */
export function createBoardReader(doc: Doc): () => BoardSnapshot {
	let board: BoardSnapshot | null = null;
	doc.on('update', () => {
		board = null;
	});
	return () => {
		board ??= readBoard(doc);
		return board;
	};
}
