import * as z from 'zod/mini';
import { evidenceIdSchema, participantIdSchema, sourceIdSchema } from './id-schemas.ts';

export const evidenceKindSchema = z.enum(['said', 'did', 'measured', 'observed']);
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

export const evidenceFlagSchema = z.enum([
	'instruction',
	'personal-data',
	'markup',
	'control-characters',
	'several-quotes',
	'not-english',
	'notes-only',
	'special-category',
]);
/** Things a person should know about an evidence's text; they are shown as badges and change no output. */
export type EvidenceFlag = z.infer<typeof evidenceFlagSchema>;

/**
 * Smallest citable unit. Immutable: a changed text is other evidence. `text` is what was said, without participant suffix and with personal
 * data hidden; the id is of the words as they came.
 */
export const evidenceSchema = z.object({
	id: evidenceIdSchema,
	/** The id the source itself uses: a CSV row's `id`, a sticky's node id. */
	ref: z.string(),
	kind: evidenceKindSchema,
	text: z.string(),
	participant: z.nullable(participantIdSchema),
	source: sourceIdSchema,
	/** Where in the source: a time such as `00:03:12`, a line, a heading; null for notes on the canvas. */
	locator: z.nullable(z.string()),
	/** What was asked. */
	context: z.nullable(z.string()),
	/** What came beside the text, by kind of source: an exit's `reason` and `stage`, a ticket's `status`, `priority` and `product`… */
	fields: z.catchall(z.object({}), z.string()),
	/** ISO 639-1; null when the text is too short to tell. */
	language: z.nullable(z.string()),
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
	'split',
	'guide',
]);
/** Why an item did not become evidence. The sentence a person reads is in `reasons.ts`. */
export type KeptApartReason = z.infer<typeof keptApartReasonSchema>;
