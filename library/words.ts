import type { LibraryWords } from '../words/en/library.ts';
import { type Hear, type Hearing, hearing } from '../words/hear.ts';
import type { Language } from '../words/languages.ts';
import type { Words } from '../words/message.ts';
import { type SpokenCatalogue, speaking } from '../words/speak.ts';

/** The language these pages speak. */
export let language: Language = 'en';
/** Every text these pages show that is not the board's own. Read it inside functions: it is here once the page has begun. */
export let words: Words<LibraryWords> & Hearing;
/** What the server said, in that language. */
export let heard: Hear;
/** What the machine wrote on the board, in that language; not for texts of people. */
export let heardOnBoard: Hear;

/** From now on the server's sentences about these personas name them as they are called here. */
export function learnNames(names: readonly (readonly [said: string, heard: string])[]): void {
	const inText = (name: string): string => name.replace(/^The /u, 'the ');
	const known = names.flatMap(([said, here]) => [
		[wholly(said), here],
		[wholly(inText(said)), here],
	]);
	heard = hearing({ ...words.said, ...Object.fromEntries(known) });
}

function wholly(text: string): string {
	return `^${text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`;
}

/** Speaks a language from now on, in the words the server sent. */
export function learnLibrary(of: Language, catalogue: SpokenCatalogue): void {
	language = of;
	words = speaking(catalogue, of);
	heard = hearing(words.said);
	heardOnBoard = hearing(words.written);
}

/** What numbers, dates and lists are written by; English as in Britain, like the texts. */
export function locale(): string {
	return language === 'en' ? 'en-GB' : language;
}

/** Names one after the other, such as `Ana, Ben and Tom`. */
export function listed(names: readonly string[]): string {
	return new Intl.ListFormat(locale()).format(names);
}
