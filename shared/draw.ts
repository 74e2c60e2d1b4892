import * as v from 'valibot';
import { nodeIdLength } from './ids.ts';
import { numberSchema } from './main-values.ts';

/** A FigJam node id as the main thread reads it; `nodeIdSchema` (`id-schemas.ts`) is the same for everyone else. */
export const nodeSchema = v.pipe(v.string(), v.maxLength(nodeIdLength));

const linkSchema = v.object({ start: numberSchema, end: numberSchema, node: nodeSchema });

/** The bridge's copy of `CardSpec` (`card.ts`); a compile-time check in the panel keeps the two equal. */
export const cardSpecSchema = v.object({
	key: v.string(),
	title: v.string(),
	accent: numberSchema,
	blocks: v.array(
		v.object({
			key: v.string(),
			style: v.picklist(['role', 'heading', 'claim', 'hypothesis', 'quote', 'meta']),
			text: v.string(),
			links: v.array(linkSchema),
		}),
	),
});

/**
 * What the panel asks the main thread to draw. Every command is an idempotent upsert by key: drawing the same twice
 * writes nothing the second time. The main thread measures and places; it decides nothing else.
 */
export const drawCommandSchema = v.variant('type', [
	/** Themed sections inside the wrapper section `zone`; each sticky not yet inside its section moves into it. */
	v.object({
		type: v.literal('themes'),
		zone: v.object({ key: v.string(), title: v.string() }),
		sections: v.array(
			v.object({
				key: v.string(),
				title: v.string(),
				/** The criterion and the count, in one line under the title. */
				note: v.string(),
				tint: numberSchema,
				stickies: v.array(nodeSchema),
			}),
		),
	}),
	/** Persona cards inside the wrapper section `zone`. */
	v.object({
		type: v.literal('cards'),
		zone: v.object({ key: v.string(), title: v.string() }),
		cards: v.array(cardSpecSchema),
	}),
	/** Take our own nodes with these keys off the canvas (a theme or claim that no longer exists). Stickies inside are kept. */
	v.object({ type: v.literal('remove'), keys: v.array(v.string()) }),
	/** Tag stickies with the evidence they were brought in as. */
	v.object({
		type: v.literal('tag'),
		places: v.array(v.object({ node: nodeSchema, evidence: v.string() })),
	}),
	/** Accept where a person put these stickies: remember the section as the last known place. */
	v.object({
		type: v.literal('accept'),
		places: v.array(v.object({ node: nodeSchema, section: v.nullable(v.string()) })),
	}),
]);
export type DrawCommand = v.InferOutput<typeof drawCommandSchema>;
