import * as z from 'zod/mini';
import { jobIdSchema, personaIdSchema } from './id-schemas.ts';
import type { Role } from './sync-protocol.ts';
import { claimChangeSchema } from './version.ts';

export const cadenceSchema = z.enum(['off', 'daily', 'weekly']);
export type Cadence = z.infer<typeof cadenceSchema>;

/** One sentence as it would be beside what it is. `key` is the same for the same two. */
const stagedChangeSchema = z.extend(claimChangeSchema, { key: z.string() });
export type StagedChange = z.infer<typeof stagedChangeSchema>;

/** A persona as it would be written anew. `new` and `gone`: its people are in other groups than before. */
const stagedPersonaSchema = z.object({
	persona: personaIdSchema,
	name: z.string(),
	state: z.enum(['stays', 'new', 'gone']),
	changes: z.array(stagedChangeSchema),
	/** Sentences that would stay word for word. */
	kept: z.number(),
	/** Of a new one: what it is left out by, the same for the same people; and whether somebody has left it out before. */
	leaveOut: z.optional(z.object({ key: z.string(), before: z.boolean() })),
});
export type StagedPersona = z.infer<typeof stagedPersonaSchema>;

const stagedPeopleSchema = z.object({
	archetypes: z.object({
		now: z.number(),
		staged: z.number(),
		added: z.array(z.string()),
		gone: z.array(z.string()),
		/** People who are in one now and would be in another. */
		moved: z.number(),
	}),
	personas: z.array(stagedPersonaSchema),
	/** Sentences people wrote or reworded, and how many of them would still be shown. */
	edits: z.object({ kept: z.number(), total: z.number() }),
	/** Changes that somebody has left before and that are not offered again. */
	leftBefore: z.number(),
	summary: z.string(),
});
export type StagedPeople = z.infer<typeof stagedPeopleSchema>;

/** What a refresh found, for people to look at. Nothing of it is on the board until somebody takes it. */
export const stagedRefreshSchema = z.object({
	/** ISO date-time. */
	at: z.string(),
	/** Texts in use, and how many of them no grouping has seen yet. */
	notes: z.number(),
	unseen: z.number(),
	themes: z.object({
		now: z.number(),
		staged: z.number(),
		/** Labels of themes that would come, and of those that would go. */
		added: z.array(z.string()),
		gone: z.array(z.string()),
		/** Notes that are in a theme now and would be in another. */
		moved: z.number(),
	}),
	/** What people moved, and how much of it would be kept: always all of it. */
	moves: z.object({ kept: z.number(), total: z.number() }),
	/** Changes going on, and sentences they touch; null where there is no usage log. */
	changes: z.nullable(z.number()),
	touched: z.nullable(z.number()),
	/** Groups of people and what their personas would say; null where the board has none. */
	people: z.nullable(stagedPeopleSchema),
	summary: z.string(),
});
export type StagedRefresh = z.infer<typeof stagedRefreshSchema>;

export const refreshCalls = {
	readRefresh: {
		method: 'GET',
		path: '/api/boards/:board/refresh',
		response: z.object({
			cadence: cadenceSchema,
			/** ISO date-time; null where it is off. */
			next: z.nullable(z.string()),
			staged: z.nullable(stagedRefreshSchema),
		}),
	},
	planRefresh: {
		method: 'PUT',
		path: '/api/boards/:board/refresh',
		response: z.object({ cadence: cadenceSchema, next: z.nullable(z.string()) }),
	},
	startRefresh: {
		method: 'POST',
		path: '/api/boards/:board/refresh',
		response: z.object({ jobId: jobIdSchema }),
	},
	takeRefresh: {
		method: 'POST',
		path: '/api/boards/:board/refresh/take',
		/** The step in the board's history it can be taken back by. */
		response: z.object({ step: jobIdSchema }),
	},
	leaveRefresh: {
		method: 'DELETE',
		path: '/api/boards/:board/refresh/staged',
		response: z.object({ left: z.number() }),
	},
} as const;

export const refreshRequests = {
	readRefresh: {
		access: 'viewer',
		status: 200,
		summary: 'How often the board is looked at anew, and what the last look found',
		request: z.null(),
	},
	planRefresh: {
		access: 'editor',
		status: 200,
		summary: 'Look at the board anew every day, every week, or not by itself',
		request: z.object({ cadence: cadenceSchema }),
	},
	startRefresh: {
		access: 'editor',
		status: 202,
		summary:
			'Look at the board anew now, as a job: measure, group and write on trial, compare. Changes nothing on it',
		request: z.object({}),
	},
	takeRefresh: {
		access: 'editor',
		status: 200,
		summary: 'Put what was staged on the board, but for what is left out; moves and edits of people stay',
		request: z.object({
			/** Also the new themes; absent: no note moves. */
			themes: z._default(z.boolean(), false),
			/**
			 * Keys of what is not wanted: of changed sentences, which are not offered again, and of new personas, whose
			 * people are then a group without one.
			 */
			leave: z._default(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(2000)), []),
		}),
	},
	leaveRefresh: {
		access: 'editor',
		status: 200,
		summary: 'Leave all that was staged; the same sentences are not offered again',
		request: z.null(),
	},
} as const satisfies Record<
	keyof typeof refreshCalls,
	{ access: Role; status: number; summary: string; request: z.ZodMiniType }
>;
