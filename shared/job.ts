import * as z from 'zod/mini';
import { claimSchema } from './claim.ts';
import { jobIdSchema, sourceIdSchema } from './id-schemas.ts';

export const runKindSchema = z.enum(['group', 'archetypes', 'personas', 'behaviour']);
/** What a job may make of the evidence on the board. */
export type RunKind = z.infer<typeof runKindSchema>;

export const jobKindSchema = z.enum([...runKindSchema.options, 'import', 'freshness', 'audit', 'opinion']);
export type JobKind = z.infer<typeof jobKindSchema>;

/** A sentence that has passed the gate while its run goes on, and the name of its persona. On the board when the run is done. */
export const writtenSchema = z.object({ name: z.string(), claim: claimSchema });
export type Written = z.infer<typeof writtenSchema>;

/** One run on the server. `step` and the counts are for the progress line; `summary` is what to say at the end. */
export const jobSchema = z.object({
	id: jobIdSchema,
	kind: jobKindSchema,
	state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
	step: z.string(),
	done: z.number(),
	total: z.number(),
	/** Plain sentence: the outcome, or why it did not work. */
	summary: z.string(),
	by: z.string(),
	/** The source an import has brought in, once it is done. */
	source: z.optional(sourceIdSchema),
	/** The last sentences of a run that writes personas, newest last. */
	written: z.optional(z.array(writtenSchema)),
});
export type Job = z.infer<typeof jobSchema>;

export const jobOptionsSchema = z.object({
	kind: runKindSchema,
	/** "About this many groups" (themes or archetypes); chosen by stability when absent. */
	groups: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(60))),
	/** Takes that many themes from what the last grouping found, rather than grouping anew. */
	cut: z.optional(z.boolean()),
	seed: z.optional(z.number().check(z.int())),
	engine: z.optional(z.enum(['local', 'model'])),
	by: z.optional(z.string().check(z.maxLength(80))),
});
export type JobOptions = z.infer<typeof jobOptionsSchema>;
