import type { EvidenceId, NodeId } from './ids.ts';

// Keys of `meta` by which the server asks whoever keeps the canvas for something about a note.

const erased = 'erased/';
const wanted = 'note/';
const erasedWords = 'erased-words/';
const split = 'split/';

/** This note's words are erased, and it is to be taken off the canvas. */
export function erasedNoteKey(node: NodeId): string {
	return erased + node;
}

/** The note such a key is about; null for any other key. */
export function erasedNoteOf(key: string): NodeId | null {
	return key.startsWith(erased) ? key.slice(erased.length) : null;
}

/** Notes with these words (`wordsHash`) showed what was erased; the value is when, in milliseconds since 1970. */
export function erasedWordsKey(hash: string): string {
	return erasedWords + hash;
}

/** The hash such a key is about; null for any other key. */
export function erasedWordsOf(key: string): string | null {
	return key.startsWith(erasedWords) ? key.slice(erasedWords.length) : null;
}

/** This evidence is to get a note; the value is the note it goes beside, `at` its place among those beside it. */
export function wantedNoteKey(at: number, evidence: EvidenceId): string {
	return `${wanted}${String(at).padStart(3, '0')}/${evidence}`;
}

/** The evidence such a key is about; null for any other key. */
export function wantedNoteOf(key: string): EvidenceId | null {
	return key.startsWith(wanted) ? (key.slice(key.lastIndexOf('/') + 1) as EvidenceId) : null;
}

/** A person looked at this note, which holds several quotes, and wants it left as one. */
export function leftWholeKey(evidence: EvidenceId): string {
	return `whole/${evidence}`;
}

/** This note was split; the value tells the server how to put it together again. */
export function splitKey(evidence: EvidenceId): string {
	return split + evidence;
}

/** The note such a key is about; null for any other key. */
export function splitOf(key: string): EvidenceId | null {
	return key.startsWith(split) ? (key.slice(split.length) as EvidenceId) : null;
}
