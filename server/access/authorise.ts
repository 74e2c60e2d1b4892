import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import type { BoardId, TokenId } from '../../shared/ids.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import { isAtLeast } from './roles.ts';
import { hashToken, isIngestKey } from './tokens.ts';

/** `file`: the join capability that lies in the FigJam file, good for whoever may open it. */
export type TokenKind = 'person' | 'file';

/** What a token that is neither revoked nor expired gives. */
export type Grant = {
	id: TokenId;
	board: BoardId;
	role: Role;
	label: string;
	kind: TokenKind;
	/** Whom a sign-in named, as a hash; null where nobody signed in. */
	person: string | null;
	/** Milliseconds since 1970; null: until it is revoked. */
	expiresAt: number | null;
};
export interface GrantFinder {
	/** What the token with this hash gives, and whether the board asked about exists. */
	find(hash: string, board: BoardId, now: Date): Promise<{ boardExists: boolean; grant: Grant | null }>;
}

/** Who asks: the role a token gives on the board. */
export type Principal = Grant;

/**
 * Checks a token against a board and the least role needed. Unless `fileOpens`, the file's join capability opens nothing
 * by itself. Throws AppError `not-signed-in`, `not-found` or `not-allowed`.
 */
export async function authorise(
	store: GrantFinder,
	token: string | undefined,
	board: BoardId,
	atLeast: Role,
	{ now, fileOpens }: { now: number; fileOpens: boolean },
): Promise<Principal> {
	if (!token) throw new AppError('not-signed-in', 'This needs a board’s token.');
	const { boardExists, grant } = await store.find(hashToken(token), board, new Date(now));
	if (!boardExists) throw new AppError('not-found', 'There is no such board.');
	if (!grant && isIngestKey(token))
		throw new AppError(
			'not-signed-in',
			'This key only adds data. To read a board, use a token of the board.',
		);
	if (!grant) throw new AppError('not-signed-in', 'This token is not valid any more. Join the board again.');
	if (grant.board !== board) throw new AppError('not-allowed', 'This token is for another board.');
	if (grant.kind === 'file' && !fileOpens) {
		throw new AppError('not-signed-in', 'The file’s way in needs a sign-in. Sign in and join with it.');
	}
	if (!isAtLeast(grant.role, atLeast)) {
		throw new AppError('not-allowed', `This needs the role ${atLeast}; the token gives ${grant.role}.`);
	}
	return grant;
}

/** Checks a token for one server; `join` is for asking for a token of one's own. */
export type Authorise = (
	token: string | undefined,
	board: BoardId,
	atLeast: Role,
	purpose?: 'open' | 'join',
) => Promise<Principal>;

/** Compares a given access key with the operator's without telling by time how far they agree. */
export function isAccessKey(given: string | undefined, key: string | undefined): boolean {
	if (given === undefined || key === undefined) return false;
	return timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(key)));
}
