import * as z from 'zod/mini';
import type { Role } from './sync-protocol.ts';

/** What an entry into a market takes for granted. */
export const assumptionKindSchema = z.enum([
	'problem',
	'transfer',
	'alternatives',
	'buying',
	'market',
	'rules',
]);
export type AssumptionKind = z.infer<typeof assumptionKindSchema>;
export const assumptionStateSchema = z.enum(['supported', 'refuted', 'open']);
export type AssumptionState = z.infer<typeof assumptionStateSchema>;

const people = z.number().check(z.int(), z.minimum(0), z.maximum(100_000));
const heardSchema = z.object({ assumption: assumptionKindSchema, for: people, against: people });
/** How much of the risk (impact times uncertainty) is left. */
const burnDownSchema = z.object({ total: z.number(), open: z.number(), refuted: z.number() });

export const hypothesisViewSchema = z.object({
	name: z.string(),
	madeBy: z.string(),
	/** ISO date-time. */
	madeAt: z.string(),
	/** Riskiest first. */
	assumptions: z.array(
		z.object({
			id: assumptionKindSchema,
			text: z.string(),
			impact: z.number(),
			uncertainty: z.number(),
			risk: z.number(),
			/** People heard for it and against it. */
			for: z.number(),
			against: z.number(),
			state: assumptionStateSchema,
		}),
	),
	burnDown: burnDownSchema,
	/** The open risk when it was made and after each result, oldest first. */
	over: z.array(z.object({ at: z.string(), open: z.number() })),
	results: z.array(z.extend(heardSchema, { by: z.string(), at: z.string() })),
	/** What puts the open ones to the test. */
	plan: z.array(
		z.object({
			assumption: assumptionKindSchema,
			method: z.string(),
			sample: z.number(),
			fromDay: z.number(),
			toDay: z.number(),
			supportedIf: z.string(),
			refutedIf: z.string(),
			stop: z.string(),
		}),
	),
});
export type HypothesisView = z.infer<typeof hypothesisViewSchema>;

const path = '/api/boards/:board/hypothesis';

/** Calls about the assumptions behind a persona nobody has been heard for. */
export const hypothesisCalls = {
	readHypothesis: {
		method: 'GET',
		path,
		response: z.object({ hypothesis: z.nullable(hypothesisViewSchema) }),
	},
	makeHypothesis: { method: 'PUT', path, response: hypothesisViewSchema },
	hearHypothesis: { method: 'POST', path: `${path}/results`, response: hypothesisViewSchema },
	removeHypothesis: { method: 'DELETE', path, response: z.object({}) },
} as const;

export const hypothesisRequests = {
	readHypothesis: {
		access: 'viewer',
		status: 200,
		summary: 'The assumptions of a market hypothesis, what was heard on each, and the risk still open',
		request: z.null(),
	},
	makeHypothesis: {
		access: 'editor',
		status: 200,
		summary: 'Put a market hypothesis to the board, from a market file; one that stands is replaced',
		request: z.object({ market: z.record(z.string(), z.unknown()) }),
	},
	hearHypothesis: {
		access: 'editor',
		status: 200,
		summary: 'Add how many people spoke for and against an assumption; from five on it moves by rule',
		request: heardSchema,
	},
	removeHypothesis: {
		access: 'editor',
		status: 200,
		summary: 'Take the hypothesis and its results off the board',
		request: z.null(),
	},
} as const satisfies Record<
	keyof typeof hypothesisCalls,
	{ access: Role; status: number; summary: string; request: z.ZodMiniType }
>;
