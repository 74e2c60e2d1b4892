import * as z from 'zod/mini';

/** Most options and needs a decision may weigh: more than a table on the canvas can show. */
export const mostOptions = 24;
export const mostNeeds = 20;

const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
/** A step of the scale; a person may also put a score between two. */
export const scoreSchema = z.number().check(z.minimum(-2), z.maximum(2));
const weightSchema = z.number().check(z.minimum(0), z.maximum(1e9));
/** Person-months as a number, or words such as "3 weeks". */
export const effortSchema = z.union([
	z.number().check(z.minimum(0), z.maximum(1e6)),
	z.string().check(z.maxLength(80)),
]);

export const optionSchema = z.object({
	id: line(64),
	title: line(200),
	/** What it gives people, one need a sentence. */
	needs: z._default(z.array(line(400)).check(z.maxLength(mostNeeds)), []),
	effort: z.optional(z.nullable(effortSchema)),
	/** Whether it can be taken back; unknown when absent. */
	reversible: z.optional(z.boolean()),
});
export type DecisionOption = z.infer<typeof optionSchema>;

/** What people know of a persona's worth, each figure in any unit that is the same for all personas. */
export const statedFactorsSchema = z.object({
	/** Worth of one user to the business, such as revenue or retention at stake. */
	value: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(1e12)))),
	/** How well serving them fits the strategy. */
	fit: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(1e6)))),
	/** Who says so. */
	by: z.optional(line(80)),
});
export type StatedFactors = z.infer<typeof statedFactorsSchema>;

/** What a trade-off board weighs, as a file or a request gives it. Personas go by their ids; scores are −2…+2. */
export const decisionSchema = z.object({
	question: line(400),
	/** Business context: revenue, retention, growth. */
	context: z.optional(z.string().check(z.maxLength(2000))),
	options: z.array(optionSchema).check(z.minLength(2), z.maxLength(mostOptions)),
	weights: z.optional(z.record(z.string(), weightSchema)),
	scores: z.optional(z.record(z.string(), z.record(z.string(), scoreSchema))),
	priority: z.optional(z.record(z.string(), statedFactorsSchema)),
	/** Whose figures these are. */
	by: z.optional(line(80)),
});
export type Decision = z.infer<typeof decisionSchema>;
