import * as z from 'zod/mini';
import { evidenceIdSchema, nodeIdSchema, participantIdSchema, sourceIdSchema } from './id-schemas.ts';

export const evidenceKindSchema = z.enum(['said', 'did', 'measured', 'observed']);
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

export const evidenceFlagSchema = z.enum([
	'instruction',
	'personal-data',
	'markup',
	'control-characters',
	'several-quotes',
	'not-english',
]);
/** Things a person should know about an evidence's text; they are shown as badges and change no output. */
export type EvidenceFlag = z.infer<typeof evidenceFlagSchema>;

/** Smallest citable unit. Immutable: a changed text is other evidence. `text` is what was said, without participant suffix. */
export const evidenceSchema = z.object({
	id: evidenceIdSchema,
	/** The id the source itself uses: a CSV row's `id`, a sticky's node id. */
	ref: z.string(),
	kind: evidenceKindSchema,
	text: z.string(),
	participant: z.nullable(participantIdSchema),
	source: sourceIdSchema,
	/** ISO 8601 date or date-time, null when the source has none. */
	date: z.nullable(z.string()),
	/** Rating that came with the text (0–10, 1–5 …), as the source has it. */
	score: z.nullable(z.number()),
	tags: z.array(z.string()),
	flags: z.array(evidenceFlagSchema),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const keptApartReasonSchema = z.enum([
	'empty',
	'emoji-only',
	'question',
	'staff',
	'header',
	'legend',
	'no-words',
	'too-long',
	'own-node',
	'unreadable-row',
	'consent-refused',
	'keep-time-over',
	'erased',
]);
/** Why an item did not become evidence. The sentence a person reads is in `reasons.ts`. */
export type KeptApartReason = z.infer<typeof keptApartReasonSchema>;

/** What an import did: in = evidence + duplicates + kept apart, always. */
export const importReportSchema = z.object({
	read: z.number(),
	added: z.number(),
	known: z.number(),
	duplicates: z.number(),
	keptApart: z.array(z.object({ ref: z.string(), reason: keptApartReasonSchema, excerpt: z.string() })),
	places: z.array(z.object({ node: nodeIdSchema, evidence: evidenceIdSchema })),
	flagged: z.array(z.object({ evidence: evidenceIdSchema, flags: z.array(evidenceFlagSchema) })),
	participants: z.array(participantIdSchema),
	notices: z.array(z.string()),
});
export type ImportReport = z.infer<typeof importReportSchema>;
