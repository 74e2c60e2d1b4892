import { type Kysely, sql, type Transaction } from 'kysely';
import type { BoardId, TokenId } from '../../shared/ids.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import type { Grant, GrantFinder, TokenKind } from '../access/authorise.ts';
import { notInvitable } from '../access/roles.ts';
import { tokenId } from '../access/tokens.ts';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

export type NewGrant = {
	hash: string;
	role: Role;
	label: string;
	kind?: TokenKind;
	person?: string | null;
	/** Null or absent: until it is revoked. */
	expires?: Date | null;
};
export type TokenRow = {
	id: TokenId;
	label: string;
	role: Role;
	kind: TokenKind;
	person: string | null;
	made: Date;
	expires: Date | null;
};
/** `last-owner`: the board would be left without anybody who may manage it. */
export type ChangeOutcome = 'done' | 'unknown' | 'last-owner';

export interface TokenStore extends GrantFinder {
	/** Adds a token. `by` is the token that gives it: false, and nothing added, when that one was revoked meanwhile. */
	grant(board: BoardId, grant: NewGrant, by?: TokenId): Promise<boolean>;
	/** What opens the board now: one row a person or token, oldest first. */
	list(board: BoardId, now: Date): Promise<TokenRow[]>;
	/** The role this person has, or had until it expired; `revoked` when it was taken back; null when never here. */
	roleOf(board: BoardId, person: string): Promise<Role | 'revoked' | null>;
	/** Gives the token, and all others of the same person, another role; invitations it may not make any more go. */
	setRole(board: BoardId, id: TokenId, role: Role, now: Date): Promise<ChangeOutcome>;
	/** Revokes the token, all others of the same person, and the invitations made with them. */
	revoke(board: BoardId, id: TokenId, now: Date): Promise<ChangeOutcome>;
	/** Puts another secret in the place of this one; everything else about the token stays. */
	rotate(board: BoardId, id: TokenId, hash: string): Promise<void>;
	/** Revokes the file's join capability and puts another one in its place, with the role it had. */
	renewFile(board: BoardId, hash: string, label: string): Promise<void>;
}

/** The tokens of all boards: their hashes, and what they give. */
export function createTokenStore({ kysely }: Database): TokenStore {
	return {
		async find(hash, board, now) {
			const { rows } = await sql<{ known: BoardId | null } & Partial<Grant> & { expires_at: Date | null }>`
				select b.id as known, t.id, t.board, t.role, t.label, t.kind, t.person, t.expires_at
				from (select 1) as one
				left join boards b on b.id = ${board}
				left join tokens t on t.hash = ${hash} and not t.revoked
					and (t.expires_at is null or t.expires_at > ${now})`.execute(kysely);
			const row = rows[0];
			const grant: Grant | null =
				row?.id && row.board && row.role
					? {
							id: row.id,
							board: row.board,
							role: row.role,
							label: row.label ?? '',
							kind: row.kind ?? 'person',
							person: row.person ?? null,
							expiresAt: row.expires_at?.getTime() ?? null,
						}
					: null;
			return { boardExists: Boolean(row?.known), grant };
		},
		async grant(board, grant, by) {
			return kysely.transaction().execute(async (tx) => {
				if (by !== undefined && !(await isLive(tx, by))) return false;
				await tx.insertInto('tokens').values(tokenRow(board, grant)).execute();
				return true;
			});
		},
		async list(board, now) {
			const { rows } = await sql<TokenRow>`
				select * from (
					select distinct on (coalesce(person, id)) id, label, role, kind, person,
						created_at as made, expires_at as expires
					from tokens where board = ${board} and not revoked and (expires_at is null or expires_at > ${now})
					order by coalesce(person, id), expires_at desc nulls first, created_at) as each
				order by made, id`.execute(kysely);
			return rows;
		},
		async roleOf(board, person) {
			const row = await kysely
				.selectFrom('tokens')
				.select(['role', 'revoked'])
				.where('board', '=', board)
				.where('person', '=', person)
				.orderBy('revoked')
				.executeTakeFirst();
			if (!row) return null;
			return row.revoked ? 'revoked' : row.role;
		},
		setRole: (board, id, role, now) =>
			change(board, id, now, role !== 'owner', async (tx, ids) => {
				await tx.updateTable('tokens').set({ role }).where('id', 'in', ids).execute();
				const gone = notInvitable(role);
				if (gone.length === 0) return;
				await tx.deleteFrom('invitations').where('made_by', 'in', ids).where('role', 'in', gone).execute();
			}),
		revoke: (board, id, now) =>
			change(board, id, now, true, async (tx, ids) => {
				await tx.updateTable('tokens').set({ revoked: true }).where('id', 'in', ids).execute();
				await tx.deleteFrom('invitations').where('made_by', 'in', ids).execute();
			}),
		async rotate(board, id, hash) {
			await kysely
				.updateTable('tokens')
				.set({ hash })
				.where('board', '=', board)
				.where('id', '=', id)
				.where('revoked', '=', false)
				.execute();
		},
		async renewFile(board, hash, label) {
			await kysely.transaction().execute(async (tx) => {
				await lockBoard(tx, board);
				const old = await tx
					.updateTable('tokens')
					.set({ revoked: true })
					.where('board', '=', board)
					.where('kind', '=', 'file')
					.where('revoked', '=', false)
					.returning('role')
					.execute();
				const role = old[0]?.role ?? 'editor';
				await tx
					.insertInto('tokens')
					.values(tokenRow(board, { hash, role, label, kind: 'file' }))
					.execute();
			});
		},
	};

	/** Does something to a token and all others of its person, unless that would leave the board without an owner. */
	function change(
		board: BoardId,
		id: TokenId,
		now: Date,
		mayLoseOwner: boolean,
		work: (tx: Transaction<Tables>, ids: TokenId[]) => Promise<void>,
	): Promise<ChangeOutcome> {
		return kysely.transaction().execute(async (tx) => {
			await lockBoard(tx, board);
			const { rows } = await sql<{ id: TokenId; role: Role }>`
				select id, role from tokens where board = ${board} and not revoked and (id = ${id}
					or person = (select person from tokens where board = ${board} and id = ${id}))`.execute(tx);
			if (!rows.some((row) => row.id === id)) return 'unknown';
			const ids = rows.map((row) => row.id);
			if (mayLoseOwner && rows.some(({ role }) => role === 'owner')) {
				const other = await tx
					.selectFrom('tokens')
					.select('id')
					.where('board', '=', board)
					.where('role', '=', 'owner')
					.where('revoked', '=', false)
					.where('id', 'not in', ids)
					// Who signed in before comes back with the role they had.
					.where(({ or, eb }) =>
						or([eb('expires_at', 'is', null), eb('expires_at', '>', now), eb('person', 'is not', null)]),
					)
					.executeTakeFirst();
				if (!other) return 'last-owner';
			}
			await work(tx, ids);
			return 'done';
		});
	}
}

/** A row of `tokens` as a grant fills it. */
export function tokenRow(board: BoardId, grant: NewGrant) {
	const { hash, role, label, kind = 'person', person = null, expires = null } = grant;
	return { id: tokenId(hash), hash, board, role, label, kind, person, expires_at: expires };
}

/** Whether a token may still give what it gives, held so until the transaction ends. */
export async function isLive(tx: Kysely<Tables>, id: TokenId): Promise<boolean> {
	const row = await tx
		.selectFrom('tokens')
		.select('id')
		.where('id', '=', id)
		.where('revoked', '=', false)
		.forShare()
		.executeTakeFirst();
	return row !== undefined;
}

/** Changes of who has access to one board wait for each other. */
async function lockBoard(tx: Transaction<Tables>, board: BoardId): Promise<void> {
	await tx.selectFrom('boards').select('id').where('id', '=', board).forUpdate().execute();
}
