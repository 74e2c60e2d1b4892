import { keyOf } from './collect.ts';
import { marksOf, type TextMarks } from './flags.ts';
import type { ImportItem, ReadItem } from './import-item.ts';
import type { Candidate, KeptApart } from './types.ts';

/** An item with what its text shows by itself, and what makes it the same as another. */
export type MarkedItem = ReadItem & Marks;
type Marks = TextMarks & { readonly key: string };

/** Marks of short texts, such as events, which come by the million and are few. */
const known = new Map<string, Marks>();
const [mostKnown, longestKnown] = [5000, 64];

/** Adds what a text shows by itself: up to half a millisecond each, so it is done where the file is read. */
export function marked(item: ImportItem): MarkedItem | KeptApart {
	return 'reason' in item ? item : { ...item, ...marksFor(item) };
}

function marksFor({ text, hidden }: ReadItem): Marks {
	const isShort = text.length <= longestKnown && !hidden;
	const before = isShort ? known.get(text) : undefined;
	if (before) return before;
	const marks = { ...marksOf(text, hidden), key: keyOf(text) };
	if (!isShort) return marks;
	if (known.size >= mostKnown) known.clear();
	known.set(text, marks);
	return marks;
}

/** An item as it becomes evidence, with who said it. */
export function candidateOf(item: MarkedItem, participant: string | null): Candidate {
	const { ref, text, key, kind, date, score, tags, language, locator, context, fields } = item;
	return {
		ref,
		node: null,
		text,
		key,
		participant,
		kind,
		date,
		score,
		tags,
		flags: item.notesOnly ? [...item.flags, 'notes-only'] : item.flags,
		language,
		locator,
		context,
		fields,
	};
}
