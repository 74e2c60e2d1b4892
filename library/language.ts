import { isLanguage, type Language, languageAmong } from '../words/languages.ts';
import { learnLibrary } from './words.ts';

const key = 'personaboard language';

/** The few things of a browser window this needs. */
type Place = {
	location: Pick<Location, 'search'>;
	storage: Pick<Storage, 'getItem' | 'setItem'>;
	/** What the browser's person reads, best first. */
	preferred: readonly string[];
};

/** The language of these pages: the link's (`?lang=de`), else this tab's choice, else the browser's. */
export function pageLanguage({ location, storage, preferred }: Place): Language {
	const asked = new URLSearchParams(location.search).get('lang') ?? storage.getItem(key);
	return isLanguage(asked) ? asked : languageAmong(preferred);
}

/** Reads the words of the page's language, before anything is shown. Rejects where the server does not answer. */
export async function beginLanguage(place: Place): Promise<void> {
	const language = pageLanguage(place);
	place.storage.setItem(key, language);
	await speakLibrary(language);
}

/** Another language from now on, in this tab. */
export async function chooseLanguage(language: Language): Promise<void> {
	await speakLibrary(language);
	sessionStorage.setItem(key, language);
}

async function speakLibrary(language: Language): Promise<void> {
	const answer = await fetch(`/words/library/${language}`);
	learnLibrary(language, await answer.json());
	document.documentElement.lang = language;
}
