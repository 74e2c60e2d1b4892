import * as z from 'zod/mini';
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
	by: z.optional(z.string()),
});
export type FreshnessWork = z.infer<typeof freshnessWorkSchema>;

/** All a server needs to know to do a job from the start. */
export const jobWorkSchema = z.union([jobOptionsSchema, importWorkSchema, freshnessWorkSchema]);
export type JobWork = z.infer<typeof jobWorkSchema>;
