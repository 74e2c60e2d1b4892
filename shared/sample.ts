import * as z from 'zod/mini';

/**
 * The sample workshop as it lies in `server/sample/workshop.json`; geometry in px within a section around
 * it all, of stickies within their own.
 */
export const workshopSchema = z.object({
	name: z.string(),
	product: z.object({
		name: z.string(),
		description: z.string(),
		features: z.array(z.object({ event: z.string(), label: z.string() })),
	}),
	sections: z.array(
		z.object({
			key: z.string(),
			name: z.string(),
			x: z.number(),
			y: z.number(),
			width: z.number(),
			height: z.number(),
		}),
	),
	/** Loose texts on the page: a title, the colour legend. */
	texts: z.array(
		z.object({ key: z.string(), text: z.string(), x: z.number(), y: z.number(), size: z.number() }),
	),
	stickies: z.array(
		z.object({
			key: z.string(),
			text: z.string(),
			color: z.string(),
			wide: z.optional(z.boolean()),
			section: z.nullable(z.string()),
			author: z.string(),
			x: z.number(),
			y: z.number(),
		}),
	),
});
export type Workshop = z.infer<typeof workshopSchema>;
