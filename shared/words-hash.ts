import { textHash } from './hash.ts';

/** A text of fewer words could be guessed from its hash. */
const fewestWords = 6;
/** "- P3", "(P3, nurse)" at the end of a note and "P3:" at its start say who said it. */
const signature = /[\s([–—•~·-]*\bp(?:articipant|\.)?\s?#?\d{1,3}\b[^\n]{0,40}$/iu;
const address = /^[\s([–—•-]*p(?:articipant|\.)?\s?#?\d{1,3}[\s)\]]*[:=|→-]\s*/iu;

/**
 * Tells whether two texts on one board have the same words, in whatever case and punctuation, without telling the words:
 * salted with the board, so that it says nothing elsewhere. Whoever may open the board can try texts they know; null for
 * a text short enough to be found by trying.
 */
export function wordsHash(board: string, text: string): string | null {
	const words = text
		.normalize('NFKC')
		.toLowerCase()
		.match(/[\p{L}\p{M}\p{N}]+/gu);
	return words && words.length >= fewestWords ? textHash(`${board} ${words.join(' ')}`) : null;
}

/** The same of a note, as it reads and without who said it. */
export function noteHashes(board: string, note: string): string[] {
	const unsigned = note.trimEnd().replace(signature, '');
	const readings = [note, unsigned, unsigned.replace(address, '')];
	return [...new Set(readings.flatMap((text) => wordsHash(board, text) ?? []))];
}
