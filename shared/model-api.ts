import * as z from 'zod/mini';
import type { Role } from './sync-protocol.ts';

/** Tokens, and what they cost in US dollars by the operator's prices; null where none are set. */
export const modelCostSchema = z.object({ tokens: z.number(), dollars: z.nullable(z.number()) });

/** Why a part of a persona was written by the built-in engine although a model was asked for. */
export const localReasonSchema = z.enum([
	'late',
	'unreachable',
	'limited',
	'failed',
	'cut',
	'unreadable',
	'refused',
	'key',
	'budget',
	'resting',
	'not-carried',
]);
export type LocalReason = z.infer<typeof localReasonSchema>;

/** Why the built-in engine wrote a part, to go on after "because". */
export const localReasonText: Readonly<Record<LocalReason, string>> = {
	late: 'the model did not answer in time',
	unreachable: 'the model’s address could not be reached',
	limited: 'the model’s address asked to slow down',
	failed: 'the model’s address answered with an error',
	cut: 'the model’s answer broke off',
	unreadable: 'the model’s answer could not be read',
	refused: 'the model declined to answer',
	key: 'the model’s address refused the key or the model’s name',
	budget: 'the run’s budget was used up',
	resting: 'the model had failed several times in a row',
	'not-carried': 'the evidence carries nothing of what the model wrote',
};

/** What the last run with a model did. */
export const modelRunSchema = z.object({
	model: z.string(),
	/** Parts of personas, each one question. `written`: by the model; `reused`: of these, answered by an earlier run. */
	parts: z.object({ all: z.number(), written: z.number(), reused: z.number() }),
	/** Parts the built-in engine wrote instead. */
	local: z.array(z.object({ persona: z.string(), fields: z.array(z.string()), reason: localReasonSchema })),
	used: modelCostSchema,
});
export type ModelRun = z.infer<typeof modelRunSchema>;

/** Where text would go, and what of it, for a person to agree to. */
export const modelSettingsSchema = z.object({
	/** Null: this server has no language model set up. `host`: where text goes; `onThisMachine`: it does not leave it. */
	configured: z.nullable(
		z.object({
			model: z.string(),
			host: z.string(),
			onThisMachine: z.boolean(),
			/** Most tokens the operator lets a run take. */
			mostTokens: z.number(),
		}),
	),
	/** Who agreed that this board's notes go there, and when (ISO date-time); null: nobody, so nothing goes. */
	agreed: z.nullable(z.object({ by: z.string(), at: z.string() })),
	/** What a run would ask now; null where there is no model, or nothing to write personas of. */
	estimate: z.nullable(
		z.object({
			/** Questions, and how many of them an earlier run answered already. */
			parts: z.number(),
			known: z.number(),
			/** Notes that would be sent, and those that no question takes or that may not leave: no quotes allowed, special categories, orders to a program. */
			notes: z.number(),
			notSent: z.number(),
			cost: modelCostSchema,
			/** Most tokens a run of this board may take. */
			budget: z.number(),
		}),
	),
	lastRun: z.nullable(modelRunSchema),
});
export type ModelSettings = z.infer<typeof modelSettingsSchema>;

/** Calls about the language model; see `contract.ts`. */
export const modelCalls = {
	readModel: {
		method: 'GET',
		path: '/api/boards/:board/model',
		response: modelSettingsSchema,
	},
	agreeToModel: {
		method: 'PUT',
		path: '/api/boards/:board/model',
		response: z.object({ agreed: z.nullable(z.object({ by: z.string(), at: z.string() })) }),
	},
} as const;

export const modelRequests = {
	readModel: {
		access: 'editor' satisfies Role,
		status: 200,
		summary:
			'Whether a language model is set up, where notes would go, who agreed, and what a run would take',
		request: z.null(),
	},
	agreeToModel: {
		access: 'owner' satisfies Role,
		status: 200,
		summary: 'Agree that this board’s notes go to the language model, or take that back',
		request: z.object({
			/** The host that was shown; null takes the agreement back. */
			host: z.nullable(z.string().check(z.maxLength(300))),
			/** Most tokens a run may take; absent: as much as the operator allows. */
			mostTokens: z.optional(z.number().check(z.int(), z.minimum(1000))),
		}),
	},
} as const;
