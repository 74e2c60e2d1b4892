import * as z from 'zod/mini';
import { fieldPathSchema } from './claim.ts';
import { evidenceKindSchema } from './evidence.ts';
import { evidenceIdSchema } from './id-schemas.ts';

export const auditVerdicts = ['holds', 'outdated', 'contradicted', 'no-evidence'] as const;
export type AuditVerdict = (typeof auditVerdicts)[number];

export const updateKinds = ['rewrite', 'remove', 'add', 'split', 'mark', 'narrow'] as const;

const citations = z.array(evidenceIdSchema);
const people = z.object({ for: z.number(), against: z.number() });

/** The file other programs read. Names and shape are kept stable; no words of the evidence stand in it. */
export const auditJsonSchema = z.object({
	title: z.string(),
	since: z.nullable(z.string()),
	claims: z.array(
		z.object({
			text: z.string(),
			field: z.nullable(fieldPathSchema),
			heading: z.array(z.string()),
			line: z.nullable(z.number()),
			verdict: z.enum(auditVerdicts),
			reason: z.string(),
			citations,
			counter: citations,
			nearest: citations,
			people,
			known: z.nullable(z.object({ before: z.number(), since: z.number() })),
		}),
	),
	missing: z.array(
		z.object({
			kind: z.union([z.literal('theme'), fieldPathSchema]),
			text: z.string(),
			citations,
			people: z.number(),
			isNew: z.boolean(),
		}),
	),
	split: z.object({
		verdict: z.enum(['one', 'several', 'not-enough-data']),
		reason: z.string(),
		groups: z.array(
			z.object({
				label: z.string(),
				participants: z.array(z.string()),
				stability: z.nullable(z.number()),
				differs: z.array(z.string()),
				only: z.array(z.number()),
			}),
		),
	}),
	updates: z.array(
		z.object({
			rank: z.number(),
			kind: z.enum(updateKinds),
			claim: z.nullable(z.number()),
			text: z.string(),
			reason: z.string(),
			citations,
			weight: z.number(),
		}),
	),
	/** What citations point at, by the ids its sources use. */
	evidence: z.array(
		z.object({
			id: evidenceIdSchema,
			ref: z.string(),
			kind: evidenceKindSchema,
			participant: z.nullable(z.string()),
			source: z.string(),
			date: z.nullable(z.string()),
		}),
	),
	/** What a reader has to know of the comparison itself. */
	notices: z.array(z.string()),
});
export type AuditJson = z.infer<typeof auditJsonSchema>;
