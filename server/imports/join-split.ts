import { sql } from 'kysely';
import { boardMap, readBoard, setEntry } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { BoardId, EvidenceId } from '../../shared/ids.ts';
import { erasedNoteKey, splitKey, wantedNoteOf } from '../../shared/note-keys.ts';
import { moveKey } from '../../shared/theme.ts';
import { mendBoard, unquote } from '../erasure/mend-board.ts';
import type { ImportDeps } from './import-deps.ts';
import { notesOf, partsOf, restoreSplit } from './split-record.ts';

export type JoinDeps = Pick<ImportDeps, 'database' | 'evidence' | 'rooms' | 'applyTerms' | 'forgetTexts'>;

/**
 * Takes a split back: the note counts again whole, where its quotes are now, with what rested on it; its quotes are no
 * evidence any more, and notes made for them are taken off the canvas. Throws AppError `not-found` where there is no split
 * to take back.
 */
export async function joinSplit(deps: JoinDeps, board: BoardId, whole: EvidenceId): Promise<void> {
	const made = await deps.rooms.transact(board, 'pipeline', (doc) => partsOf(readBoard(doc), whole));
	const gone = made && (await restoreRows(deps, board, whole, made));
	if (!gone) {
		await deps.rooms.transact(board, 'pipeline', (doc) => boardMap(doc, 'meta').delete(splitKey(whole)));
		throw new AppError('not-found', 'This note was not split, or cannot be put together any more.');
	}
	const [back] = await deps.evidence.read(board, [whole]);
	if (back) await showWhole(deps, board, back, new Set(gone.map(({ id }) => id)));
	// What may be used and quoted can have changed since.
	await deps.applyTerms(board);
	await deps.forgetTexts(gone.map(({ text }) => text));
}

type Row = { id: EvidenceId; text: string; participant: string | null };

/** The rows as before the split; null when it is none. A quote that another source holds as well stays. */
function restoreRows(
	{ database }: JoinDeps,
	board: BoardId,
	whole: EvidenceId,
	parts: readonly EvidenceId[],
): Promise<Row[] | null> {
	return database.kysely.transaction().execute(async (tx) => {
		const { rows: found } = await sql<{ ref: string; source: string }>`update evidence set held = null
			where board = ${board} and id = ${whole} and held = 'split' returning ref, source`.execute(tx);
		const [note] = found;
		if (!note) return null;
		// The document is written by clients: only what a split of this very note made goes.
		const { rows } = await sql<Row>`delete from evidence e
			where board = ${board} and id = any(${[...parts]}::text[]) and source = ${note.source}
				and starts_with(ref, ${`${note.ref}/`}) and not exists (
					select from evidence_sources s where s.board = e.board and s.evidence = e.id and s.source <> e.source)
			returning id, text, participant`.execute(tx);
		await sql`delete from people p
			where board = ${board} and id = any(${rows.flatMap(({ participant }) => participant ?? [])}::text[])
				and consent = 'unknown' and keep_until is null
				and not exists (select from evidence e where e.board = p.board and e.participant = p.id)
				and not exists (select from person_links l where l.board = p.board and l.person = p.id)`.execute(tx);
		return rows;
	});
}

async function showWhole(
	{ rooms }: JoinDeps,
	board: BoardId,
	{ id, kind, participant, source, flags }: Evidence,
	gone: ReadonlySet<EvidenceId>,
): Promise<void> {
	await rooms.transact(board, 'pipeline', (doc) => {
		const before = readBoard(doc);
		const home = [...gone].map((part) => before.members.get(part)).find((member) => member !== undefined);
		for (const node of notesOf(before, gone)) {
			boardMap(doc, 'places').delete(node);
			setEntry(doc, 'meta', erasedNoteKey(node), true);
		}
		for (const [node, shown] of before.copies) if (gone.has(shown)) boardMap(doc, 'copies').delete(node);
		for (const key of before.meta.keys()) {
			const wanted = wantedNoteOf(key);
			if (wanted !== null && gone.has(wanted)) boardMap(doc, 'meta').delete(key);
		}
		for (const move of before.moves)
			if ('evidence' in move && (gone.has(move.evidence) || ('other' in move && gone.has(move.other))))
				boardMap(doc, 'moves').delete(moveKey(move));
		// First, while all is as the split left it.
		restoreSplit(doc, id);
		setEntry(doc, 'evidence', id, { kind, participant, source, flags });
		if (home) setEntry(doc, 'members', id, home);
		if (flags.includes('notes-only')) unquote(doc, new Set([id]));
		mendBoard(doc, gone, false);
	});
}
