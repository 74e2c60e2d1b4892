import { wholeCatalogue } from '../../words/catalogues.ts';
import { type Hear, type Hearing, hearing } from '../../words/hear.ts';
import type { Language } from '../../words/languages.ts';
import { speaking } from '../../words/speak.ts';

const ears = new Map<Language, Hear>();

/** Says what this server writes on a board as the panel draws it there, in the board's language. */
export function boardEar(language: Language): Hear {
	const ear =
		ears.get(language) ??
		hearing(speaking<Hearing>(wholeCatalogue('panel', language), language).written ?? {});
	ears.set(language, ear);
	return ear;
}
