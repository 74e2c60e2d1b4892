import { sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';
import type { DocRow, DocStore } from '../sync/doc-store.ts';
import type { Database } from './database.ts';

/** Board documents as an append-only log with a snapshot that swallows its beginning. */
export function createDocStore({ kysely, pool }: Database): DocStore {
	return {
		async load(board) {
			// One statement, so that a compaction in between cannot hide updates from us.
			const { rows } = await sql<{ seq: number; bytes: Uint8Array; whole: boolean }>`
				select seq, bytes, true as whole from doc_snapshots where board = ${board}
				union all
				select seq, bytes, false from doc_updates where board = ${board}
				order by whole desc, seq`.execute(kysely);
			return {
				updates: rows.map(({ bytes }) => bytes),
				logLength: rows.filter(({ whole }) => !whole).length,
				seq: rows.reduce((max, row) => Math.max(max, row.seq), 0),
			};
		},
		async append(rows: readonly DocRow[]) {
			const { rows: written } = await pool.query<{ board: BoardId; seq: number }>({
				name: 'append-updates',
				text: `insert into doc_updates (board, bytes)
					select * from unnest($1::text[], $2::bytea[]) returning board, seq`,
				values: [rows.map(({ board }) => board), rows.map(({ bytes }) => asBuffer(bytes))],
			});
			return new Map(written.map(({ board, seq }) => [board, seq]));
		},
		async compact(board, bytes, seq) {
			await kysely.transaction().execute(async (tx) => {
				await tx
					.insertInto('doc_snapshots')
					.values({ board, seq, bytes: asBuffer(bytes) })
					.onConflict((conflict) =>
						conflict
							.column('board')
							.doUpdateSet({ seq, bytes: asBuffer(bytes) })
							.where('doc_snapshots.seq', '<', seq),
					)
					.execute();
				await tx.deleteFrom('doc_updates').where('board', '=', board).where('seq', '<=', seq).execute();
			});
		},
	};
}

function asBuffer(bytes: Uint8Array): Buffer {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
