import * as z from 'zod/mini';
import { claimIdSchema, evidenceIdSchema, personaIdSchema } from './id-schemas.ts';
import {
	audienceSchema,
	claimChangeSchema,
	versionContentSchema,
	versionHeadSchema,
	versionIdSchema,
} from './version.ts';

/** What stays on a board's record. */
export type AuditWhat =
	| 'read-originals'
	| 'show'
	| 'erase'
	| 'stage'
	| 'publish'
	| 'withdraw'
	| 'roll-back'
	| 'agree-model'
	| 'withdraw-model'
	| 'approve'
	| 'overrule'
	| 'propose'
	| 'change-decision'
	| 'decide'
	| 'dissent'
	| 'drop-decision'
	| 'ingest-key'
	| 'alert-address'
	| 'kpi-rule'
	| 'owner'
	| 'source-facts';

const sourceRowSchema = z.object({
	evidence: evidenceIdSchema,
	/** The id the source itself uses, its name, and where in it. */
	ref: z.string(),
	source: z.string(),
	locator: z.nullable(z.string()),
	kind: z.string(),
	participant: z.nullable(z.string()),
	date: z.nullable(z.string()),
});
const noteSchema = z.string().check(z.maxLength(500));

/** The calls about versions of personas, where claims come from, and the record of what was done. */
export const versionCalls = {
	listVersions: {
		method: 'GET',
		path: '/api/boards/:board/versions',
		response: z.object({ versions: z.array(versionHeadSchema) }),
	},
	createVersion: {
		method: 'POST',
		path: '/api/boards/:board/versions',
		response: z.object({ id: versionIdSchema, number: z.number() }),
	},
	readVersion: {
		method: 'GET',
		path: '/api/boards/:board/versions/:version',
		response: z.object({ head: versionHeadSchema, content: versionContentSchema }),
	},
	moveVersion: {
		method: 'POST',
		path: '/api/boards/:board/versions/:version/state',
		response: versionHeadSchema,
	},
	rollBackVersion: {
		method: 'POST',
		path: '/api/boards/:board/versions/:version/roll-back',
		response: z.object({ id: versionIdSchema, number: z.number() }),
	},
	diffVersions: {
		method: 'GET',
		path: '/api/boards/:board/versions/:version/diff',
		response: z.object({ changes: z.array(claimChangeSchema), kept: z.number() }),
	},
	readLineage: {
		method: 'GET',
		path: '/api/boards/:board/versions/:version/lineage',
		response: z.object({
			claims: z.array(z.object({ claim: claimIdSchema, erased: z.number(), rows: z.array(sourceRowSchema) })),
		}),
	},
	readUses: {
		method: 'GET',
		path: '/api/boards/:board/uses',
		response: z.object({
			themes: z.array(z.string()),
			personas: z.array(z.object({ persona: personaIdSchema, claims: z.array(claimIdSchema) })),
			versions: z.array(
				z.object({ version: versionIdSchema, number: z.number(), claims: z.array(claimIdSchema) }),
			),
		}),
	},
	exportVersionMarkdown: {
		method: 'GET',
		path: '/api/boards/:board/versions/:version/persona.md',
		response: z.string(),
	},
	exportVersionHtml: {
		method: 'GET',
		path: '/api/boards/:board/versions/:version/persona.html',
		response: z.string(),
	},
	listAudit: {
		method: 'GET',
		path: '/api/boards/:board/audit',
		response: z.object({
			entries: z.array(z.object({ at: z.string(), label: z.string(), what: z.string(), about: z.string() })),
			/** What people call the things whose ids stand in `about`; what is gone has no name. */
			names: z.record(z.string(), z.string()),
			/** The first entry that is not as it was written; null: all are. */
			broken: z.nullable(z.object({ seq: z.number(), why: z.string() })),
		}),
	},
} as const;

/** What goes into them, and who may make them. */
export const versionRequests = {
	listVersions: {
		access: 'viewer',
		status: 200,
		summary: 'Versions of all personas, newest first',
		request: z.null(),
	},
	createVersion: {
		access: 'editor',
		status: 201,
		summary: 'Keep a persona as it stands on the board now, as a draft of its next version',
		request: z.object({ persona: personaIdSchema, note: z.optional(noteSchema) }),
	},
	readVersion: {
		access: 'viewer',
		status: 200,
		summary: 'A version, claim by claim: evidence by id, what it was made of and with, who approved it',
		request: z.null(),
	},
	moveVersion: {
		access: 'editor',
		status: 200,
		summary:
			'Stage, publish or withdraw a version. Publishing is an owner’s and needs enough people behind it',
		request: z.object({
			state: z.enum(['staged', 'published', 'withdrawn']),
			/** Whom it is published for; the company itself when absent. */
			audience: z.optional(audienceSchema),
			note: z.optional(noteSchema),
		}),
	},
	rollBackVersion: {
		access: 'owner',
		status: 201,
		summary: 'Publish what an earlier version said again, as a new version',
		request: z.object({ note: z.optional(noteSchema) }),
	},
	diffVersions: {
		access: 'viewer',
		status: 200,
		summary: 'What changed from another version to this one, claim by claim',
		query: true,
		request: z.object({ from: versionIdSchema }),
	},
	readLineage: {
		access: 'viewer',
		status: 200,
		summary: 'The source rows each claim of a version rests on',
		request: z.null(),
	},
	readUses: {
		access: 'viewer',
		status: 200,
		summary: 'Where a piece of evidence is used: themes, personas, versions',
		query: true,
		request: z.object({ evidence: evidenceIdSchema }),
	},
	exportVersionMarkdown: {
		access: 'viewer',
		status: 200,
		summary: 'A published version as a Markdown document',
		request: z.null(),
	},
	exportVersionHtml: {
		access: 'viewer',
		status: 200,
		summary: 'A published version as a page that can be printed',
		request: z.null(),
	},
	listAudit: {
		access: 'owner',
		status: 200,
		summary: 'The record of who looked, showed, erased and published, and whether it is as it was written',
		request: z.null(),
	},
} as const;
