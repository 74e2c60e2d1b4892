import * as z from 'zod/mini';
import { workshopSchema } from '../../shared/sample.ts';
import type { StickySnapshot } from '../../shared/sticky.ts';

/**
 * The notes of a board saved as JSON (the form of `server/sample/workshop.json`), as the canvas would show them:
 * sections, colours and loose texts included, so that participants are found the same way. Null for any other text.
 */
export function readWorkshop(text: string): StickySnapshot[] | null {
	if (!text.trimStart().startsWith('{')) return null;
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return null;
	}
	const parsed = z.safeParse(workshopSchema, json);
	if (!parsed.success) return null;
	const { sections, stickies, texts } = parsed.data;
	const sectionOf = new Map(sections.map((section) => [section.key, section]));
	const plain = { evidence: null, placed: null };
	return [
		...stickies.map((sticky): StickySnapshot => {
			const section = sticky.section === null ? undefined : sectionOf.get(sticky.section);
			const wide = sticky.wide ?? false;
			return {
				...plain,
				node: sticky.key,
				type: 'STICKY',
				text: sticky.text,
				author: sticky.author,
				fill: sticky.color,
				wide,
				section: section === undefined ? null : { node: section.key, path: [section.name], key: null },
				x: sticky.x + (section?.x ?? 0),
				y: sticky.y + (section?.y ?? 0),
				width: wide ? 416 : 240,
				height: 240,
			};
		}),
		...texts.map(
			(loose): StickySnapshot => ({
				...plain,
				node: loose.key,
				type: 'TEXT',
				text: loose.text,
				author: null,
				fill: null,
				wide: false,
				section: null,
				x: loose.x,
				y: loose.y,
				width: 0,
				height: loose.size,
			}),
		),
	];
}
