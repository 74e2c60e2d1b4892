import * as z from 'zod/mini';
import { evidenceIdSchema, themeIdSchema } from './id-schemas.ts';
import { isId, type ThemeId } from './ids.ts';

const pairSchema = z.custom<readonly [number, number]>(
	(value) => Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === 'number'),
);
const themePairSchema = z.custom<readonly [ThemeId, ThemeId]>(
	(value) =>
		Array.isArray(value) &&
		value.length === 2 &&
		value.every((id) => typeof id === 'string' && isId('th', id)),
);
const share = z.nullable(z.number());
const nameSchema = z.object({ label: z.string(), criterion: z.string() });
export type NodeName = z.infer<typeof nameSchema>;

/** What the last grouping found beside its themes: ids, numbers and counts in sentences, so that it may be kept. */
export const groupingFindingsSchema = z.object({
	/** Themes it made. */
	k: z.number(),
	/** Share of earlier placed, untouched notes that changed place, 0–1; null on the first run. */
	churn: share,
	/** k - 1, k and k + 1 themes: how clear each is (mean silhouette, -1..1) and how well it comes back (0..1). */
	alternatives: z.array(z.object({ k: z.number(), score: z.number(), stability: share })),
	/** Notes that `other` would hold nearly as well as the theme they are in, least sure first. */
	unsure: z.array(z.object({ item: evidenceIdSchema, other: themeIdSchema })),
	/** Notes that would fit another theme, best fit first; `like` are notes there that each resembles. */
	suggestions: z.array(
		z.object({
			item: evidenceIdSchema,
			theme: themeIdSchema,
			similarity: z.number(),
			like: z.array(evidenceIdSchema),
		}),
	),
	/** Notes most of whose nearest notes lie in one theme that is not theirs, and those notes, nearest first. */
	near: z._default(z.array(z.object({ item: evidenceIdSchema, notes: z.array(evidenceIdSchema) })), []),
	/** Themes whose notes mix: of the nearest notes of the first's, the share in the second, and the other way round. */
	alike: z._default(z.array(z.object({ themes: themePairSchema, there: z.number(), back: z.number() })), []),
	/** See `theme-tree.ts`. */
	tree: z.object({
		leaves: z.array(z.array(evidenceIdSchema)),
		merges: z.array(pairSchema),
		shown: z.number(),
	}),
	/** Notes of a kind that needs a word about how they were handled. */
	special: z.array(z.object({ items: z.array(evidenceIdSchema), text: z.string() })),
	/** What large themes fall into. */
	parts: z.array(z.object({ theme: themeIdSchema, parts: z.array(z.array(evidenceIdSchema)) })),
	/** Where the machine had put each note before a person placed it; null: aside. Of notes people placed only. */
	before: z.array(z.object({ item: evidenceIdSchema, theme: z.nullable(themeIdSchema) })),
});
export type GroupingFindings = z.infer<typeof groupingFindingsSchema>;

/** The findings with names made from the words of the notes as they are now. */
export const groupingViewSchema = z.extend(groupingFindingsSchema, {
	/** By node of the tree; empty where a node is a whole theme or several. */
	names: z.array(nameSchema),
	/** By theme with parts, in the order of `parts`. */
	partNames: z.array(z.array(nameSchema)),
});
export type GroupingView = z.infer<typeof groupingViewSchema>;

/** Something the evidence does not tell. `evidence` are the notes it is about, where there are some. */
export const gapSchema = z.object({
	about: z.enum(['question', 'quotes', 'jobs', 'people', 'segments', 'saturation', 'personas']),
	text: z.string(),
	evidence: z.array(evidenceIdSchema),
});
export type Gap = z.infer<typeof gapSchema>;

/** How two ways to group the same notes agree, `first` being compared with; see `server/grouping/agreement.ts`. */
export const agreementSchema = z.object({
	/** `machine`; `board`: the machine's grouping with everybody's moves on top. */
	first: z.string(),
	second: z.string(),
	/** Adjusted Rand index: 0 is chance, 1 the same. */
	rand: z.number(),
	/** 95 % over participants; null where fewer than four spoke. */
	interval: z.nullable(pairSchema),
	pairPrecision: z.number(),
	pairRecall: z.number(),
	notes: z.number(),
	people: z.number(),
});
export type AgreementView = z.infer<typeof agreementSchema>;

/** The calls about what a grouping found, part of the table in `api.ts`. */
export const groupingCalls = {
	/** What the last grouping found beside its themes; null before the first, and after anybody's words were erased. */
	readGrouping: {
		method: 'GET',
		path: '/api/boards/:board/grouping',
		response: z.object({ found: z.nullable(groupingViewSchema) }),
	},
	/** What the evidence does not tell as the board stands now. */
	readGaps: {
		method: 'GET',
		path: '/api/boards/:board/gaps',
		response: z.object({ gaps: z.array(gapSchema) }),
	},
	/** How the machine and the board as people left it agree. `placed`: of the notes somebody placed, how many the machine had there. */
	readAgreement: {
		method: 'GET',
		path: '/api/boards/:board/agreement',
		response: z.object({
			pairs: z.array(agreementSchema),
			placed: z.array(z.object({ by: z.string(), notes: z.number(), same: z.number() })),
		}),
	},
} as const;
