import * as z from 'zod/mini';
import { mostOptions } from './decision.ts';
import { stickySnapshotSchema } from './sticky.ts';

/** What goes into the calls of `ballot-api.ts`, part of the table in `api-requests.ts`. */
export const ballotRequests = {
	weighNotes: {
		access: 'editor',
		status: 201,
		summary: 'Put a decision to the board from notes: one note an option, or one section an option',
		request: z.object({ stickies: z.array(stickySnapshotSchema).check(z.maxLength(500)) }),
	},
	readBallot: {
		access: 'viewer',
		status: 200,
		summary: 'Who votes for which option of a decision',
		request: z.null(),
	},
	voteDecision: {
		access: 'commenter',
		status: 200,
		summary: 'One’s own votes, in place of those before: one for an option at most',
		request: z.object({ options: z.array(z.string()).check(z.maxLength(mostOptions)) }),
	},
} as const;
