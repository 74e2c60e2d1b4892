import * as z from 'zod/mini';
import { segmentSchema } from './claim.ts';
import { evidenceIdSchema, sheetIdSchema } from './id-schemas.ts';

/** One line of a sheet. `key` is the sheet's id, a slash and a word that stays the same from run to run. */
export const sheetLineSchema = z.object({
	key: z.string(),
	kind: z.enum(['role', 'heading', 'meta', 'verbatim', 'supported', 'hypothesis']),
	text: z.array(segmentSchema),
	citations: z.array(evidenceIdSchema),
	/** Somebody's own words, which are said in no other language. */
	asWritten: z.optional(z.boolean()),
});
export type SheetLine = z.infer<typeof sheetLineSchema>;

/**
 * What the server worked out and everybody reads on the canvas as a card: a decision's trade-offs, what has changed since.
 * Our own words are strings, a participant's are references; people's edits lie on top.
 */
export const sheetSchema = z.object({
	/** `sh_` and the id of what it shows. */
	id: sheetIdSchema,
	order: z.number(),
	accent: z.number(),
	title: z.string(),
	/** Boxes and texts between head and lines, placed in px (see `StripSpec`); null for none. */
	chart: z.nullable(
		z.object({
			title: z.string(),
			width: z.number(),
			height: z.number(),
			parts: z.array(
				z.object({
					key: z.string(),
					x: z.number(),
					y: z.number(),
					width: z.number(),
					height: z.number(),
					tone: z.number(),
					text: z.string(),
					size: z.number(),
				}),
			),
		}),
	),
	/**
	 * A table in the chart's place: keys of rows and columns, the first of both empty for the heads, and cells by
	 * `cellKey`. `tone`: 0 grey, 1–3 the accent from light to dark, 4 and 5 gold, −1 none. `line`: the line that stands
	 * in the cell below its text, and not below the table; `foot`: what stands below that.
	 */
	table: z.optional(
		z.object({
			rows: z.array(z.string()),
			columns: z.array(z.string()),
			cells: z.catchall(
				z.object({}),
				z.object({
					text: z.string(),
					tone: z.number(),
					line: z.optional(z.string()),
					foot: z.optional(z.string()),
				}),
			),
		}),
	),
	lines: z.array(sheetLineSchema),
});
export type Sheet = z.infer<typeof sheetSchema>;

/** The sheet of what has changed. A line about a sentence is keyed by the sentence's id and opens with its state. */
export const freshnessSheetId = 'sh_freshness';

/** The state of a sentence, such as "Stale", where something that touches it has changed. */
export function changedState(sheets: readonly Sheet[], claim: string): string | undefined {
	const sheet = sheets.find(({ id }) => id === freshnessSheetId);
	const state = sheet?.lines.find(({ key }) => key === `${freshnessSheetId}/${claim}`)?.text[0];
	return typeof state === 'string' ? state : undefined;
}
