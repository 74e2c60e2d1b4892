import { type BoardSnapshot, boardMap, readBoard, setEntry } from '../../shared/board-doc.ts';
import type { BoardJson } from '../../shared/board-json.ts';
import { type Edit, editKey } from '../../shared/edit.ts';
import type { BoardId, DecisionId, PersonaId, SheetId } from '../../shared/ids.ts';
import { earOf } from '../../words/ears.ts';
import { boardLanguage } from '../../words/languages.ts';
import type { DecisionStore, Mark, StoredDecision } from '../storage/decision-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { decisionSheet } from '../tradeoff/decision-sheet.ts';
import { decisionView } from './decision-view.ts';
import { type HandEdits, handEdits, sameAs, withShares } from './hand-edits.ts';

export type ShowDeps = {
	decisions: Pick<DecisionStore, 'read' | 'change'>;
	rooms: Pick<Rooms, 'transact'>;
	/** The board as it is now. */
	boardOf: (board: BoardId) => Promise<BoardJson>;
};

/**
 * Puts a decision as it is weighed now on everybody's canvas, with the scores and weights people wrote there (rule TR25);
 * what cannot be weighed is taken off.
 */
export async function showDecision(deps: ShowDeps, board: BoardId, id: DecisionId): Promise<void> {
	const { decisions, rooms, boardOf } = deps;
	const [read, json, before] = await Promise.all([
		decisions.read(board, id),
		boardOf(board),
		rooms.transact(board, 'pipeline', readBoard),
	]);
	const hand = writtenOn(before, read.decision, json);
	const isNews = hand !== null && hand.scores.length + hand.weights.length > 0;
	const { decision, marks } = isNews ? await keepWritten(decisions, board, read, hand, json) : read;
	const view = decisionView(decision, marks, json, '');
	await rooms.transact(board, 'pipeline', (doc) => {
		const edits = boardMap(doc, 'edits');
		const drop = (edit: Edit): void => {
			const key = editKey(edit);
			if ((edits.get(key) as { at?: number } | undefined)?.at === edit.at) edits.delete(key);
		};
		hand?.spent.forEach(drop);
		if (view.found === null) boardMap(doc, 'sheets').delete(sheetOf(id));
		else {
			const now = readBoard(doc);
			const sheet = decisionSheet(sheetOf(id), view.found, now, view);
			setEntry(doc, 'sheets', sheet.id, sheet);
			sameAs(sheet, now.edits).forEach(drop);
		}
	});
}

type ShowAllDeps = ShowDeps & { decisions: Pick<DecisionStore, 'list'> };

/** All that are not closed, weighed on the board as it is now. */
export async function showDecisions(deps: ShowAllDeps, board: BoardId): Promise<void> {
	await weighOpen(deps, board);
}

/** The same; resolves with how many there are. */
export async function weighOpen(deps: ShowAllDeps, board: BoardId): Promise<number> {
	const open = (await deps.decisions.list(board)).filter(({ state }) => state !== 'closed');
	for (const { id } of open) await showDecision(deps, board, id);
	return open.length;
}

/** Takes a decision off the canvas. */
export async function hideDecision(
	rooms: Pick<Rooms, 'transact'>,
	board: BoardId,
	id: DecisionId,
): Promise<void> {
	await rooms.transact(board, 'pipeline', (doc) => boardMap(doc, 'sheets').delete(sheetOf(id)));
}

/** The sheet that shows a decision. */
export function sheetOf(id: DecisionId): SheetId {
	return `sh_${id.slice('de_'.length)}`;
}

/** What people wrote on a decision's sheet; null for one that is closed, or is not on the canvas. */
function writtenOn(
	board: BoardSnapshot,
	{ id, state, body }: StoredDecision,
	{ personas }: BoardJson,
): HandEdits | null {
	const sheet = board.sheets.find((one) => one.id === sheetOf(id));
	if (!sheet || state === 'closed') return null;
	return handEdits(
		sheet,
		board.edits,
		body.options,
		personas.map((persona) => persona.id),
		earOf('board', boardLanguage(board)),
	);
}

/** Keeps scores and weights that were written on the sheet under the names of who wrote them. */
async function keepWritten(
	decisions: ShowDeps['decisions'],
	board: BoardId,
	{ decision: { id } }: { decision: StoredDecision },
	{ scores, weights, weighedBy }: HandEdits,
	json: BoardJson,
): Promise<{ decision: StoredDecision; marks: Mark[] }> {
	await decisions.change(board, id, (decision, marks) => {
		if (decision.state === 'closed') return { change: {}, result: null };
		const cellOf = ({ option, persona }: Pick<Mark, 'option' | 'persona'>) =>
			marks.find((mark) => mark.kind === 'cell' && mark.option === option && mark.persona === persona);
		const taken = scores.filter(({ score }) => score === null);
		const put = scores.flatMap(({ score, by, note, ...cell }): Mark[] => {
			const old = cellOf(cell);
			// The same score told by another window is still its author's.
			if (score === null || (old?.score === score && (note === null || old.text === note))) return [];
			return [{ kind: 'cell', person: '', label: by.slice(0, 80), ...cell, score, text: note }];
		});
		const { found } = decisionView(decision, marks, json, '');
		const shares = new Map<PersonaId, number>(found?.personas.map(({ id: of, weight }) => [of, weight]));
		const body =
			weights.length === 0
				? {}
				: { body: { ...decision.body, weights: withShares(shares, weights), by: weighedBy ?? '' } };
		const drop = (mark: Mark): boolean => taken.some((cell) => cellOf(cell) === mark);
		return { change: { ...body, put, drop }, result: null };
	});
	return decisions.read(board, id);
}
