import * as z from 'zod/mini';
import { supportSchema } from './claim.ts';
import { decisionSchema, scoreSchema } from './decision.ts';
import { claimIdSchema, evidenceIdSchema, jobIdSchema, personaIdSchema } from './id-schemas.ts';
import { type DecisionId, isId } from './ids.ts';
import type { Role } from './sync-protocol.ts';
import { tradeoffJsonSchema, tradeoffVerdictSchema } from './tradeoff.ts';
import { versionIdSchema } from './version.ts';

export const decisionIdSchema = z.custom<DecisionId>(
	(value) => typeof value === 'string' && isId('de', value),
);
/** `open`: people rate without seeing each other. `revealed`: ratings are seen and stand. `closed`: decided, on record. */
export const decisionStateSchema = z.enum(['open', 'revealed', 'closed']);
export type DecisionState = z.infer<typeof decisionStateSchema>;

const ratingSchema = z.object({ option: z.string(), persona: personaIdSchema, score: scoreSchema });
export type Rating = z.infer<typeof ratingSchema>;

/** What was decided, on which evidence, by whom: ids and numbers, no words of notes. */
export const decisionRecordSchema = z.object({
	/** ISO date-time. */
	at: z.string(),
	by: z.string(),
	/** The option that was chosen, and the one the evidence puts first. */
	choice: z.string(),
	winner: z.string(),
	verdict: tradeoffVerdictSchema,
	personas: z.array(
		z.object({
			id: personaIdSchema,
			weight: z.number(),
			/** The version that says what the persona said then; absent in records from before versions were kept. */
			version: z.optional(z.object({ id: versionIdSchema, number: z.number() })),
		}),
	),
	options: z.array(
		z.object({
			id: z.string(),
			score: z.number(),
			winShare: z.number(),
			regret: z.number(),
			votes: z.number(),
		}),
	),
	cells: z.array(
		z.object({
			option: z.string(),
			persona: personaIdSchema,
			score: z.number(),
			by: z.nullable(z.string()),
			claims: z.array(claimIdSchema),
			evidence: z.array(evidenceIdSchema),
		}),
	),
	voters: z.array(z.string()),
	/** How many of the evidence ids have been erased since. */
	erased: z.number(),
});
export type DecisionRecord = z.infer<typeof decisionRecordSchema>;

const headSchema = z.object({
	id: decisionIdSchema,
	question: z.string(),
	state: decisionStateSchema,
	madeBy: z.string(),
	/** ISO date-time. */
	madeAt: z.string(),
});

/** What a language model makes of a decision, behind the gate: it stands beside the scores and is in none of them. */
export const opinionSchema = z.object({
	model: z.string(),
	cells: z.array(
		z.object({
			option: z.string(),
			persona: personaIdSchema,
			/** Counted from the people behind its sentences, −2…+2. */
			score: z.number(),
			sentences: z.array(
				z.object({
					bearing: z.enum(['serves', 'harms']),
					text: z.string(),
					support: supportSchema,
					citations: z.array(evidenceIdSchema),
				}),
			),
		}),
	),
});
export type Opinion = z.infer<typeof opinionSchema>;

export const decisionViewSchema = z.extend(headSchema, {
	decision: decisionSchema,
	/** What the arithmetic says now, as `tradeoff.json`; null where it cannot be weighed, and `problem` says why. */
	found: z.nullable(tradeoffJsonSchema),
	problem: z.nullable(z.string()),
	ratings: z.object({
		raters: z.array(z.string()),
		mine: z.array(ratingSchema),
		/** Null until they are revealed. */
		all: z.nullable(z.array(z.extend(ratingSchema, { by: z.string() }))),
		/** Where people differ by two steps or more, widest first; null until then. */
		differ: z.nullable(
			z.array(z.object({ option: z.string(), persona: personaIdSchema, low: z.number(), high: z.number() })),
		),
	}),
	/** `mine`: whether the caller votes for it. */
	votes: z.array(z.object({ option: z.string(), voters: z.array(z.string()), mine: z.boolean() })),
	dissent: z.array(z.object({ by: z.string(), text: z.string() })),
	record: z.nullable(decisionRecordSchema),
	/** Null until a model was asked. */
	opinion: z.nullable(opinionSchema),
	/** Whether one may be. */
	mayAsk: z.boolean(),
});
export type DecisionView = z.infer<typeof decisionViewSchema>;

const path = '/api/boards/:board/decisions';
const one = `${path}/:decision` as const;

/** Calls about decisions; see `contract.ts`. */
export const decisionCalls = {
	listDecisions: { method: 'GET', path, response: z.object({ decisions: z.array(headSchema) }) },
	createDecision: { method: 'POST', path, response: z.object({ id: decisionIdSchema }) },
	readDecision: { method: 'GET', path: one, response: decisionViewSchema },
	changeDecision: { method: 'PUT', path: one, response: z.object({}) },
	removeDecision: { method: 'DELETE', path: one, response: z.object({}) },
	scoreCell: { method: 'POST', path: `${one}/cells`, response: z.object({}) },
	rateDecision: { method: 'POST', path: `${one}/ratings`, response: z.object({}) },
	revealRatings: { method: 'POST', path: `${one}/reveal`, response: z.object({}) },
	dissentDecision: { method: 'POST', path: `${one}/dissent`, response: z.object({}) },
	closeDecision: { method: 'POST', path: `${one}/close`, response: decisionRecordSchema },
	askOpinion: { method: 'POST', path: `${one}/opinion`, response: z.object({ jobId: jobIdSchema }) },
	exportDecision: { method: 'GET', path: `${one}/decision.md`, response: z.string() },
	/** Which decisions rest on which persona, and on which of its claims. */
	readLedger: {
		method: 'GET',
		path: '/api/boards/:board/ledger',
		response: z.object({
			/** Decisions on record, and how many of them cite evidence. */
			decisions: z.number(),
			withEvidence: z.number(),
			/** How often their questions or options were changed before they were decided. */
			revisions: z.number(),
			personas: z.array(
				z.object({
					persona: personaIdSchema,
					/** Null where the persona is no longer on the board. */
					name: z.nullable(z.string()),
					decisions: z.array(
						z.object({
							id: decisionIdSchema,
							question: z.string(),
							at: z.string(),
							choice: z.string(),
							verdict: tradeoffVerdictSchema,
							weight: z.number(),
							claims: z.array(claimIdSchema),
						}),
					),
				}),
			),
		}),
	},
} as const;

/** Most characters of a dissenting note. */
const mostDissent = 1000;
const nothing = z.object({});

export const decisionRequests = {
	listDecisions: { access: 'viewer', status: 200, summary: 'Decisions of this board', request: z.null() },
	createDecision: {
		access: 'editor',
		status: 201,
		summary: 'Put a decision to the board: a question and the options; given scores count as set by hand',
		request: decisionSchema,
	},
	readDecision: {
		access: 'viewer',
		status: 200,
		summary:
			'A decision weighed on the personas as they are now, with votes, and ratings once they are revealed',
		request: z.null(),
	},
	changeDecision: {
		access: 'editor',
		status: 200,
		summary: 'Change question, options, weights or what is known of the personas, while it is not closed',
		request: decisionSchema,
	},
	removeDecision: {
		access: 'owner',
		status: 200,
		summary: 'Remove a decision, its votes and its record',
		request: z.null(),
	},
	scoreCell: {
		access: 'editor',
		status: 200,
		summary: 'Set a score of the matrix by hand, under one’s own name; null counts it from evidence again',
		request: z.object({
			option: z.string(),
			persona: personaIdSchema,
			score: z.nullable(scoreSchema),
			/** Why. */
			note: z.optional(z.string().check(z.maxLength(400))),
		}),
	},
	rateDecision: {
		access: 'commenter',
		status: 200,
		summary: 'One’s own ratings, in place of those before; nobody else sees them until they are revealed',
		request: z.object({ ratings: z.array(ratingSchema).check(z.maxLength(2400)) }),
	},
	revealRatings: {
		access: 'editor',
		status: 200,
		summary: 'Show everybody’s ratings to everybody; they stand from then on',
		request: nothing,
	},
	dissentDecision: {
		access: 'commenter',
		status: 200,
		summary: 'Put one’s disagreement on record, or take it back with an empty text',
		request: z.object({ text: z.string().check(z.maxLength(mostDissent)) }),
	},
	closeDecision: {
		access: 'editor',
		status: 200,
		summary: 'Decide: what was chosen is put on record with weights, evidence, voters and verdict',
		request: z.object({ choice: z.string() }),
	},
	askOpinion: {
		access: 'editor',
		status: 202,
		summary: 'Ask the agreed language model for its opinion on every cell, as a job; scores stay as they are',
		request: nothing,
	},
	exportDecision: {
		access: 'viewer',
		status: 200,
		summary: 'A decision as a document to share (Markdown), with its record once it is closed',
		request: z.null(),
	},
	readLedger: {
		access: 'viewer',
		status: 200,
		summary: 'Which decisions rest on which persona',
		request: z.null(),
	},
} as const satisfies Record<
	keyof typeof decisionCalls,
	{ access: Role | 'none'; status: number; summary: string; request: z.ZodMiniType }
>;
