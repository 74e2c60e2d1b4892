import { compile } from './compile.ts';
import { library as deLibrary } from './de/library.ts';
import { panel as de } from './de/panel.ts';
import { libraryWords } from './en/library.ts';
import { panelWords } from './en/panel.ts';
import { library as esLibrary } from './es/library.ts';
import { panel as es } from './es/panel.ts';
import { library as frLibrary } from './fr/library.ts';
import { panel as fr } from './fr/panel.ts';
import { library as jaLibrary } from './ja/library.ts';
import { panel as ja } from './ja/panel.ts';
import type { Language } from './languages.ts';
import type { Catalogue, Translation } from './message.ts';
import { compileSaid, saidIn } from './said.ts';
import type { SpokenCatalogue } from './speak.ts';

/** What there are texts for: the plugin's panel with what it draws, and the library's pages. */
export type Face = 'panel' | 'library';
type Other = Exclude<Language, 'en'>;

/** Every catalogue: English, which names the texts, and its translations. */
export const faces: Readonly<
	Record<Face, { en: Catalogue; in: Readonly<Record<Other, Translation<Catalogue>>> }>
> = {
	panel: { en: panelWords, in: { de, es, fr, ja } },
	library: { en: libraryWords, in: { de: deLibrary, es: esLibrary, fr: frLibrary, ja: jaLibrary } },
};

/**
 * All that a face says in a language: its texts, and in any language but English what it says for the server's
 * sentences and for what the machine writes on a board.
 */
export function wholeCatalogue(face: Face, language: Language): SpokenCatalogue {
	const { en, in: translated } = faces[face];
	if (language === 'en') return compile(en);
	return {
		...compile(en, translated[language]),
		said: compileSaid(saidIn[language][face]),
		written: compileSaid(saidIn[language].board),
	};
}
