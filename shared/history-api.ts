import * as z from 'zod/mini';
import { jobIdSchema } from './id-schemas.ts';
import type { Role } from './sync-protocol.ts';

/** The calls about what the machine did to a board. */
export const historyCalls = {
	/** `:job` is the machine step's id, or that of an earlier restore. */
	restoreStep: {
		method: 'POST',
		path: '/api/boards/:board/steps/:job/restore',
		/** `later`: how many moves and edits people made since then; all of them stay. `step`: what takes the restore back. */
		response: z.object({ later: z.number(), step: jobIdSchema }),
	},
} as const;

export const historyRequests = {
	restoreStep: {
		access: 'editor',
		status: 200,
		summary: 'Put the machine’s part of the board back to before one of its steps; what people did stays',
		request: z.object({}),
	},
} as const satisfies Record<
	keyof typeof historyCalls,
	{ access: Role; status: number; summary: string; request: z.ZodMiniType }
>;
