import { detect } from 'tinyld';
import type { Language } from './types.ts';

const CANDIDATES = ['en', 'es', 'de', 'fr'];

/** The likeliest of the languages whose cues are known; English when the text is too short to tell. Only the beginning is looked at. */
export function languageOf(text: string): Language {
	return (detect(text.slice(0, 400), { only: CANDIDATES }) || 'en') as Language;
}
