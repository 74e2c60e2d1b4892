import * as z from 'zod/mini';
import { supportSchema } from './claim.ts';
import { claimIdSchema, evidenceIdSchema, personaIdSchema } from './id-schemas.ts';

export const tradeoffVerdictSchema = z.enum(['robust', 'leaning', 'toss-up']);
export const cellSupportSchema = z.union([supportSchema, z.enum(['no evidence', 'given'])]);

const bestForSchema = z.object({
	persona: personaIdSchema,
	/** Several where they are level, none where none does the persona any good. */
	options: z.array(z.string()),
});
const reasonSchema = z.object({ option: z.string(), persona: personaIdSchema, sentence: z.string() });

/** `tradeoff.json`. Names and shape of options, cells, tipping and verdict are kept stable. */
export const tradeoffJsonSchema = z.object({
	question: z.string(),
	options: z.array(
		z.object({
			id: z.string(),
			title: z.string(),
			/** Weighted sum, −2…+2. */
			score: z.number(),
			/** Share of the draws it wins, 0…1. */
			winShare: z.number(),
			/** The most it can fall short of the best option, whichever persona counts, in steps. */
			regret: z.number(),
			/** How much evidence stands behind its scores, 0…1. */
			confidence: z.number(),
			/** Second opinions: TOPSIS closeness 0…1; RICE, null where the effort is not known. */
			topsis: z.number(),
			rice: z.nullable(z.number()),
		}),
	),
	cells: z.array(
		z.object({
			option: z.string(),
			persona: personaIdSchema,
			score: z.number(),
			support: cellSupportSchema,
			citations: z.array(evidenceIdSchema),
			counter: z.array(evidenceIdSchema),
			people: z.number(),
			confidence: z.number(),
			/** Who gave the score; null: counted from evidence. */
			by: z.nullable(z.string()),
			/** What whoever gave it said of it; absent: nothing. */
			note: z.optional(z.string()),
			/** The job, pain or limit it serves or harms. */
			sentence: z.string(),
			/** The same as its own words and the claim whose words end it. */
			says: z.object({ words: z.string(), claim: z.nullable(claimIdSchema) }),
			/** Whom the same option harms; null where nobody is known to be. */
			cost: z.nullable(z.string()),
			claims: z.array(claimIdSchema),
		}),
	),
	/** The weight of a persona, the others scaled in proportion, beyond which the challenger leads; null: none. */
	tipping: z.array(
		z.object({ persona: personaIdSchema, challenger: z.string(), weight: z.nullable(z.number()) }),
	),
	verdict: tradeoffVerdictSchema,
	winner: z.string(),
	/** Other options with the winner’s score. */
	level: z.array(z.string()),
	personas: z.array(
		z.object({
			id: personaIdSchema,
			name: z.string(),
			/** 0…1, all of them together 1. */
			weight: z.number(),
			/** Whether the weight was given rather than made from the factors. */
			isGiven: z.boolean(),
			reach: z.number(),
			reachOf: z.enum(['users', 'people heard']),
			factors: z.array(
				z.object({
					name: z.enum(['share', 'value', 'fit', 'unmet']),
					times: z.number(),
					figure: z.nullable(z.number()),
					by: z.string(),
					note: z.string(),
				}),
			),
		}),
	),
	top: z.extend(bestForSchema, {
		weight: z.number(),
		overtakes: z.array(z.extend(bestForSchema, { weight: z.number(), now: z.number() })),
	}),
	unmet: z.array(
		z.object({
			persona: personaIdSchema,
			claim: claimIdSchema,
			text: z.string(),
			citations: z.array(evidenceIdSchema),
			people: z.number(),
			of: z.number(),
		}),
	),
	/** An option nobody put on the table: a hypothesis. Null where the options serve every need that is known. */
	fourthOption: z.nullable(
		z.object({
			label: z.literal('hypothesis'),
			personas: z.array(personaIdSchema),
			needs: z.array(z.string()),
			test: z.string(),
		}),
	),
	recommendation: z.object({
		/** Null in a toss-up: `learn` says what to find out first. */
		option: z.nullable(z.string()),
		headline: z.string(),
		for: z.array(reasonSchema),
		against: z.array(reasonSchema),
		assumptions: z.array(z.string()),
		changes: z.array(z.string()),
		learn: z.array(z.string()),
	}),
	messages: z.array(
		z.object({ option: z.string(), persona: z.nullable(personaIdSchema), paragraphs: z.array(z.string()) }),
	),
	seed: z.number(),
});
export type TradeoffJson = z.infer<typeof tradeoffJsonSchema>;
