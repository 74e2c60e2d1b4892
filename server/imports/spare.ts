import type { BoardId, EvidenceId } from '../../shared/ids.ts';
import type { Guarded } from '../people/people-desk.ts';
import { type InPieces, pieceByPiece } from '../pieces.ts';
import type { ImportDeps } from './import-deps.ts';

/** Most texts of one import, and of one board, that are grouped; the rest is kept, counted and found by its words. */
export const mostOfImport = 2000;
export const mostOnBoard = 10_000;

/**
 * Which of an import's new texts stay off the board because there are too many of them: all but an even share, by their ids, which are
 * as good as drawn by lot and the same each time. Says so in `notices`.
 */
export async function chooseSpare(
	{ evidence }: Pick<ImportDeps, 'evidence'>,
	board: BoardId,
	fresh: readonly Guarded[],
	notices: string[],
	signal: AbortSignal,
): Promise<ReadonlySet<EvidenceId>> {
	const room = Math.max(0, Math.min(mostOfImport, mostOnBoard - (await evidence.count(board))));
	if (fresh.length <= room) return new Set();
	const least = await pieceByPiece(leastOf(fresh, room), signal);
	notices.push(
		`${room.toLocaleString('en')} of the ${fresh.length.toLocaleString('en')} new texts, drawn evenly, are grouped on the board; the others are kept and counted. A board groups up to ${mostOfImport.toLocaleString('en')} texts of one file.`,
	);
	return new Set(fresh.flatMap(({ evidence: { id } }) => (least.has(id) ? [] : [id])));
}

/** The `most` smallest ids. */
function* leastOf(fresh: readonly Guarded[], most: number): InPieces<ReadonlySet<EvidenceId>> {
	let least: EvidenceId[] = [];
	for (let at = 0; at < fresh.length; at += mostOfImport) {
		const some = fresh.slice(at, at + mostOfImport).map((item) => item.evidence.id);
		least = [...least, ...some].sort().slice(0, most);
		yield;
	}
	return new Set(least);
}
