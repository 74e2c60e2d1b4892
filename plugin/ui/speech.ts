import { isLanguage, type Language, languageAmong } from '../../words/languages.ts';
import { isCatalogue, type SpokenCatalogue } from '../../words/speak.ts';
import { knows, learn, speak } from './strings.ts';

type Settings = Readonly<Record<string, string | number | boolean>>;

/** Which language this panel speaks, and the catalogues it needs for that and for the board's language. */
export type Speech = {
	/** Speaks the language this person chose, else the browser's. False when there are no words to be had now. */
	begin(settings: Settings): Promise<boolean>;
	/** Speaks another language, whose words are here, from now on and also the next time. */
	choose(language: Language): void;
	/** Sees to it that the words of a language are here. False when they cannot be read now. */
	have(language: Language): Promise<boolean>;
};

type SpeechDeps = {
	/** Reads the newest catalogue of a language off the server; rejects when it cannot. */
	read(language: Language): Promise<unknown>;
	/** What the browser's person reads, best first, such as `de-AT`. */
	preferred: readonly string[];
	/** The signs of the texts with arguments this panel was built with. */
	called: string;
	save(patch: Record<string, string>): void;
	/** What is spoken has changed. */
	changed(): void;
};

/** Settings: the chosen language, and each catalogue as it was last read, so that the panel has words while its server is away. */
const settingKeys = { language: 'language', words: (language: Language) => `words:${language}` } as const;

export function createSpeech({ read, preferred, called, save, changed }: SpeechDeps): Speech {
	let kept: Settings = {};
	const asked = new Map<Language, Promise<boolean>>();

	async function fetchWords(language: Language): Promise<boolean> {
		const catalogue = await read(language).catch(() => null);
		if (!isCatalogue(catalogue)) return false;
		const text = JSON.stringify(catalogue);
		if (knows(language) && kept[settingKeys.words(language)] === text) return true;
		take(language, catalogue);
		save({ [settingKeys.words(language)]: text });
		return true;
	}
	function take(language: Language, catalogue: SpokenCatalogue): void {
		learn(language, catalogue, called);
		changed();
	}
	/** One question a language at a time; one that failed is asked again the next time. */
	function ask(language: Language): Promise<boolean> {
		const waiting = asked.get(language);
		if (waiting) return waiting;
		const answer = fetchWords(language).finally(() => asked.delete(language));
		asked.set(language, answer);
		return answer;
	}
	async function have(language: Language): Promise<boolean> {
		if (knows(language)) return true;
		const old = parsed(kept[settingKeys.words(language)]);
		if (!isCatalogue(old)) return ask(language);
		take(language, old);
		// They may have been another release's.
		void ask(language);
		return true;
	}
	function tell(language: Language): void {
		speak(language);
		changed();
	}
	return {
		async begin(settings) {
			kept = settings;
			const chosen = settings[settingKeys.language];
			const language = isLanguage(chosen) ? chosen : languageAmong(preferred);
			if (!(await have(language))) return false;
			tell(language);
			return true;
		},
		choose(language) {
			save({ [settingKeys.language]: language });
			tell(language);
		},
		have,
	};
}

function parsed(text: unknown): unknown {
	try {
		return JSON.parse(String(text));
	} catch {
		return null;
	}
}
