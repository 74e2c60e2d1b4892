import * as z from 'zod/mini';
import { claimIdSchema, evidenceIdSchema, personaIdSchema } from './id-schemas.ts';
import type { EvidenceId } from './ids.ts';

export const fieldPaths = [
	'jobs.primary',
	'jobs.secondary',
	'jobs.emotional',
	'jobs.social',
	'constraints.time',
	'constraints.skill',
	'constraints.approval',
	'constraints.budget',
	'constraints.tools',
	'constraints.policy',
	'motivation',
	'pains',
	'workarounds',
	'signature',
	'decisions',
	'misconceptions',
	'priority',
	'watch',
] as const;
export const fieldPathSchema = z.enum(fieldPaths);
export type FieldPath = z.infer<typeof fieldPathSchema>;

/** The heading a card and a report show for each field. */
export const fieldTitles: Readonly<Record<FieldPath, string>> = {
	'jobs.primary': 'Main job',
	'jobs.secondary': 'Other jobs',
	'jobs.emotional': 'How they want to feel',
	'jobs.social': 'How they want to be seen',
	'constraints.time': 'Limits: time',
	'constraints.skill': 'Limits: skill',
	'constraints.approval': 'Limits: approval',
	'constraints.budget': 'Limits: budget',
	'constraints.tools': 'Limits: tools',
	'constraints.policy': 'Limits: rules',
	motivation: 'What drives them',
	pains: 'What hurts',
	workarounds: 'How they get around it',
	signature: 'What they do',
	decisions: 'Decisions this should inform',
	misconceptions: 'What teams get wrong',
	priority: 'Priority',
	watch: 'Signs of change',
};

/** A stretch of a claim that is an evidence's own words: offsets in UTF-16 units of that evidence's text. */
export const quoteSegmentSchema = z.object({ quote: evidenceIdSchema, start: z.number(), end: z.number() });
/**
 * A claim's text in pieces: our own words as strings, a participant's words as references.
 * Quote text itself never enters the shared document or a version; it is looked up when shown.
 */
export const segmentSchema = z.union([z.string(), quoteSegmentSchema]);
export type Segment = z.infer<typeof segmentSchema>;

export const supportSchema = z.enum(['verbatim', 'supported', 'hypothesis']);
export type Support = z.infer<typeof supportSchema>;

/** One sentence in one field of a persona. */
export const claimSchema = z.object({
	id: claimIdSchema,
	persona: personaIdSchema,
	field: fieldPathSchema,
	/** Position within its field, ascending. */
	order: z.number(),
	text: z.array(segmentSchema),
	support: supportSchema,
	citations: z.array(evidenceIdSchema),
	/** Evidence that speaks against it. */
	counter: z.array(evidenceIdSchema),
	author: z.enum(['person', 'machine']),
});
export type Claim = z.infer<typeof claimSchema>;

/** A claim's text as a person reads it. Words of evidence that is gone or not readable show as `[erased]`. */
export function claimText(text: readonly Segment[], textOf: (id: EvidenceId) => string | undefined): string {
	return text
		.map((segment) =>
			typeof segment === 'string'
				? segment
				: (textOf(segment.quote)?.slice(segment.start, segment.end) ?? '[erased]'),
		)
		.join('');
}
