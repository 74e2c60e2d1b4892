import { sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import type { Grant, TokenStore } from '../access/authorise.ts';
import { tokenId } from '../access/tokens.ts';
import type { Database } from './database.ts';

export type NewGrant = { hash: string; role: Role; label: string };
export interface BoardStore extends TokenStore {
	create(board: { id: BoardId; name: string }, grants: readonly NewGrant[]): Promise<void>;
	grant(board: BoardId, grant: NewGrant): Promise<void>;
	name(board: BoardId): Promise<string | undefined>;
	/** Takes the board and everything stored under its id away, its document's log included. */
	remove(board: BoardId): Promise<void>;
	/** Resolves when the database answers. */
	ping(): Promise<void>;
}

/** Boards and the hashes of their tokens. */
export function createBoardStore({ kysely }: Database): BoardStore {
	return {
		async create(board, grants) {
			await kysely.transaction().execute(async (tx) => {
				await tx.insertInto('boards').values(board).execute();
				await tx
					.insertInto('tokens')
					.values(
						grants.map((grant) => ({ ...grant, id: tokenId(grant.hash), board: board.id, expires_at: null })),
					)
					.execute();
			});
		},
		async grant(board, grant) {
			await kysely
				.insertInto('tokens')
				.values({ ...grant, id: tokenId(grant.hash), board, expires_at: null })
				.execute();
		},
		async name(board) {
			const row = await kysely.selectFrom('boards').select('name').where('id', '=', board).executeTakeFirst();
			return row?.name;
		},
		async remove(board) {
			await kysely.transaction().execute(async (tx) => {
				await tx.deleteFrom('doc_updates').where('board', '=', board).execute();
				await tx.deleteFrom('doc_snapshots').where('board', '=', board).execute();
				await tx.deleteFrom('boards').where('id', '=', board).execute();
			});
		},
		async find(hash, board, now) {
			const { rows } = await sql<{ known: BoardId | null } & { [K in keyof Grant]: Grant[K] | null }>`
				select b.id as known, t.board, t.role, t.label from (select 1) as one
				left join boards b on b.id = ${board}
				left join tokens t on t.hash = ${hash} and not t.revoked
					and (t.expires_at is null or t.expires_at > ${now})`.execute(kysely);
			const row = rows[0];
			const grant =
				row?.board && row.role ? { board: row.board, role: row.role, label: row.label ?? '' } : null;
			return { boardExists: Boolean(row?.known), grant };
		},
		async ping() {
			await sql`select 1`.execute(kysely);
		},
	};
}
