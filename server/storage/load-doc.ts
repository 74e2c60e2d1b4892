import { type Kysely, sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';
import type { DocRow, StoredDoc } from '../sync/doc-store.ts';
import { readCommit, readUpdates } from './commit-bytes.ts';
import type { Tables } from './schema.ts';

type Stored =
	| { kind: 'snapshot'; seq: number; bytes: Buffer }
	| { kind: 'log'; seq: number; covers: string[]; bytes: Buffer }
	| { kind: 'commit'; seq: number; bytes: Buffer };

/** Everything stored of a board's document, wherever it lies by now. */
export async function loadDoc(db: Kysely<Tables>, board: BoardId): Promise<StoredDoc> {
	// One statement, so that what is moved or folded in between cannot hide from us.
	const { rows } = await sql<Stored>`
		select 'snapshot' as kind, seq, null::bigint[] as covers, bytes from doc_snapshots where board = ${board}
		union all
		select 'log', seq, covers, bytes from doc_updates where board = ${board}
		union all
		select 'commit', seq, null, bytes from doc_commits where position(${Buffer.from(board)}::bytea in bytes) > 0
		order by seq`.execute(db);
	const updates: Uint8Array[] = [];
	const held: number[] = [];
	let snapshot = 0;
	for (const row of rows) {
		if (row.kind === 'snapshot') {
			updates.unshift(row.bytes);
			snapshot = row.seq;
		} else if (row.kind === 'log') {
			updates.push(...readUpdates(row.bytes));
			held.push(...row.covers.map(Number));
		} else {
			const own = changeOf(board, row.bytes);
			if (!own) continue;
			updates.push(own);
			held.push(row.seq);
		}
	}
	return { updates, snapshot, rows: held };
}

/** What a commit holds of one board. */
export function changeOf(board: BoardId, commit: Buffer): DocRow['bytes'] | undefined {
	return readCommit(commit).find((row) => row.board === board)?.bytes;
}
