import * as z from 'zod/mini';
import { auditJsonSchema } from './audit.ts';
import { evidenceIdSchema, jobIdSchema, personaIdSchema } from './id-schemas.ts';
import type { Role } from './sync-protocol.ts';
import { versionIdSchema } from './version.ts';

/** Most bytes of a persona document: a persona is a few pages. */
export const largestPersona = 4 * 1024 * 1024;

/** A line of the updated persona and the line it stands for; null: there was none, or it goes. */
export const draftLineSchema = z.object({
	heading: z.string(),
	before: z.nullable(z.string()),
	after: z.nullable(z.string()),
});
export type DraftLine = z.infer<typeof draftLineSchema>;

/** The calls about an existing persona document, judged against what the board knows. */
export const auditCalls = {
	startAudit: {
		method: 'POST',
		path: '/api/boards/:board/persona-audit',
		response: z.object({ jobId: jobIdSchema }),
	},
	/** Null before the first audit, and after somebody was erased. */
	readAudit: {
		method: 'GET',
		path: '/api/boards/:board/persona-audit',
		response: z.object({
			audit: z.nullable(auditJsonSchema),
			madeAt: z.nullable(z.string()),
			draft: z.array(draftLineSchema),
			/** What was counted in the log for it; it is cited like evidence. */
			measured: z.array(z.object({ id: evidenceIdSchema, text: z.string() })),
		}),
	},
	readAuditReport: {
		method: 'GET',
		path: '/api/boards/:board/persona-audit.md',
		response: z.string(),
	},
	readAuditDraft: {
		method: 'GET',
		path: '/api/boards/:board/persona-audit/persona.md',
		response: z.string(),
	},
	keepAuditDraft: {
		method: 'POST',
		path: '/api/boards/:board/persona-audit/versions',
		/** `left`: lines that belong to no field of a persona; they are in the document only. */
		response: z.object({ id: versionIdSchema, number: z.number(), left: z.number() }),
	},
	dropAudit: {
		method: 'DELETE',
		path: '/api/boards/:board/persona-audit',
		response: z.object({}),
	},
} as const;

export const auditRequests = {
	startAudit: {
		access: 'editor',
		status: 202,
		summary: 'Judge a persona document sentence by sentence against the evidence of a board, as a job',
		request: z.object({
			/** Its file's name; the ending tells how it is read. */
			name: z.string().check(z.minLength(1), z.maxLength(200)),
			/** What is dated from here on is news to it: a day, a month or a year. Null: the document's own date. */
			since: z.nullable(z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/))),
			/** The file's bytes in base64. */
			file: z.string().check(z.minLength(1), z.maxLength(Math.ceil(largestPersona / 3) * 4)),
		}),
	},
	readAudit: {
		access: 'viewer',
		status: 200,
		summary: 'What the last audit found, and the updated persona against the document, line by line',
		request: z.null(),
	},
	readAuditReport: {
		access: 'viewer',
		status: 200,
		summary: 'The last audit as a Markdown document',
		request: z.null(),
	},
	readAuditDraft: {
		access: 'viewer',
		status: 200,
		summary: 'The updated persona as a Markdown document, a draft for people to finish',
		request: z.null(),
	},
	keepAuditDraft: {
		access: 'editor',
		status: 201,
		summary: 'Keep the updated persona as a draft of the next version of a persona on the board',
		request: z.object({ persona: personaIdSchema }),
	},
	dropAudit: {
		access: 'editor',
		status: 200,
		summary: 'Forget the last audit and the sentences of its document',
		request: z.null(),
	},
} as const satisfies Record<
	keyof typeof auditCalls,
	{ access: Role; status: number; summary: string; request: z.ZodMiniType }
>;
