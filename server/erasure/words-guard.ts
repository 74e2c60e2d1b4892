import type { Doc, Transaction } from 'yjs';
import { boardMap } from '../../shared/board-doc.ts';
import { isErasedWords, typedMark } from '../people/tombstones.ts';
import type { Vault } from '../privacy/vault.ts';
import { countWords, sentencesOf } from '../synthesis/text/sentences.ts';
import { erasedSign, eraseTyped, type TakeOut, worded } from './typed-words.ts';

/** Shorter ones anybody may say. */
const fewestWords = 3;

/** Marks by which these texts and each of their sentences are known again in what people type. */
export function typedMarks(vault: Vault, texts: readonly string[]): string[] {
	const stretches = texts.flatMap((text) => [
		text,
		...sentencesOf(text).map(({ start, end }) => text.slice(start, end)),
	]);
	return [...new Set(stretches.filter(isLong).map((text) => typedMark(vault, text)))];
}

/**
 * Takes erased words out of what a client just wrote, such as one that was offline meanwhile: a text that is one of the
 * erased, and sentences of one. Returns how many entries it changed. Called inside the transaction that brought them.
 */
export function wordsGuard(
	vault: Vault,
	marks: ReadonlySet<string>,
): (doc: Doc, changed: Transaction['changed']) => number {
	const isErased = (text: string): boolean => isLong(text) && isErasedWords(vault, marks, text);
	const takeOut: TakeOut = (text) => {
		if (isErased(text)) return erasedSign;
		let result = '';
		let from = 0;
		for (const { start, end } of sentencesOf(text)) {
			if (!isErased(text.slice(start, end))) continue;
			result += text.slice(from, start) + erasedSign;
			from = end;
		}
		return result + text.slice(from);
	};
	return (doc, changed) => {
		const touched = worded.flatMap((name) => {
			const keys = changed.get(boardMap(doc, name) as never);
			return keys ? [[name, [...keys].filter((key) => key !== null)] as const] : [];
		});
		return eraseTyped(doc, takeOut, new Map(touched));
	};
}

function isLong(text: string): boolean {
	return countWords(text) >= fewestWords;
}
