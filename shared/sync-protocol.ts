import * as z from 'zod/mini';
import { jobSchema } from './job.ts';

/** Path of a board's room; stock `y-websocket` appends the board id itself. */
export const syncPath = '/sync';
/** The subprotocol we speak, and the prefix that carries the token beside it (query parameters reach logs). */
export const syncProtocol = 'personaboard.v1';
export const tokenProtocolPrefix = 'token.';

/** Why a connection is closed. Codes 4400–4499 tell the stock client not to come back by itself. */
export const closeCodes = {
	malformed: 4400,
	'not-signed-in': 4401,
	'not-allowed': 4403,
	'no-such-board': 4404,
	'too-slow': 4408,
	'too-large': 4413,
	'board-full': 4414,
	'too-many': 4429,
	/** Below 4400: the client reconnects. */
	restarting: 1012,
	/** The token's role was changed while connected; what it may do now is told when it comes back. */
	'role-changed': 4001,
	unavailable: 1013,
} as const;
export type CloseReason = keyof typeof closeCodes;

export const roleSchema = z.enum(['owner', 'editor', 'commenter', 'viewer']);
export type Role = z.infer<typeof roleSchema>;

/** What the server itself shows in awareness: the jobs running on this board, newest last. */
export const serverPresenceSchema = z.object({ server: z.literal(true), jobs: z.array(jobSchema) });
export type ServerPresence = z.infer<typeof serverPresenceSchema>;

/** Where somebody looks on a page: the middle of what they see, and how near. */
export const lookSchema = z.object({ center: z.object({ x: z.number(), y: z.number() }), zoom: z.number() });
export type Look = z.infer<typeof lookSchema>;

/** What a person's panel shows in awareness. */
export const personPresenceSchema = z.object({
	name: z.string(),
	color: z.string(),
	session: z.number(),
	/** What this person's panel is doing right now, such as "drawing cards"; empty when idle. */
	busy: z.string(),
	/**
	 * This window's claim to be the one that writes the canvas, since when (ms since 1970); null while it makes none. Who
	 * holds the lease is decided from everybody's claims (`plugin/ui/lease.ts`).
	 */
	lease: z.optional(z.nullable(z.number())),
	/** How far this window is with the drawing it is making. */
	/** Where this person looks, while they show it to others, and on which page. */
	look: z.optional(z.nullable(lookSchema)),
	page: z.optional(z.string()),
	/** As what this person is here; absent: to take part. It says nothing about what they may do. */
	part: z.optional(z.enum(['participant', 'observer'])),
	drawing: z.optional(z.nullable(z.object({ done: z.number(), total: z.number() }))),
});
export type PersonPresence = z.infer<typeof personPresenceSchema>;
