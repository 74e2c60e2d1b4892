import * as z from 'zod/mini';
import { evidenceIdSchema, nodeIdSchema } from './id-schemas.ts';

/** What the main thread reads off one note on the canvas; geometry in page space, colours as `#RRGGBB`. */
export const stickySnapshotSchema = z.object({
	node: nodeIdSchema,
	type: z.enum(['STICKY', 'SHAPE_WITH_TEXT', 'TEXT']),
	text: z.string().check(z.maxLength(20_000)),
	author: z.nullable(z.string()),
	fill: z.nullable(z.string()),
	wide: z.boolean(),
	/** The innermost section the note lies in, with the names of all enclosing sections from outside in. */
	section: z.nullable(
		z.object({ node: nodeIdSchema, path: z.array(z.string()), key: z.nullable(z.string()) }),
	),
	x: z.number(),
	y: z.number(),
	width: z.number(),
	height: z.number(),
	/** The evidence this node was brought in as, if it was; null on a user's copy or a new note. */
	evidence: z.nullable(evidenceIdSchema),
	/** Key of the section the machine or an accepted move last put it in; null when never placed. */
	placed: z.nullable(z.string()),
});
export type StickySnapshot = z.infer<typeof stickySnapshotSchema>;
