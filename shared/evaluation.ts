import * as z from 'zod/mini';

const share = z.nullable(z.number());

/** How well a synthesis holds, in numbers only. Shares are 0–1; null where there was nothing to take a share of. */
export const evaluationSchema = z.object({
	engine: z.enum(['local', 'model']),
	/** Which model and prompts wrote part of it; null for the built-in engine. */
	model: z.nullable(z.string()),
	prompt: z.nullable(z.string()),
	/** What it was made of. */
	evidence: z.number(),
	people: z.number(),
	personas: z.number(),
	claims: z.number(),
	supports: z.object({ verbatim: z.number(), supported: z.number(), hypothesis: z.number() }),
	/** Sentences with citations that are no hypotheses; what follows is of these. */
	cited: z.number(),
	/** Pieces of evidence behind one, on average. */
	citations: share,
	/** Of them, those whose telling words stand in what they cite (citation recall after ALCE, Gao et al. 2023). */
	recall: share,
	/** Of all citations, those a sentence needs or that carry half of it alone (citation precision). */
	precision: share,
	/** Of them, those that stand whichever one piece of evidence is taken away, and whichever one person. */
	withoutANote: share,
	withoutAPerson: share,
	/** Sentences that something speaks against. */
	countered: z.number(),
	peopleCited: z.number(),
	/** What the gate did to what was written first. */
	gate: z.object({ checked: z.number(), dropped: z.number(), madeHypothesis: z.number() }),
	/** Tokens a model took; null where none was asked. */
	tokens: z.nullable(z.number()),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

export const evaluationCalls = {
	readEvaluations: {
		method: 'GET',
		path: '/api/boards/:board/evaluations',
		response: z.object({
			evaluations: z.array(z.object({ at: z.string(), evaluation: evaluationSchema })),
		}),
	},
} as const;

export const evaluationRequests = {
	readEvaluations: {
		access: 'viewer',
		status: 200,
		summary:
			'How well each synthesis held: support, citations, what stands without one note or person; newest first',
		request: z.null(),
	},
} as const;
