import * as z from 'zod/mini';
import { evidenceSchema, importReportSchema } from './evidence.ts';
import { boardIdSchema, evidenceIdSchema, jobIdSchema } from './id-schemas.ts';
import { jobOptionsSchema, jobSchema } from './job.ts';
import { workshopSchema } from './sample.ts';
import { stickySnapshotSchema } from './sticky.ts';
import { roleSchema } from './sync-protocol.ts';

/** One entry = one call. `access` is the least role that may make it; `none` needs no token. `:board` and `:job` come from the path. */
export const api = {
	createBoard: {
		method: 'POST',
		path: '/api/boards',
		access: 'none',
		status: 201,
		summary: 'Make a board',
		request: z.object({ name: z.string().check(z.minLength(1), z.maxLength(200)) }),
		response: z.object({
			boardId: boardIdSchema,
			tokens: z.object({ owner: z.string(), editor: z.string(), viewer: z.string() }),
		}),
	},
	readAbout: {
		method: 'GET',
		path: '/api/about',
		access: 'none',
		status: 200,
		summary: 'Where texts go from here, for a person to agree to before any is sent',
		request: z.null(),
		response: z.object({
			/** Hosts outside this server that the operator has text sent to, and what for. Empty: none. */
			passesTextTo: z.array(z.object({ host: z.string(), purpose: z.string() })),
		}),
	},
	readSample: {
		method: 'GET',
		path: '/api/sample',
		access: 'none',
		status: 200,
		summary: 'The sample workshop: notes for the canvas, a usage export and a customer table',
		request: z.null(),
		response: z.object({ workshop: workshopSchema, usage: z.string(), customers: z.string() }),
	},
	readBoard: {
		method: 'GET',
		path: '/api/boards/:board',
		access: 'viewer',
		status: 200,
		summary: 'What board this token opens, and as whom',
		request: z.null(),
		response: z.object({ boardId: boardIdSchema, name: z.string(), role: roleSchema }),
	},
	deleteBoard: {
		method: 'DELETE',
		path: '/api/boards/:board',
		access: 'owner',
		status: 200,
		summary: 'Delete a board for good: its document, evidence, usage, jobs and tokens',
		request: z.null(),
		response: z.object({}),
	},
	joinBoard: {
		method: 'POST',
		path: '/api/boards/:board/join',
		access: 'editor',
		status: 201,
		summary: 'A token of one’s own for a person who holds the file’s join capability',
		request: z.object({ name: z.string().check(z.maxLength(80)) }),
		response: z.object({ token: z.string(), role: roleSchema }),
	},
	importStickies: {
		method: 'POST',
		path: '/api/boards/:board/evidence/stickies',
		access: 'editor',
		status: 200,
		summary: 'Bring in notes from the canvas',
		request: z.object({ stickies: z.array(stickySnapshotSchema).check(z.maxLength(5000)) }),
		response: importReportSchema,
	},
	importTable: {
		method: 'POST',
		path: '/api/boards/:board/evidence/table',
		access: 'editor',
		status: 200,
		summary: 'Bring in a table: quotes, usage events or customers',
		request: z.object({
			name: z.string().check(z.maxLength(200)),
			kind: z.enum(['evidence', 'usage', 'customers']),
			text: z.string().check(z.maxLength(8_000_000)),
		}),
		response: importReportSchema,
	},
	readEvidence: {
		method: 'POST',
		path: '/api/boards/:board/evidence/read',
		access: 'viewer',
		status: 200,
		summary: 'Evidence by id, text included',
		request: z.object({ ids: z.array(evidenceIdSchema).check(z.maxLength(5000)) }),
		response: z.object({ evidence: z.array(evidenceSchema) }),
	},
	startJob: {
		method: 'POST',
		path: '/api/boards/:board/jobs',
		access: 'editor',
		status: 202,
		summary: 'Start grouping, archetypes or personas',
		request: jobOptionsSchema,
		response: z.object({ jobId: jobIdSchema }),
	},
	readJob: {
		method: 'GET',
		path: '/api/boards/:board/jobs/:job',
		access: 'viewer',
		status: 200,
		summary: 'How a job is doing',
		request: z.null(),
		response: jobSchema,
	},
	cancelJob: {
		method: 'DELETE',
		path: '/api/boards/:board/jobs/:job',
		access: 'editor',
		status: 200,
		summary: 'Stop a job; nothing it has not finished is written',
		request: z.null(),
		response: jobSchema,
	},
	exportBoard: {
		method: 'GET',
		path: '/api/boards/:board/board.json',
		access: 'viewer',
		status: 200,
		summary: 'The whole board as board.json',
		request: z.null(),
		response: z.unknown(),
	},
	exportReport: {
		method: 'GET',
		path: '/api/boards/:board/report.md',
		access: 'viewer',
		status: 200,
		summary: 'The board as a document to share (Markdown)',
		request: z.null(),
		response: z.string(),
	},
} as const;
export type ApiCall = keyof typeof api;
export type ApiRequest<C extends ApiCall> = z.infer<(typeof api)[C]['request']>;
export type ApiResponse<C extends ApiCall> = z.infer<(typeof api)[C]['response']>;
