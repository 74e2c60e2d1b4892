import type { Language } from '../../words/languages.ts';

/** The plural forms a language tells apart in whole numbers (CLDR); `many` of French and Spanish is for millions alone. */
export const pluralForms: Readonly<Record<Language, readonly string[]>> = {
	en: ['one', 'other'],
	de: ['one', 'other'],
	es: ['one', 'other'],
	fr: ['one', 'other'],
	ja: ['other'],
};
