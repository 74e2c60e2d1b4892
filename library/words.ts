import type { LibraryWords } from '../words/en/library.ts';
import { type Hearing, hearing } from '../words/hear.ts';
import type { Language } from '../words/languages.ts';
import type { Words } from '../words/message.ts';
import { type SpokenCatalogue, speaking } from '../words/speak.ts';

/** The language these pages speak. */
export let language: Language = 'en';
/** Every text these pages show that is not the board's own. Read it inside functions: it is here once the page has begun. */
export let words: Words<LibraryWords> & Hearing;
/** What the server said, in that language. */
export let heard: (text: string) => string;

/** Speaks a language from now on, in the words the server sent. */
export function learnLibrary(of: Language, catalogue: SpokenCatalogue): void {
	language = of;
	words = speaking(catalogue, of);
	heard = hearing(words);
}

/** What numbers, dates and lists are written by; English as in Britain, like the texts. */
export function locale(): string {
	return language === 'en' ? 'en-GB' : language;
}

/** Names one after the other, such as `Ana, Ben and Tom`. */
export function listed(names: readonly string[]): string {
	return new Intl.ListFormat(locale()).format(names);
}
