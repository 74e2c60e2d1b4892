import { stemmer } from 'stemmer';
import { foldWord, surfaceWords } from '../../grouping/words.ts';

/** The first word of a text with this stem, as a single term in lower case; the stem itself when none has it. */
export function surfaceOf(text: string, stem: string): string {
	for (const word of surfaceWords(text)) {
		if (word !== null && stemmer(foldWord(word)) === stem) return word.toLowerCase();
	}
	return stem;
}
