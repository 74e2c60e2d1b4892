import { type Hear, type Hearing, hearing } from './hear.ts';
import type { Language } from './languages.ts';
import type { SaidOn } from './message.ts';
import { compileSaid, saidIn } from './said.ts';
import { speaking } from './speak.ts';

const ears = new Map<string, Hear>();
const asItIs: Hear = (text) => text;

/** Says what this server says in English as it is read in one place and language; each is made once. */
export function earOf(place: keyof SaidOn, language: Language): Hear {
	if (language === 'en') return asItIs;
	const key = `${place} ${language}`;
	const ear = ears.get(key) ?? hearing(spoken(place, language));
	ears.set(key, ear);
	return ear;
}

function spoken(place: keyof SaidOn, language: Exclude<Language, 'en'>): Hearing['said'] {
	return speaking<Hearing>({ said: compileSaid(saidIn[language][place]) }, language).said;
}
