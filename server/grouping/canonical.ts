import { createHash } from 'node:crypto';
import type { GroupingItem } from './types.ts';

/** Letters and digits of a text, lower case, single spaces; the text itself when none are left. */
export function normaliseText(text: string): string {
	const letters = text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
	return letters === '' ? text.normalize('NFKC').trim() : letters;
}

/** SHA-256 of any text, hexadecimal. */
export function hashText(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

/** Items with the same letters share a row; `rowOf[i]` is the row of the i-th item, `texts[r]` a row's text. */
export type CanonicalOrder = {
	/** Positions in the caller's array, in canonical order. */
	readonly order: readonly number[];
	/** Row of each canonical item. */
	readonly rowOf: Int32Array;
	/** Text of each row (the first item's), and that item's position in the caller's array. */
	readonly texts: readonly string[];
	/** What makes two texts one row: the hash of their letters. */
	readonly keys: readonly string[];
	readonly first: readonly number[];
};

/**
 * Sorts items by the hash of their normalised text, then by id, and folds duplicates into rows.
 * Without the fixed order, ties and iteration starts make the answer depend on who imported what first.
 */
export function canonicalOrder(items: readonly GroupingItem[]): CanonicalOrder {
	const keyed = items.map((item, index) => ({ index, id: item.id, key: hashText(normaliseText(item.text)) }));
	keyed.sort((a, b) => compareText(a.key, b.key) || compareText(a.id, b.id));
	const rowOf = new Int32Array(items.length);
	const texts: string[] = [];
	const keys: string[] = [];
	const first: number[] = [];
	keyed.forEach((entry, position) => {
		if (entry.key !== keys.at(-1)) {
			texts.push(items[entry.index]!.text);
			keys.push(entry.key);
			first.push(entry.index);
		}
		rowOf[position] = texts.length - 1;
	});
	return { order: keyed.map((entry) => entry.index), rowOf, texts, keys, first };
}

/** Compares by code unit, so the order does not depend on the machine's language. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
