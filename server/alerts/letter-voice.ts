import { wholeCatalogue } from '../../words/catalogues.ts';
import { earOf } from '../../words/ears.ts';
import type { LibraryWords } from '../../words/en/library.ts';
import type { Hear } from '../../words/hear.ts';
import type { Language } from '../../words/languages.ts';
import type { Words } from '../../words/message.ts';
import { speaking } from '../../words/speak.ts';

/** What a letter is written with in one language. */
export type LetterVoice = {
	readonly words: Words<LibraryWords>['letters'];
	/** Says a sentence of this server in that language. */
	readonly heard: Hear;
	/** An ISO date as it is written there. */
	readonly day: (date: string) => string;
};

const voices = new Map<Language, LetterVoice>();

/** The library says the same of an alert, so its catalogue is the letters' too. */
export function letterVoice(language: Language): LetterVoice {
	const known = voices.get(language);
	if (known) return known;
	const { letters } = speaking<Words<LibraryWords>>(wholeCatalogue('library', language), language);
	const days = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
		dateStyle: 'long',
		timeZone: 'UTC',
	});
	const voice = {
		words: letters,
		heard: earOf('library', language),
		day: (date: string) => days.format(new Date(date)),
	};
	voices.set(language, voice);
	return voice;
}
