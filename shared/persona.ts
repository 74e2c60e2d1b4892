import * as z from 'zod/mini';
import {
	archetypeIdSchema,
	evidenceIdSchema,
	participantIdSchema,
	personaIdSchema,
	tensionIdSchema,
} from './id-schemas.ts';

export const evidenceLevelSchema = z.enum(['hypothesis', 'qualitative', 'mixed', 'statistical']);
/** Computed, never written (`domain.md` 1.1). */
export type EvidenceLevel = z.infer<typeof evidenceLevelSchema>;

export const verdictSchema = z.enum(['stable', 'tentative', 'no stable archetypes here']);

/** One behaviour figure of an archetype: what, how much, on how many users, with a 95 % interval where one is due. */
export const signatureFactSchema = z.object({
	measure: z.string(),
	value: z.number(),
	low: z.nullable(z.number()),
	high: z.nullable(z.number()),
	n: z.number(),
	unit: z.string(),
});
export type SignatureFact = z.infer<typeof signatureFactSchema>;

/** A group of participants alike in what they say and do. */
export const archetypeSchema = z.object({
	id: archetypeIdSchema,
	label: z.string(),
	participants: z.array(participantIdSchema),
	evidence: z.array(evidenceIdSchema),
	/** Mean bootstrap Jaccard over resampled participants, 0–1 (`domain.md` 1.8); null when too few to resample. */
	stability: z.nullable(z.number()),
	verdict: verdictSchema,
	signature: z.optional(z.array(signatureFactSchema)),
});
export type Archetype = z.infer<typeof archetypeSchema>;

/** The head of a persona; its sentences are claims. */
export const personaSchema = z.object({
	id: personaIdSchema,
	archetype: archetypeIdSchema,
	name: z.string(),
	role: z.string(),
	level: evidenceLevelSchema,
	/** Where it stands among the others, 0 first. */
	order: z.number(),
	engine: z.enum(['local', 'model']),
});
export type Persona = z.infer<typeof personaSchema>;

export const tensionSchema = z.object({
	id: tensionIdSchema,
	kind: z.enum(['say-say', 'say-do', 'between-people', 'job-conflict']),
	/** What the two sides disagree about, in a few words of our own. */
	about: z.string(),
	a: z.array(evidenceIdSchema),
	b: z.array(evidenceIdSchema),
});
export type Tension = z.infer<typeof tensionSchema>;
