import { readVocabulary } from './model-files.ts';
import { createTokenizer, type Tokenizer } from './tokenizer.ts';

let tokenizer: Tokenizer | undefined;

/**
 * Word pieces a word over all texts, 0 when there is no word: about 1.2 in English, well over 2 in languages the
 * embedded model never saw. Reads the model's vocabulary on the first call (some 20 ms).
 */
export function tokensPerWord(texts: readonly string[]): number {
	tokenizer ??= createTokenizer(readVocabulary());
	let tokens = 0;
	let words = 0;
	for (const text of texts) {
		const found = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
		if (found === 0) continue;
		words += found;
		tokens += tokenizer.encode(text).length;
	}
	return words === 0 ? 0 : tokens / words;
}

/** English of any kind stays below: support requests 1.3, interviews 1.5. Hungarian has 3.7, Romanian 2.5, Vietnamese 3.2. */
const mostPieces = 2.2;
/** Titles and lists of names come in pieces too; only sentences tell a language. */
const wordsOfSentence = 5;
const sample = 300;

/** Whether a board is written in a language the model does not know: its words fall into too many pieces. */
export function isForeign(texts: readonly string[]): boolean {
	const step = Math.max(1, Math.ceil(texts.length / sample));
	const sentences = texts.filter(
		(text, at) => at % step === 0 && text.trim().split(/\s+/).length >= wordsOfSentence,
	);
	return tokensPerWord(sentences) > mostPieces;
}
