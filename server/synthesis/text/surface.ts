import { stemmer } from 'stemmer';
import { textLanguage } from '../../grouping/language.ts';
import { foldWord, surfaceWords } from '../../grouping/words.ts';

/** The first word of a text with this stem, as a single term, small where nouns are; the stem itself when none has it. */
export function surfaceOf(text: string, stem: string): string {
	const isGerman = textLanguage(text) === 'de';
	for (const word of surfaceWords(text)) {
		if (word !== null && stemmer(foldWord(word)) === stem) return isGerman ? word : word.toLowerCase();
	}
	return stem;
}
