import * as z from 'zod/mini';
import { segmentSchema } from '../../../shared/claim.ts';
import { evidenceIdSchema } from '../../../shared/id-schemas.ts';
import type { EvidenceId } from '../../../shared/ids.ts';

/** A model's answer to one question as it is kept: its own words and ids. What it quotes is kept as references. */
export const partAnswerSchema = z.object({
	claims: z.array(z.object({ text: z.array(segmentSchema), citations: z.array(evidenceIdSchema) })),
	/** What was wrong with it beyond mending, and how often. */
	lost: z.record(z.string(), z.number()),
});
export type PartAnswer = z.infer<typeof partAnswerSchema>;

/** Answers by the hash of what was asked, so that only what changed is asked again. */
export interface PartStore {
	getMany(keys: readonly string[]): Promise<ReadonlyMap<string, PartAnswer>>;
	/** `about`: the evidence that was sent; the answer goes when any of it does. */
	put(key: string, answer: PartAnswer, about: readonly EvidenceId[]): Promise<void>;
}
