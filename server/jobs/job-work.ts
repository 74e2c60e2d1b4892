import * as z from 'zod/mini';
import { decisionIdSchema } from '../../shared/decision-api.ts';
import { uploadIdSchema } from '../../shared/id-schemas.ts';
import { importChoiceSchema } from '../../shared/import.ts';
import { jobOptionsSchema } from '../../shared/job.ts';

const importWorkSchema = z.object({
	kind: z.literal('import'),
	upload: uploadIdSchema,
	choice: importChoiceSchema,
	by: z.optional(z.string()),
});
export type ImportWork = z.infer<typeof importWorkSchema>;

const freshnessWorkSchema = z.object({
	kind: z.literal('freshness'),
	windowDays: z.number(),
	/** Measures and groups on trial first, and keeps what came of it for people to look at. */
	refresh: z.optional(z.boolean()),
	by: z.optional(z.string()),
});
export type FreshnessWork = z.infer<typeof freshnessWorkSchema>;

const auditWorkSchema = z.object({
	kind: z.literal('audit'),
	upload: uploadIdSchema,
	since: z.nullable(z.string()),
	by: z.optional(z.string()),
});
export type AuditWork = z.infer<typeof auditWorkSchema>;

const opinionWorkSchema = z.object({
	kind: z.literal('opinion'),
	decision: decisionIdSchema,
	by: z.optional(z.string()),
});

/** All a server needs to know to do a job from the start. */
export const jobWorkSchema = z.union([
	jobOptionsSchema,
	importWorkSchema,
	freshnessWorkSchema,
	auditWorkSchema,
	opinionWorkSchema,
]);
export type JobWork = z.infer<typeof jobWorkSchema>;
