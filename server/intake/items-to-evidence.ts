import { marksOf, type TextMarks } from './flags.ts';
import type { ImportItem, ReadItem } from './import-item.ts';
import type { Candidate, KeptApart } from './types.ts';

/** An item with what its text shows by itself. */
export type MarkedItem = ReadItem & TextMarks;

/** Adds what a text shows by itself: half a millisecond each, so it is done where the file is read. */
export function marked(item: ImportItem): MarkedItem | KeptApart {
	return 'reason' in item ? item : { ...item, ...marksOf(item.text, item.hidden) };
}

/** An item as it becomes evidence, with who said it. */
export function candidateOf(item: MarkedItem, participant: string | null): Candidate {
	const { ref, text, kind, date, score, tags, flags, language, locator, context, fields } = item;
	return {
		ref,
		node: null,
		text,
		participant,
		kind,
		date,
		score,
		tags,
		flags,
		language,
		locator,
		context,
		fields,
	};
}
