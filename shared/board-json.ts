import * as z from 'zod/mini';
import { fieldPathSchema, supportSchema } from './claim.ts';
import { evidenceKindSchema, keptApartReasonSchema } from './evidence.ts';
import {
	archetypeIdSchema,
	claimIdSchema,
	evidenceIdSchema,
	personaIdSchema,
	themeIdSchema,
} from './id-schemas.ts';
import { modelRunSchema } from './model-api.ts';
import { entityKindSchema } from './people.ts';
import { archetypeSchema, evidenceLevelSchema, tensionSchema } from './persona.ts';

export const boardJsonVersion = 'personaboard/1';

/** The file other programs read. Names and shape are kept stable. Texts of claims are written out here. */
export const boardJsonSchema = z.object({
	schema: z.literal(boardJsonVersion),
	evidence: z.array(
		z.object({
			id: evidenceIdSchema,
			ref: z.string(),
			kind: evidenceKindSchema,
			participant: z.nullable(z.string()),
			source: z.string(),
		}),
	),
	themes: z.array(
		z.object({
			id: themeIdSchema,
			label: z.string(),
			/** Absent where the machine gave it. */
			labelBy: z.optional(z.literal('person')),
			criterion: z.string(),
			evidence: z.array(evidenceIdSchema),
		}),
	),
	parked: z.array(z.object({ evidence: evidenceIdSchema, reason: z.string() })),
	archetypes: z.array(archetypeSchema),
	personas: z.array(
		z.object({
			id: personaIdSchema,
			archetype: archetypeIdSchema,
			name: z.string(),
			/** Absent where the machine gave it. */
			nameBy: z.optional(z.literal('person')),
			role: z.string(),
			level: evidenceLevelSchema,
			/** Who wrote it; a model may have written part of it (`model.local` names the rest). */
			engine: z.optional(z.enum(['local', 'model'])),
			claims: z.array(
				z.object({
					id: claimIdSchema,
					field: fieldPathSchema,
					text: z.string(),
					support: supportSchema,
					citations: z.array(evidenceIdSchema),
					counter: z.array(evidenceIdSchema),
					author: z.enum(['person', 'machine']),
				}),
			),
		}),
	),
	tensions: z.array(tensionSchema),
	/** The team's own words, the notes that name each and how many of each archetype; absent where there are none. */
	entities: z.optional(
		z.array(
			z.object({
				kind: entityKindSchema,
				name: z.string(),
				evidence: z.array(evidenceIdSchema),
				archetypes: z.array(z.object({ archetype: archetypeIdSchema, count: z.number() })),
			}),
		),
	),
	/** What a language model did in the run the personas are of; absent where none was asked. */
	model: z.optional(modelRunSchema),
	/** What the evidence does not tell: fields without evidence, questions nobody was asked, people nobody heard. */
	gaps: z.array(z.object({ about: z.string(), archetype: z.optional(archetypeIdSchema), note: z.string() })),
	rejected: z.array(
		z.object({ source: z.string(), row: z.string(), reason: z.union([keptApartReasonSchema, z.string()]) }),
	),
});
export type BoardJson = z.infer<typeof boardJsonSchema>;
