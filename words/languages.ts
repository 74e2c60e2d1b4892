/** The languages there is a catalogue of, English first: every other one is a translation of it. */
export const languages = ['en', 'de', 'es', 'fr', 'ja'] as const;
export type Language = (typeof languages)[number];

/** The language a board is drawn in, by what its document says of it; English where nobody has said another. */
export function boardLanguage({ meta }: { readonly meta: ReadonlyMap<string, unknown> }): Language {
	const value = meta.get('language');
	return isLanguage(value) ? value : 'en';
}

export function isLanguage(value: unknown): value is Language {
	return languages.some((language) => language === value);
}

/** The first of the wanted languages (such as `de-AT`, as browsers list them) that there is a catalogue of, else English. */
export function languageAmong(wanted: readonly string[]): Language {
	return wanted.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}
