import * as z from 'zod/mini';
import { accessCalls } from './access-api.ts';
import { ballotCalls } from './ballot-api.ts';
import { behaviourCalls } from './behaviour-api.ts';
import { consensusCalls } from './consensus-api.ts';
import { evidenceSchema } from './evidence.ts';
import { groupingCalls } from './grouping-api.ts';
import { historyCalls } from './history-api.ts';
import { boardIdSchema, jobIdSchema } from './id-schemas.ts';
import { notesReportSchema, qualityReportSchema } from './import.ts';
import { importCalls } from './import-api.ts';
import { jobSchema } from './job.ts';
import { peopleCalls } from './people-api.ts';
import { workshopSchema } from './sample.ts';
import { roleSchema } from './sync-protocol.ts';
import { templateCalls } from './template-api.ts';

/** One entry = one call: where it goes and what comes back. What has a colon in a path is filled in. Who may make it and with what stands in `api-requests.ts`, which only the server needs. */
export const api = {
	createBoard: {
		method: 'POST',
		path: '/api/boards',
		response: z.object({
			boardId: boardIdSchema,
			tokens: z.object({ owner: z.string(), editor: z.string(), viewer: z.string() }),
		}),
	},
	readAbout: {
		method: 'GET',
		path: '/api/about',
		response: z.object({
			/** Hosts outside this server that the operator has text sent to, and what for. Empty: none. */
			passesTextTo: z.array(z.object({ host: z.string(), purpose: z.string() })),
			/** Host of the provider people sign in with before they make or join a board; null where none is set. */
			signIn: z.nullable(z.string()),
		}),
	},
	readSample: {
		method: 'GET',
		path: '/api/sample',
		response: z.object({ workshop: workshopSchema, usage: z.string(), customers: z.string() }),
	},
	readBoard: {
		method: 'GET',
		path: '/api/boards/:board',
		response: z.object({ boardId: boardIdSchema, name: z.string(), role: roleSchema }),
	},
	deleteBoard: {
		method: 'DELETE',
		path: '/api/boards/:board',
		response: z.object({}),
	},
	joinBoard: {
		method: 'POST',
		path: '/api/boards/:board/join',
		response: z.object({ token: z.string(), role: roleSchema }),
	},
	importStickies: {
		method: 'POST',
		path: '/api/boards/:board/evidence/stickies',
		response: notesReportSchema,
	},
	importTable: {
		method: 'POST',
		path: '/api/boards/:board/evidence/table',
		response: qualityReportSchema,
	},
	readEvidence: {
		method: 'POST',
		path: '/api/boards/:board/evidence/read',
		response: z.object({ evidence: z.array(evidenceSchema) }),
	},
	startJob: {
		method: 'POST',
		path: '/api/boards/:board/jobs',
		response: z.object({ jobId: jobIdSchema }),
	},
	readJob: {
		method: 'GET',
		path: '/api/boards/:board/jobs/:job',
		response: jobSchema,
	},
	cancelJob: {
		method: 'DELETE',
		path: '/api/boards/:board/jobs/:job',
		response: jobSchema,
	},
	exportBoard: {
		method: 'GET',
		path: '/api/boards/:board/board.json',
		response: z.unknown(),
	},
	exportReport: {
		method: 'GET',
		path: '/api/boards/:board/report.md',
		response: z.string(),
	},
	...importCalls,
	...peopleCalls,
	...accessCalls,
	...ballotCalls,
	...behaviourCalls,
	...groupingCalls,
	...historyCalls,
	...consensusCalls,
	...templateCalls,
} as const;
export type ApiCall = keyof typeof api;
export type ApiResponse<C extends ApiCall> = z.infer<(typeof api)[C]['response']>;
