import * as z from 'zod/mini';
import { evidenceIdSchema, nodeIdSchema } from './id-schemas.ts';

/** What people did to the canvas, as far as it concerns the board. Our own writes are left out by comparing with what was last written. */
export const canvasChangeSchema = z.discriminatedUnion('type', [
	/** A tagged text node or section title reads differently from what was last written. */
	z.object({ type: z.literal('text'), key: z.string(), text: z.string() }),
	/** A known sticky lies in another section than the one last written; `section` is that section's key, null outside ours. */
	z.object({
		type: z.literal('placed'),
		node: nodeIdSchema,
		evidence: evidenceIdSchema,
		section: z.nullable(z.string()),
		/** A section of the user's own (no key): its node and title, to become a new group when it lies in the themes zone. */
		own: z.nullable(z.object({ node: nodeIdSchema, title: z.string() })),
	}),
	/** A node we drew is gone: a person took it off. */
	z.object({ type: z.literal('removed'), key: z.string() }),
	/** A node we drew and that a person had taken off stands there again: they undid it. */
	z.object({ type: z.literal('restored'), key: z.string() }),
	/** A sticky we knew is gone, or its text is no longer what was brought in. */
	z.object({ type: z.literal('sticky-gone'), node: nodeIdSchema }),
	z.object({
		type: z.literal('sticky-text'),
		node: nodeIdSchema,
		evidence: evidenceIdSchema,
		text: z.string(),
	}),
	/** A copy of a known note, or a known note that came back: it shows that evidence too. `same`: its words are the evidence's. */
	z.object({
		type: z.literal('copied'),
		node: nodeIdSchema,
		evidence: evidenceIdSchema,
		same: z.boolean(),
	}),
	/** A note nobody has brought in lies in one of our theme sections; null: it no longer does. */
	z.object({ type: z.literal('loose'), node: nodeIdSchema, section: z.nullable(z.string()) }),
	/** So many stamps stick to a column of a table of ours; `key` is its head's. */
	z.object({ type: z.literal('stamps'), key: z.string(), count: z.number() }),
	/** Two nodes stand for one thing of ours: two windows made them at once. */
	z.object({ type: z.literal('double'), key: z.string() }),
	/** The drawing's zone says another version than before, or is gone (null), and it was not us: somebody undid or redid a draw. */
	z.object({
		type: z.literal('version'),
		kind: z.enum(['themes', 'cards']),
		version: z.nullable(z.string()),
	}),
]);
export type CanvasChange = z.infer<typeof canvasChangeSchema>;
