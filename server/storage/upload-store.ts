import { sql } from 'kysely';
import { AppError } from '../../shared/errors.ts';
import type { BoardId, UploadId } from '../../shared/ids.ts';
import type { Database } from './database.ts';

/** A file that waits to be brought in. `lines`: its line breaks, for telling how far a reading is. */
export type Upload = {
	readonly id: UploadId;
	readonly name: string;
	readonly size: number;
	readonly lines: number;
};

/** Uploaded files, in pieces in the database: any server can read them, also one that was restarted. */
export interface UploadStore {
	/** Keeps a file whole or not at all. Throws what `pieces` throws. */
	save(board: BoardId, upload: Upload, pieces: AsyncIterable<Uint8Array>): Promise<void>;
	/** Throws `AppError('not-found')`. */
	require(board: BoardId, id: UploadId): Promise<Upload>;
	/** The file's bytes, piece by piece. */
	pieces(id: UploadId): AsyncGenerator<Uint8Array>;
	/** How many files of the board wait, and their bytes together. */
	waiting(board: BoardId): Promise<{ count: number; bytes: number }>;
	/** Throws `AppError('not-found')`. */
	remove(board: BoardId, id: UploadId): Promise<void>;
	/** Removes all of a board. */
	clear(board: BoardId): Promise<void>;
	/** Removes what has waited for longer than `hours`, of all boards, unless a job is yet to read it. */
	sweep(hours: number): Promise<number>;
}

export function createUploadStore({ kysely }: Database): UploadStore {
	return {
		save: (board, upload, pieces) =>
			kysely.transaction().execute(async (tx) => {
				await tx
					.insertInto('uploads')
					.values({ ...upload, board })
					.execute();
				let at = 0;
				for await (const bytes of pieces) {
					await tx.insertInto('upload_chunks').values({ upload: upload.id, at, bytes }).execute();
					at += 1;
				}
			}),
		async require(board, id) {
			const row = await kysely
				.selectFrom('uploads')
				.select(['id', 'name', 'size', 'lines'])
				.where('board', '=', board)
				.where('id', '=', id)
				.executeTakeFirst();
			if (!row) throw noUpload();
			return row;
		},
		async *pieces(id) {
			for (let at = 0; ; at++) {
				const row = await kysely
					.selectFrom('upload_chunks')
					.select('bytes')
					.where('upload', '=', id)
					.where('at', '=', at)
					.executeTakeFirst();
				if (!row) return;
				yield row.bytes;
			}
		},
		async waiting(board) {
			const { rows } = await sql<{ count: number; bytes: number }>`
				select count(*)::int as count, coalesce(sum(size), 0)::bigint as bytes from uploads
				where board = ${board}`.execute(kysely);
			return rows[0] ?? { count: 0, bytes: 0 };
		},
		async remove(board, id) {
			const { numDeletedRows } = await kysely
				.deleteFrom('uploads')
				.where('board', '=', board)
				.where('id', '=', id)
				.executeTakeFirst();
			if (numDeletedRows === 0n) throw noUpload();
		},
		async clear(board) {
			await kysely.deleteFrom('uploads').where('board', '=', board).execute();
		},
		async sweep(hours) {
			const { rows } = await sql`delete from uploads u
				where created_at < now() - ${hours} * interval '1 hour' and not exists (
					select from jobs j where j.board = u.board and j.kind in ('import', 'audit')
						and j.state in ('queued', 'running') and j.options::jsonb ->> 'upload' = u.id)
				returning 1`.execute(kysely);
			return rows.length;
		},
	};
}

function noUpload(): AppError {
	return new AppError('not-found', 'This file is not here any more. Upload it again.');
}
