import * as z from 'zod/mini';
import { decisionIdSchema } from './decision-api.ts';
import { claimIdSchema, jobIdSchema } from './id-schemas.ts';
import type { Role } from './sync-protocol.ts';

/** Why a change on record is no news. Fixed words, so that nothing of a person gets in. */
export const dismissalReasonSchema = z.enum(['season', 'release', 'tracking', 'expected', 'not-important']);
export type DismissalReason = z.infer<typeof dismissalReasonSchema>;

export const dismissalSchema = z.object({
	/** The signal's key and since when it was on when it was dismissed: the same change beginning anew is news again. */
	key: z.string(),
	since: z.string(),
	reason: dismissalReasonSchema,
	by: z.string(),
	/** ISO date-time. */
	at: z.string(),
});
export type Dismissal = z.infer<typeof dismissalSchema>;

/** The calls about what has changed since a board was made. */
export const freshnessCalls = {
	startFreshness: {
		method: 'POST',
		path: '/api/boards/:board/freshness',
		response: z.object({ jobId: jobIdSchema }),
	},
	/** A `FreshnessJson`; null before the first check, without a usage log, and after somebody was erased. */
	readFreshness: {
		method: 'GET',
		path: '/api/boards/:board/freshness',
		response: z.object({
			freshness: z.unknown(),
			madeAt: z.nullable(z.string()),
			dismissals: z.array(dismissalSchema),
			/** Decisions on record that rest on sentences the check found changed. */
			decisions: z._default(
				z.array(
					z.object({
						claim: claimIdSchema,
						decision: decisionIdSchema,
						question: z.string(),
						at: z.string(),
					}),
				),
				[],
			),
		}),
	},
	readFreshnessReport: {
		method: 'GET',
		path: '/api/boards/:board/freshness.md',
		response: z.string(),
	},
	dismissSignal: {
		method: 'PUT',
		path: '/api/boards/:board/freshness/dismissals',
		response: z.object({ dismissals: z.array(dismissalSchema) }),
	},
} as const;

export const freshnessRequests = {
	startFreshness: {
		access: 'editor',
		status: 202,
		summary: 'Compare the usage log of a board with what people did when the board was made, as a job',
		request: z.object({
			windowDays: z._default(z.number().check(z.int(), z.minimum(8), z.maximum(364)), 28),
		}),
	},
	readFreshness: {
		access: 'viewer',
		status: 200,
		summary: 'What the last check found: signals, and where every sentence stands',
		request: z.null(),
	},
	readFreshnessReport: {
		access: 'viewer',
		status: 200,
		summary: 'The same as a Markdown document',
		request: z.null(),
	},
	dismissSignal: {
		access: 'editor',
		status: 200,
		summary: 'Say why a change is no news, or take that back (no reason)',
		request: z.object({
			key: z.string().check(z.minLength(1), z.maxLength(1000)),
			reason: z.nullable(dismissalReasonSchema),
		}),
	},
} as const satisfies Record<
	keyof typeof freshnessCalls,
	{ access: Role; status: number; summary: string; request: z.ZodMiniType }
>;
