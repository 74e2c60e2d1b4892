import * as z from 'zod/mini';
import { jobIdSchema } from './id-schemas.ts';
import type { Role } from './sync-protocol.ts';

export const cadenceSchema = z.enum(['off', 'daily', 'weekly']);
export type Cadence = z.infer<typeof cadenceSchema>;

/** What a refresh found, for people to look at. Nothing of it is on the board: whoever wants the new themes groups again. */
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
		summary: 'Look at the board anew now, as a job: measure, group on trial, compare. Changes nothing on it',
		request: z.object({}),
	},
} as const satisfies Record<
	keyof typeof refreshCalls,
	{ access: Role; status: number; summary: string; request: z.ZodMiniType }
>;
