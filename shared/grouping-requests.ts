import * as z from 'zod/mini';

/** What goes into the calls of `grouping-api.ts`, part of the table in `api-requests.ts`. */
export const groupingRequests = {
	readGrouping: {
		access: 'viewer',
		status: 200,
		summary:
			'What the last grouping found beside its themes: other numbers of themes, coarser and finer cuts, notes it was least sure of, notes it would move',
		request: z.null(),
	},
	readGaps: {
		access: 'viewer',
		status: 200,
		summary:
			'What the evidence does not tell: questions, people and segments nobody was heard on, notes in no theme',
		request: z.null(),
	},
	readAgreement: {
		access: 'viewer',
		status: 200,
		summary: 'How the machine and the board as people left it agree',
		request: z.null(),
	},
} as const;
