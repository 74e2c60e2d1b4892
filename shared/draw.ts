import * as z from 'zod/mini';
import { nodeIdSchema } from './id-schemas.ts';

const linkSchema = z.object({ start: z.number(), end: z.number(), node: nodeIdSchema });

/** The bridge's copy of `CardSpec` (`card.ts`); a compile-time check in the panel keeps the two equal. */
export const cardSpecSchema = z.object({
	key: z.string(),
	title: z.string(),
	accent: z.number(),
	blocks: z.array(
		z.object({
			key: z.string(),
			style: z.enum(['role', 'heading', 'claim', 'hypothesis', 'quote', 'meta']),
			text: z.string(),
			links: z.array(linkSchema),
		}),
	),
});

/**
 * What the panel asks the main thread to draw. Every command is an idempotent upsert by key: drawing the same twice
 * writes nothing the second time. The main thread measures and places; it decides nothing else.
 */
export const drawCommandSchema = z.discriminatedUnion('type', [
	/** Themed sections inside the wrapper section `zone`; each sticky not yet inside its section moves into it. */
	z.object({
		type: z.literal('themes'),
		zone: z.object({ key: z.string(), title: z.string() }),
		sections: z.array(
			z.object({
				key: z.string(),
				title: z.string(),
				/** The criterion and the count, in one line under the title. */
				note: z.string(),
				tint: z.number(),
				stickies: z.array(nodeIdSchema),
			}),
		),
	}),
	/** Persona cards inside the wrapper section `zone`. */
	z.object({
		type: z.literal('cards'),
		zone: z.object({ key: z.string(), title: z.string() }),
		cards: z.array(cardSpecSchema),
	}),
	/** Take our own nodes with these keys off the canvas (a theme or claim that no longer exists). Stickies inside are kept. */
	z.object({ type: z.literal('remove'), keys: z.array(z.string()) }),
	/** Tag stickies with the evidence they were brought in as. */
	z.object({
		type: z.literal('tag'),
		places: z.array(z.object({ node: nodeIdSchema, evidence: z.string() })),
	}),
	/** Accept where a person put these stickies: remember the section as the last known place. */
	z.object({
		type: z.literal('accept'),
		places: z.array(z.object({ node: nodeIdSchema, section: z.nullable(z.string()) })),
	}),
]);
export type DrawCommand = z.infer<typeof drawCommandSchema>;

export const drawReportSchema = z.object({
	created: z.number(),
	moved: z.number(),
	written: z.number(),
	removed: z.number(),
	/** Stickies that were asked for and are no longer on the canvas. */
	missing: z.array(nodeIdSchema),
	/** What to show after a user's command: the zone or cards just drawn. */
	shown: z.array(nodeIdSchema),
});
export type DrawReport = z.infer<typeof drawReportSchema>;
