import * as z from 'zod/mini';

/** What a cell of a table says; with a share, 0–1, a bar and the range it most likely lies in go with it. */
const cellSchema = z.object({
	text: z.string(),
	hint: z.string(),
	bar: z.nullable(z.object({ share: z.number(), low: z.number(), high: z.number() })),
});
export type FigureCell = z.infer<typeof cellSchema>;

const tableSchema = z.object({
	title: z.string(),
	/** What its figures mean; empty where the part above says it. */
	text: z.string(),
	head: z.array(z.string()),
	/** The first cell is what the others are about. `event`: users behind the row can be asked for by it. */
	rows: z.array(z.object({ cells: z.array(cellSchema), event: z.nullable(z.string()) })),
});
export type FigureTable = z.infer<typeof tableSchema>;

const partSchema = z.object({
	title: z.string(),
	/** What the figures below mean, in plain words; empty for none. */
	text: z.string(),
	/** Shown at once, or on request. */
	open: z.boolean(),
	lines: z.array(z.string()),
	tables: z.array(tableSchema),
	/** Sessions by weekday (Monday first) and hour; null for none. */
	heat: z.nullable(z.array(z.array(z.number()))),
});
export type FigurePart = z.infer<typeof partSchema>;

/** What people do, in words and figures ready to be shown: each number explained, with how many users it rests on. */
export const behaviourViewSchema = z.object({
	/** What was counted. */
	lead: z.string(),
	/** Everyone first. */
	groups: z.array(
		z.object({
			id: z.string(),
			name: z.string(),
			users: z.number(),
			/** How users came into it, and how far that can be trusted; empty for none. */
			text: z.string(),
			parts: z.array(partSchema),
		}),
	),
});
export type BehaviourView = z.infer<typeof behaviourViewSchema>;
