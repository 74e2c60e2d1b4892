import * as z from 'zod/mini';
import { jobIdSchema, sourceIdSchema } from './id-schemas.ts';
import type { Role } from './sync-protocol.ts';

/** The calls about usage that the operator of the server names, by name alone: where it lies is nobody's to see. */
export const usageSourceCalls = {
	listUsageSources: {
		method: 'GET',
		path: '/api/boards/:board/usage-sources',
		/** `source`: as which source the board uses it, to be taken out like any other; null: it does not. */
		response: z.object({
			sources: z.array(z.object({ name: z.string(), source: z.nullable(sourceIdSchema) })),
		}),
	},
	/** Answers with the job that counts what people do, that usage included. */
	useUsageSource: {
		method: 'POST',
		path: '/api/boards/:board/usage-sources',
		response: z.object({ jobId: jobIdSchema }),
	},
} as const;

export const usageSourceRequests = {
	listUsageSources: {
		access: 'editor',
		status: 200,
		summary: 'Usage the operator of this server offers, by name, and what of it the board uses',
		request: z.null(),
	},
	useUsageSource: {
		access: 'editor',
		status: 202,
		summary: 'Ask the board’s questions about usage there too, and count anew as a job',
		request: z.object({ name: z.string().check(z.minLength(1), z.maxLength(80)) }),
	},
} as const satisfies Record<
	keyof typeof usageSourceCalls,
	{ access: Role; status: number; summary: string; request: z.ZodMiniType }
>;
