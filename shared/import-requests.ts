import * as z from 'zod/mini';
import { evidenceIdSchema } from './id-schemas.ts';
import { consentSchema, importChoiceSchema, keepUntilSchema } from './import.ts';

/** What goes into each call of `import-api.ts`, part of the table in `api-requests.ts`. */
export const importRequests = {
	uploadFile: {
		access: 'editor',
		status: 201,
		summary: 'Upload a file and see what it seems to hold. Nothing is brought in by it',
		/** The body is the file's bytes, its name stands in the query. */
		file: true,
		request: z.null(),
	},
	lookAtUpload: {
		access: 'editor',
		status: 200,
		summary: 'See what another sheet of an uploaded workbook seems to hold. Nothing is brought in by it',
		/** Stands in the query. */
		query: true,
		request: z.object({ sheet: z.string().check(z.maxLength(200)) }),
	},
	importUpload: {
		access: 'editor',
		status: 202,
		summary: 'Bring in an uploaded file, as a job: all of it or nothing',
		request: importChoiceSchema,
	},
	dropUpload: {
		access: 'editor',
		status: 200,
		summary: 'Remove an uploaded file that was not brought in',
		request: z.null(),
	},
	splitNote: {
		access: 'editor',
		status: 200,
		summary: 'Make each quote of a note that holds several an evidence of its own, by the same participant',
		request: z.object({
			evidence: evidenceIdSchema,
			/** How many quotes the person was shown; refused when the note holds another number. */
			parts: z.number().check(z.int(), z.minimum(2)),
		}),
	},
	joinNote: {
		access: 'editor',
		status: 200,
		summary:
			'Take a split back: the note counts again whole, and its quotes are no evidence of their own any more',
		request: z.object({ evidence: evidenceIdSchema }),
	},
	listSources: {
		access: 'viewer',
		status: 200,
		summary: 'What was brought in, with the report of each',
		request: z.null(),
	},
	changeSource: {
		access: 'editor',
		status: 200,
		summary: 'What the people of a source agreed to, and until when it may be kept',
		request: z.object({ consent: z.optional(consentSchema), keepUntil: z.optional(keepUntilSchema) }),
	},
	removeSource: {
		access: 'editor',
		status: 200,
		summary: 'Take a source out again: its evidence goes, and what rested on it is mended',
		request: z.null(),
	},
} as const;
