import type { BoardId, InvitationId, TokenId } from '../../shared/ids.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import { invitationId } from '../access/tokens.ts';
import type { Database } from './database.ts';
import { isLive, type NewGrant, tokenRow } from './token-store.ts';

export type NewInvitation = { hash: string; role: Role; madeBy: TokenId; expires: Date; uses: number };
export type InvitationRow = {
	id: InvitationId;
	role: Role;
	madeBy: string;
	expires: Date;
	usesLeft: number;
};

export interface InvitationStore {
	/** False, and nothing made, when the token it is made with was revoked meanwhile. */
	make(board: BoardId, invitation: NewInvitation): Promise<boolean>;
	/** Those that still open the board, oldest first. */
	list(board: BoardId, now: Date): Promise<InvitationRow[]>;
	withdraw(board: BoardId, id: InvitationId): Promise<void>;
	/** Spends one use and adds the token, both or neither. Null when the code opens nothing, or another board than `only`. */
	accept(
		hash: string,
		grant: Omit<NewGrant, 'role'>,
		only: BoardId | undefined,
		now: Date,
	): Promise<{ board: BoardId; role: Role } | null>;
}

/** Invitations: hashes of their codes, what they give, and how often still. */
export function createInvitationStore({ kysely }: Database): InvitationStore {
	return {
		async make(board, { hash, role, madeBy, expires, uses }) {
			return kysely.transaction().execute(async (tx) => {
				if (!(await isLive(tx, madeBy))) return false;
				await tx
					.insertInto('invitations')
					.values({
						hash,
						id: invitationId(hash),
						board,
						role,
						made_by: madeBy,
						expires_at: expires,
						uses_left: uses,
					})
					.execute();
				return true;
			});
		},
		async list(board, now) {
			return kysely
				.selectFrom('invitations as i')
				.leftJoin('tokens as t', 't.id', 'i.made_by')
				.select(({ fn, val }) => [
					'i.id',
					'i.role',
					'i.expires_at as expires',
					'i.uses_left as usesLeft',
					fn.coalesce('t.label', val('')).as('madeBy'),
				])
				.where('i.board', '=', board)
				.where('i.expires_at', '>', now)
				.where('i.uses_left', '>', 0)
				.orderBy('i.created_at')
				.execute();
		},
		async withdraw(board, id) {
			await kysely.deleteFrom('invitations').where('board', '=', board).where('id', '=', id).execute();
		},
		async accept(hash, grant, only, now) {
			return kysely.transaction().execute(async (tx) => {
				let spend = tx
					.updateTable('invitations')
					.set(({ eb }) => ({ uses_left: eb('uses_left', '-', 1) }))
					.where('hash', '=', hash)
					.where('uses_left', '>', 0)
					.where('expires_at', '>', now);
				if (only !== undefined) spend = spend.where('board', '=', only);
				const spent = await spend.returning(['board', 'role']).executeTakeFirst();
				if (!spent) return null;
				await tx
					.insertInto('tokens')
					.values(tokenRow(spent.board, { ...grant, role: spent.role }))
					.execute();
				return spent;
			});
		},
	};
}
