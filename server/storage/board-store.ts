import { sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';
import type { Database } from './database.ts';
import { boardLock, spreadLock } from './locks.ts';
import { spreadCommits } from './spread-commits.ts';
import { type NewGrant, tokenRow } from './token-store.ts';

export interface BoardStore {
	create(board: { id: BoardId; name: string }, grants: readonly NewGrant[]): Promise<void>;
	name(board: BoardId): Promise<string | undefined>;
	/** Takes the board and everything stored under its id away, its document's log included, whoever writes to it. */
	remove(board: BoardId): Promise<void>;
	/** Resolves when the database answers. */
	ping(): Promise<void>;
}

/** Boards, each made together with its first tokens. */
export function createBoardStore({ kysely }: Database): BoardStore {
	return {
		async create(board, grants) {
			await kysely.transaction().execute(async (tx) => {
				await tx.insertInto('boards').values(board).execute();
				await tx
					.insertInto('tokens')
					.values(grants.map((grant) => tokenRow(board.id, grant)))
					.execute();
			});
		},
		async name(board) {
			const row = await kysely.selectFrom('boards').select('name').where('id', '=', board).executeTakeFirst();
			return row?.name;
		},
		async remove(board) {
			await kysely.transaction().execute(async (tx) => {
				await sql`select ${boardLock(board)}`.execute(tx);
				await tx.deleteFrom('boards').where('id', '=', board).execute();
				// Appends on their way have ended when the lock is ours; those behind it find no board any more.
				await sql`set local lock_timeout = '10s'`.execute(tx);
				await sql`select ${spreadLock}`.execute(tx);
				await sql`lock table doc_commits in share row exclusive mode`.execute(tx);
				await spreadCommits(tx, null);
				await tx.deleteFrom('doc_updates').where('board', '=', board).execute();
				await tx.deleteFrom('doc_snapshots').where('board', '=', board).execute();
			});
		},
		async ping() {
			await sql`select 1`.execute(kysely);
		},
	};
}
