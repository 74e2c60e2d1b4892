import * as z from 'zod/mini';
import { sheetIdSchema } from './id-schemas.ts';

const path = '/api/boards/:board/decisions/:decision/votes';

/** The calls about decisions that the panel makes too; the others are in `decision-api.ts`. */
export const ballotCalls = {
	/** `sheet` is what shows the decision on the canvas; `left` counts notes that are quotes or blank. */
	weighNotes: {
		method: 'POST',
		path: '/api/boards/:board/decisions/notes',
		response: z.object({ sheet: sheetIdSchema, options: z.number(), left: z.number() }),
	},
	/** What the caller may vote for, in the order of the decision, and whether they do; empty once it is closed, or where there is no such decision. */
	readBallot: {
		method: 'GET',
		path,
		response: z.object({
			ballot: z.array(z.object({ option: z.string(), title: z.string(), mine: z.boolean() })),
		}),
	},
	voteDecision: { method: 'POST', path, response: z.object({}) },
} as const;
