import type { PanelWords } from '../../words/en/panel.ts';
import { type Hear, type Hearing, hearing } from '../../words/hear.ts';
import type { Language } from '../../words/languages.ts';
import type { Words } from '../../words/message.ts';
import { type SpokenCatalogue, speaking } from '../../words/speak.ts';

export type Strings = Words<PanelWords> & Hearing;
/** What a panel may be doing for a while, as others are told. */
export type Doing = keyof Strings['busy'];

/** What has to be said before the first catalogue is here. */
const few = {
	canvas: { silent: 'The board did not answer in time. Close this window and open Personaboard again.' },
	common: { retry: 'Try again' },
	server: {
		unreachable: ['The server at ', 0, ' cannot be reached. Check that it is running, then try again.'],
	},
} satisfies SpokenCatalogue;

const known = new Map<Language, Strings>();
const boardEars = new WeakMap<Strings, Hear>();

/** The language this panel speaks. */
export let language: Language = 'en';
/** Every text this panel shows, in that language. Read it inside functions: it changes with the language. */
export let strings: Strings = speaking(few, language);
/** What the server said, in that language. */
export let heard = hearing(strings.said);

/** What numbers, dates and lists are written by; English as in Britain, like the texts. */
export function locale(): string {
	return language === 'en' ? 'en-GB' : language;
}

/** Takes a catalogue in; `called` as in `speaking`. What is spoken now changes with it. */
export function learn(of: Language, catalogue: SpokenCatalogue, called?: string): void {
	const words = speaking<Strings>(catalogue, of, called);
	known.set(of, words);
	if (of === language) speak(of);
}

export function speak(wanted: Language): void {
	language = wanted;
	strings = known.get(wanted) ?? strings;
	heard = hearing(strings.said);
}

export function knows(wanted: Language): boolean {
	return known.has(wanted);
}

/** The texts in another language, such as the board's; in this panel's own until that one is here. */
export function stringsIn(wanted: Language): Strings {
	return known.get(wanted) ?? strings;
}

/** What the machine wrote on a board, in another language. One and the same function until other words are known. */
export function heardIn(wanted: Language): Hear {
	const words = stringsIn(wanted);
	const ear = boardEars.get(words) ?? hearing(words.written);
	boardEars.set(words, ear);
	return ear;
}
