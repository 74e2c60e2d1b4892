import { createHash } from 'node:crypto';
import type { InvitationId, TokenId } from '../../shared/ids.ts';
import type { RandomBytes } from '../ports.ts';

/** A capability: whoever holds it may do what its role allows. 32 random bytes, marked so that scanners can find leaked ones. */
export function newToken(random: RandomBytes): string {
	return `pb_${Buffer.from(random(32)).toString('base64url')}`;
}

/** A key that adds data to a board and opens nothing. */
const ingestPrefix = 'pbk_';
export function newIngestKey(random: RandomBytes): string {
	return `${ingestPrefix}${Buffer.from(random(32)).toString('base64url')}`;
}

export function isIngestKey(token: string): boolean {
	return token.startsWith(ingestPrefix);
}

/** What is stored of a token. Plain SHA-256 is enough: there is nothing to guess in 32 random bytes. */
export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** What a token is called where people manage them: too little of its hash to open anything. */
export function tokenId(hash: string): TokenId {
	return `tk_${hash.slice(0, 24)}`;
}

/** An invitation's code, to be copied by people: 16 random bytes, too many to guess. */
export function newCode(random: RandomBytes): string {
	return `pbi_${Buffer.from(random(16)).toString('base64url')}`;
}

/** What an invitation is called where people manage them. */
export function invitationId(hash: string): InvitationId {
	return `in_${hash.slice(0, 24)}`;
}
