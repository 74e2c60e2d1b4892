import type { Doc } from 'yjs';
import { type BoardSnapshot, readBoard } from '../../shared/board-doc.ts';
import type { Hear } from '../../words/hear.ts';
import { boardLanguage } from '../../words/languages.ts';
import { boardHeard } from './board-heard.ts';
import { heardIn } from './strings.ts';

/**
 * The document as plain data in the board's language, read once per change of either. What it answers is shared: look,
 * do not touch.
 */
export function createBoardReader(doc: Doc): () => BoardSnapshot {
	let read: BoardSnapshot | null = null;
	let board: BoardSnapshot | null = null;
	let hear: Hear | null = null;
	doc.on('update', () => {
		read = null;
	});
	return () => {
		const fresh = read ?? readBoard(doc);
		const ear = heardIn(boardLanguage(fresh));
		if (!board || fresh !== read || ear !== hear) board = boardHeard(fresh, ear);
		read = fresh;
		hear = ear;
		return board;
	};
}
