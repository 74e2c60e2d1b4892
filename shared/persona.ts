import * as z from 'zod/mini';
import {
	archetypeIdSchema,
	evidenceIdSchema,
	participantIdSchema,
	personaIdSchema,
	tensionIdSchema,
} from './id-schemas.ts';

export const evidenceLevelSchema = z.enum(['hypothesis', 'qualitative', 'mixed', 'statistical']);
/** Computed, never written: no own evidence → hypothesis; five people → qualitative; with a matching segment rule → mixed; stable and sized → statistical (after Nielsen Norman Group's proto, qualitative and statistical personas). */
export type EvidenceLevel = z.infer<typeof evidenceLevelSchema>;

/** From this many people on, an archetype's evidence counts as qualitative. */
export const qualitativeFrom = 5;

/** The evidence level in words; a level held down by few people says so. */
export function levelText(level: EvidenceLevel, people: number): string {
	if (level === 'mixed') return 'mixed: interviews and matching use';
	if (level !== 'hypothesis') return level;
	if (people === 0) return 'a hypothesis';
	if (people >= qualitativeFrom) return 'a hypothesis: the group is not stable yet';
	return `a hypothesis: ${people === 1 ? '1 person' : `${people} people`} heard, ${qualitativeFrom} make it qualitative`;
}

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
	/** Mean bootstrap Jaccard over resampled participants, 0–1 (Hennig, CSDA 2007); null when too few to resample. */
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
