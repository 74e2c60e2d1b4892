import { boardMap, readBoard, setEntry } from '../../shared/board-doc.ts';
import type { BoardJson } from '../../shared/board-json.ts';
import type { BoardId, DecisionId } from '../../shared/ids.ts';
import type { DecisionStore } from '../storage/decision-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { decisionSheet } from '../tradeoff/decision-sheet.ts';
import { decisionView } from './decision-view.ts';

export type ShowDeps = {
	decisions: Pick<DecisionStore, 'read'>;
	rooms: Pick<Rooms, 'transact'>;
	/** The board as it is now. */
	boardOf: (board: BoardId) => Promise<BoardJson>;
};

/** Puts a decision as it is weighed now on everybody's canvas; what cannot be weighed is taken off. */
export async function showDecision(
	{ decisions, rooms, boardOf }: ShowDeps,
	board: BoardId,
	id: DecisionId,
): Promise<void> {
	const [{ decision, marks }, json] = await Promise.all([decisions.read(board, id), boardOf(board)]);
	const { found } = decisionView(decision, marks, json, '');
	if (found === null) return hideDecision(rooms, board, id);
	await rooms.transact(board, 'pipeline', (doc) => {
		const sheet = decisionSheet(sheetOf(id), found, readBoard(doc));
		setEntry(doc, 'sheets', sheet.id, sheet);
	});
}

/** All that are not closed, weighed on the personas as they are now. */
export async function showDecisions(
	deps: ShowDeps & { decisions: Pick<DecisionStore, 'list'> },
	board: BoardId,
): Promise<void> {
	for (const { id, state } of await deps.decisions.list(board))
		if (state !== 'closed') await showDecision(deps, board, id);
}

/** Takes a decision off the canvas. */
export async function hideDecision(
	rooms: Pick<Rooms, 'transact'>,
	board: BoardId,
	id: DecisionId,
): Promise<void> {
	await rooms.transact(board, 'pipeline', (doc) => boardMap(doc, 'sheets').delete(sheetOf(id)));
}

function sheetOf(id: DecisionId): `sh_${string}` {
	return `sh_${id.slice('de_'.length)}`;
}
