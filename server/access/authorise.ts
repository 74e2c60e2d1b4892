import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import type { BoardId } from '../../shared/ids.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import { isAtLeast } from './roles.ts';
import { hashToken } from './tokens.ts';

/** What is known of a token that is neither revoked nor expired, and whether the board exists. */
export interface TokenStore {
	find(hash: string, board: BoardId, now: Date): Promise<{ boardExists: boolean; grant: Grant | null }>;
}
export type Grant = { board: BoardId; role: Role; label: string };

/** Who asks: the role a token gives on the board. */
export type Principal = { board: BoardId; role: Role; label: string };

/** Checks a token against a board and the least role needed. Throws AppError `not-signed-in`, `not-found` or `not-allowed`. */
export async function authorise(
	store: TokenStore,
	token: string | undefined,
	board: BoardId,
	atLeast: Role,
	now: number,
): Promise<Principal> {
	if (!token) throw new AppError('not-signed-in', 'This needs a board’s token.');
	const { boardExists, grant } = await store.find(hashToken(token), board, new Date(now));
	if (!boardExists) throw new AppError('not-found', 'There is no such board.');
	if (!grant) throw new AppError('not-signed-in', 'This token is not valid any more. Join the board again.');
	if (grant.board !== board) throw new AppError('not-allowed', 'This token is for another board.');
	if (!isAtLeast(grant.role, atLeast)) {
		throw new AppError('not-allowed', `This needs the role ${atLeast}; the token gives ${grant.role}.`);
	}
	return grant;
}

/** Compares a given access key with the operator's without telling by time how far they agree. */
export function isAccessKey(given: string | undefined, key: string): boolean {
	if (given === undefined) return false;
	return timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(key)));
}
