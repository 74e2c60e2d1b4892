import * as z from 'zod/mini';
import { fieldPathSchema, segmentSchema, supportSchema } from './claim.ts';
import { archetypeIdSchema, claimIdSchema, evidenceIdSchema, personaIdSchema } from './id-schemas.ts';
import { isId, type VersionId } from './ids.ts';
import { evidenceLevelSchema } from './persona.ts';

export const versionIdSchema = z.custom<VersionId>((value) => typeof value === 'string' && isId('ve', value));

/** Draft → staged → published → superseded, or withdrawn from anywhere. What a version says never changes. */
export const versionStateSchema = z.enum(['draft', 'staged', 'published', 'superseded', 'withdrawn']);
export type VersionState = z.infer<typeof versionStateSchema>;

/** Who a published version is for, and how many people have to stand behind it at least (cell sizes of El Emam and CMS). */
export const leastPeople = { inside: 5, outside: 11 } as const;
export const audienceSchema = z.enum(['inside', 'outside']);
export type Audience = z.infer<typeof audienceSchema>;

/** The rules a version was made and published under; to be counted up when they change. */
export const policyVersion = 'k5-k11/1';

const versionClaimSchema = z.object({
	id: claimIdSchema,
	field: fieldPathSchema,
	order: z.number(),
	/** Words of evidence by reference, as in the document. */
	text: z.array(segmentSchema),
	support: supportSchema,
	citations: z.array(evidenceIdSchema),
	counter: z.array(evidenceIdSchema),
	author: z.enum(['person', 'machine']),
	/** How many pieces of evidence it rested on have been erased since. */
	erased: z.number(),
});
export type VersionClaim = z.infer<typeof versionClaimSchema>;

/** A persona as it was at one time, and from what, with what and by which rules it was made. */
export const versionContentSchema = z.object({
	persona: z.object({
		id: personaIdSchema,
		archetype: archetypeIdSchema,
		name: z.string(),
		role: z.string(),
		level: evidenceLevelSchema,
	}),
	/** All evidence of the archetype, by id. */
	evidence: z.array(evidenceIdSchema),
	claims: z.array(versionClaimSchema),
	made: z.object({
		/** Hash over the ids of all evidence in use, and how many there were. */
		snapshot: z.object({ id: z.string(), evidence: z.number() }),
		engine: z.string(),
		model: z.nullable(z.string()),
		prompt: z.nullable(z.string()),
		policy: z.string(),
		/** Moves of people that shaped the grouping. */
		moves: z.number(),
	}),
	/** The version it takes back up, where it is a rollback. */
	from: z.nullable(versionIdSchema),
});
export type VersionContent = z.infer<typeof versionContentSchema>;

export const versionHeadSchema = z.object({
	id: versionIdSchema,
	persona: personaIdSchema,
	name: z.string(),
	number: z.number(),
	state: versionStateSchema,
	madeBy: z.string(),
	/** ISO date-time. */
	madeAt: z.string(),
	approvedBy: z.nullable(z.string()),
	approvedAt: z.nullable(z.string()),
	audience: z.nullable(audienceSchema),
	note: z.string(),
});
export type VersionHead = z.infer<typeof versionHeadSchema>;

export const claimChangeSchema = z.object({
	kind: z.enum(['added', 'removed', 'changed', 'kept']),
	field: fieldPathSchema,
	before: z.nullable(versionClaimSchema),
	after: z.nullable(versionClaimSchema),
	/** Evidence that came to it, and that left it. */
	gained: z.array(evidenceIdSchema),
	lost: z.array(evidenceIdSchema),
});
export type ClaimChange = z.infer<typeof claimChangeSchema>;
