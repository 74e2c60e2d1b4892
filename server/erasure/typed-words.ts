import type { Doc } from 'yjs';
import { type BoardMapName, boardMap } from '../../shared/board-doc.ts';
import { wordsOf } from '../privacy/words.ts';

/** Words in a row that make a stretch somebody's own; a shorter text counts as a whole. */
const run = 6;
const shortest = 3;
/** Stands where erased words stood. */
export const erasedSign = '[erased]';

/** Finds erased words in what people typed: a text comes back with them taken out. */
export type TakeOut = (text: string) => string;

/**
 * Takes out of a text whatever repeats one of the erased texts: six words or more in a row, whatever their case and
 * punctuation, or all of a shorter text, or the person's code.
 */
export function wordEraser(texts: readonly string[], codes: readonly string[]): TakeOut {
	const runs = new Set<string>();
	const wholes = new Map<number, Set<string>>();
	const addWhole = (words: readonly string[]): void => {
		if (words.length === 0) return;
		wholes.set(words.length, (wholes.get(words.length) ?? new Set()).add(words.join(' ')));
	};
	for (const text of texts) {
		const words = wordsOf(text).map(({ fold }) => fold);
		if (words.length < run) {
			if (words.length >= shortest) addWhole(words);
			continue;
		}
		for (let at = 0; at + run <= words.length; at++) runs.add(words.slice(at, at + run).join(' '));
	}
	for (const code of codes)
		if (/\p{L}/u.test(code) && code.length > 1) addWhole(wordsOf(code).map(({ fold }) => fold));
	const lengths: [number, ReadonlySet<string>][] = [[run, runs], ...wholes];
	return (text) => {
		const words = wordsOf(text);
		const out = new Set<number>();
		for (const [length, phrases] of lengths) {
			for (let at = 0; at + length <= words.length; at++) {
				const phrase = words
					.slice(at, at + length)
					.map(({ fold }) => fold)
					.join(' ');
				if (phrases.has(phrase)) for (let word = at; word < at + length; word++) out.add(word);
			}
		}
		if (out.size === 0) return text;
		let result = '';
		let from = 0;
		for (let at = 0; at < words.length; at++) {
			if (!out.has(at)) continue;
			let last = at;
			while (out.has(last + 1)) last += 1;
			result += text.slice(from, words[at]!.start) + erasedSign;
			from = words[last]!.end;
			at = last;
		}
		return result + text.slice(from);
	};
}

/** Maps of the document that hold words of people or of ours, beside ids. */
export const worded: readonly BoardMapName[] = [
	'themes',
	'members',
	'moves',
	'archetypes',
	'personas',
	'claims',
	'tensions',
	'sheets',
	'edits',
	'history',
	'meta',
];
/** Fields that are written by a program and read by one. */
const fixed: ReadonlySet<string> = new Set([
	'id',
	'type',
	'kind',
	'field',
	'verdict',
	'level',
	'engine',
	'support',
	'author',
]);

/**
 * Takes erased words out of everything written in the document, or in these entries of it. Ids and codes in lists stay.
 * Returns how many entries it changed.
 */
export function eraseTyped(
	doc: Doc,
	takeOut: TakeOut,
	only?: ReadonlyMap<BoardMapName, readonly string[]>,
): number {
	let changed = 0;
	for (const name of worded) {
		const map = boardMap(doc, name);
		for (const key of only ? (only.get(name) ?? []) : [...map.keys()]) {
			const value = map.get(key);
			const next = cleaned(value, takeOut);
			if (JSON.stringify(next) === JSON.stringify(value)) continue;
			map.set(key, next);
			changed += 1;
		}
	}
	return changed;
}

function cleaned(value: unknown, takeOut: TakeOut): unknown {
	if (typeof value === 'string') return takeOut(value);
	if (Array.isArray(value)) return value.map((item) => cleaned(item, takeOut));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, item]) => [name, fixed.has(name) ? item : cleaned(item, takeOut)]),
	);
}
