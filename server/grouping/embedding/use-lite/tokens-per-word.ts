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
