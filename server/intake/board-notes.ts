import * as z from 'zod/mini';
import type { StickySnapshot } from '../../shared/sticky.ts';
import { readWorkshop } from './read-workshop.ts';

/** Notes listed one by one, as scripts that read a board's nodes write them. Coordinates may be missing. */
const listedSchema = z.array(
	z.looseObject({
		id: z.string(),
		type: z.enum(['STICKY', 'SHAPE_WITH_TEXT', 'TEXT']),
		text: z.string(),
		authorName: z.optional(z.nullable(z.string())),
		fill: z.optional(z.nullable(z.string())),
		isWideWidth: z.optional(z.boolean()),
		section: z.optional(z.nullable(z.string())),
		x: z.optional(z.number()),
		y: z.optional(z.number()),
		width: z.optional(z.number()),
		height: z.optional(z.number()),
	}),
);

/** The notes of a board saved as JSON, in either form; null for any other text. Nested sections are written `Outer / Inner`. */
export function readBoardNotes(text: string): StickySnapshot[] | null {
	const workshop = readWorkshop(text);
	if (workshop) return workshop;
	if (!/^\uFEFF?\s*\[\s*\{/u.test(text)) return null;
	let json: unknown;
	try {
		json = JSON.parse(text.replace(/^\uFEFF/u, ''));
	} catch {
		return null;
	}
	const parsed = z.safeParse(listedSchema, json);
	if (!parsed.success || parsed.data.length === 0) return null;
	return parsed.data.map((note) => ({
		node: note.id,
		type: note.type,
		text: note.text.slice(0, 20_000),
		author: note.authorName ?? null,
		fill: note.fill ?? null,
		wide: note.isWideWidth ?? false,
		section: note.section ? { node: note.section, path: note.section.split(' / '), key: null } : null,
		x: note.x ?? 0,
		y: note.y ?? 0,
		width: note.width ?? 240,
		height: note.height ?? 240,
		evidence: null,
		placed: null,
	}));
}
