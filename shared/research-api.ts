import * as z from 'zod/mini';
import type { Role } from './sync-protocol.ts';

/** Calls about the research document; see `contract.ts`. */
export const researchCalls = {
	exportResearch: {
		method: 'GET',
		path: '/api/boards/:board/research.md',
		response: z.string(),
	},
	exportResearchPage: {
		method: 'GET',
		path: '/api/boards/:board/research.html',
		response: z.string(),
	},
} as const;

export const researchRequests = {
	exportResearch: {
		access: 'viewer' satisfies Role,
		status: 200,
		summary: 'What the research says, as a document to share (Markdown)',
		request: z.null(),
	},
	exportResearchPage: {
		access: 'viewer' satisfies Role,
		status: 200,
		summary: 'The same as a page that stands alone and can be printed',
		request: z.null(),
	},
} as const;
