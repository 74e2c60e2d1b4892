import * as z from 'zod/mini';
import {
	entityIdSchema,
	evidenceIdSchema,
	findingIdSchema,
	participantIdSchema,
	receiptIdSchema,
	sourceIdSchema,
} from './id-schemas.ts';
import { consentSchema } from './import.ts';

/** One participant of a board, under the code people use for them. */
export const personSchema = z.object({
	id: participantIdSchema,
	consent: consentSchema,
	/** ISO date; null: as long as their sources. */
	keepUntil: z.nullable(z.string()),
	/** Ids they have in usage and customer tables. */
	users: z.array(z.string()),
	/** What joined them: equal ids, one e-mail address, or somebody's decision. */
	linkedBy: z.array(z.enum(['id', 'email', 'person'])),
	sources: z.array(sourceIdSchema),
	/** Evidence in use, without measurements. */
	evidence: z.number(),
	/** Quotes that are kept apart because consent was refused or the time to keep them is over. */
	heldBack: z.number(),
});
export type Person = z.infer<typeof personSchema>;

/** A stretch of personal data in an evidence's text, hidden unless somebody decided to show it. */
export const findingSchema = z.object({
	id: findingIdSchema,
	evidence: evidenceIdSchema,
	/** `email`, `phone`, `name`…, as `server/privacy/types.ts` names them. */
	kind: z.string(),
	severity: z.enum(['severe', 'mild']),
	/** A phrase for people. */
	why: z.string(),
	/** Up to 60 characters of the redacted text on either side, and what stands there now. */
	before: z.string(),
	shown: z.string(),
	after: z.string(),
	/** `open`: hidden, nobody has looked. */
	state: z.enum(['open', 'hidden', 'shown']),
	/** Who decided, by their label; null: nobody yet. */
	by: z.nullable(z.string()),
});
export type Finding = z.infer<typeof findingSchema>;

export const entityKindSchema = z.enum(['feature', 'product', 'role', 'competitor', 'other']);
export type EntityKind = z.infer<typeof entityKindSchema>;

/** A word of the team's own: recognised in evidence, and never taken for personal data. */
export const entitySchema = z.object({
	id: entityIdSchema,
	kind: entityKindSchema,
	name: z.string(),
	aliases: z.array(z.string()),
	/** Evidence that names it. */
	evidence: z.array(evidenceIdSchema),
});
export type Entity = z.infer<typeof entitySchema>;

/** What an erasure did, for the person who asked for it. */
export const receiptSchema = z.object({
	id: receiptIdSchema,
	at: z.string(),
	by: z.string(),
	/** What was erased from, and how many: `quotes`, `originals`, `usage events`, `sentences mended`… */
	counts: z.array(z.object({ what: z.string(), count: z.number() })),
	/** Archetypes and personas that now rest on too few people. */
	weakened: z.array(z.string()),
	/** Where it may still be and no server reaches: sentences for people. */
	beyondReach: z.array(z.string()),
	/** When the last backup that may hold it is to be gone; null: this server makes none. */
	backupsUntil: z.nullable(z.string()),
});
export type Receipt = z.infer<typeof receiptSchema>;
