import * as z from 'zod/mini';
import { jobIdSchema } from './id-schemas.ts';
import { consentSchema, filePreviewSchema, keepUntilSchema, qualityReportSchema } from './import.ts';

/** A source as the board holds it: its last report, and what may be done with it. */
export const sourceEntrySchema = z.object({
	...qualityReportSchema.shape,
	/** ISO 8601. */
	importedAt: z.string(),
	consent: consentSchema,
	keepUntil: keepUntilSchema,
	/** Evidence of it in use now. */
	evidence: z.number(),
});
export type SourceEntry = z.infer<typeof sourceEntrySchema>;

/** Most bytes of an uploaded file. */
export const largestUpload = 200 * 1024 * 1024;

/** The calls about files and sources, part of the table in `api.ts`. */
export const importCalls = {
	/** The body is the file itself, its name in the query: `?name=`. */
	uploadFile: {
		method: 'POST',
		path: '/api/boards/:board/uploads',
		response: filePreviewSchema,
	},
	lookAtUpload: {
		method: 'GET',
		path: '/api/boards/:board/uploads/:upload',
		response: filePreviewSchema,
	},
	/** Starts a job of kind `import`; nothing is in before it ends well. */
	importUpload: {
		method: 'POST',
		path: '/api/boards/:board/uploads/:upload/import',
		response: z.object({ jobId: jobIdSchema }),
	},
	dropUpload: {
		method: 'DELETE',
		path: '/api/boards/:board/uploads/:upload',
		response: z.object({}),
	},
	/** A note that holds several quotes gives way to one evidence a quote; its words stay where they are. */
	splitNote: {
		method: 'POST',
		path: '/api/boards/:board/evidence/split',
		response: z.object({ parts: z.number() }),
	},
	/** Takes a split back: the note counts again whole, and the notes for its quotes go. */
	joinNote: {
		method: 'POST',
		path: '/api/boards/:board/evidence/join',
		response: z.object({}),
	},
	listSources: {
		method: 'GET',
		path: '/api/boards/:board/sources',
		response: z.object({ sources: z.array(sourceEntrySchema) }),
	},
	changeSource: {
		method: 'POST',
		path: '/api/boards/:board/sources/:source',
		response: z.object({}),
	},
	removeSource: {
		method: 'DELETE',
		path: '/api/boards/:board/sources/:source',
		response: z.object({}),
	},
} as const;
