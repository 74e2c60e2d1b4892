import * as z from 'zod/mini';
import { boardIdSchema, invitationIdSchema, tokenIdSchema } from './id-schemas.ts';
import { roleSchema } from './sync-protocol.ts';

/** A moment as ISO 8601. */
const momentSchema = z.string();

const tokenEntrySchema = z.object({
	id: tokenIdSchema,
	label: z.string(),
	role: roleSchema,
	/** `file`: the join capability that lies in the FigJam file, good for whoever may open it. */
	kind: z.enum(['person', 'file']),
	made: momentSchema,
	expires: z.nullable(momentSchema),
	/** The one that asks. */
	self: z.boolean(),
});
/** One line of who has access; the token itself is known to its holder only. */
export type TokenEntry = z.infer<typeof tokenEntrySchema>;

const invitationEntrySchema = z.object({
	id: invitationIdSchema,
	role: roleSchema,
	madeBy: z.string(),
	expires: momentSchema,
	usesLeft: z.number(),
});
/** An invitation that still opens the board; its code was told once, to whoever made it. */
export type InvitationEntry = z.infer<typeof invitationEntrySchema>;

/** The calls about who may get in, part of the table in `api.ts`. */
export const accessCalls = {
	listTokens: {
		method: 'GET',
		path: '/api/boards/:board/tokens',
		response: z.object({ tokens: z.array(tokenEntrySchema) }),
	},
	makeToken: {
		method: 'POST',
		path: '/api/boards/:board/tokens',
		response: z.object({ id: tokenIdSchema, token: z.string(), expires: z.nullable(momentSchema) }),
	},
	changeRole: {
		method: 'POST',
		path: '/api/boards/:board/tokens/:tokenId/role',
		response: z.object({}),
	},
	revokeToken: {
		method: 'DELETE',
		path: '/api/boards/:board/tokens/:tokenId',
		response: z.object({}),
	},
	rotateToken: {
		method: 'POST',
		path: '/api/boards/:board/token/rotate',
		response: z.object({ token: z.string() }),
	},
	rotateJoin: {
		method: 'POST',
		path: '/api/boards/:board/join/rotate',
		response: z.object({ token: z.string() }),
	},
	listInvitations: {
		method: 'GET',
		path: '/api/boards/:board/invitations',
		response: z.object({ invitations: z.array(invitationEntrySchema) }),
	},
	makeInvitation: {
		method: 'POST',
		path: '/api/boards/:board/invitations',
		response: z.object({ id: invitationIdSchema, code: z.string(), expires: momentSchema }),
	},
	withdrawInvitation: {
		method: 'DELETE',
		path: '/api/boards/:board/invitations/:invitationId',
		response: z.object({}),
	},
	acceptInvitation: {
		method: 'POST',
		path: '/api/invitations/accept',
		response: z.object({ board: boardIdSchema, token: z.string(), role: roleSchema }),
	},
	startSignIn: {
		method: 'POST',
		path: '/api/sign-in/start',
		response: z.object({
			userCode: z.string(),
			verificationUri: z.string(),
			/** Seconds to wait between two polls. */
			interval: z.number(),
			/** Names this sign-in to `pollSignIn`; whoever holds it gets the result. */
			handle: z.string(),
		}),
	},
	pollSignIn: {
		method: 'POST',
		path: '/api/sign-in/poll',
		response: z.object({ signIn: z.nullable(z.string()), interval: z.number() }),
	},
} as const;
