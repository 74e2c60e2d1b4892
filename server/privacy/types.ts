/**
 * What a stretch of text gives away: the word that stands in its place, and whether it reaches or singles out one person
 * by itself (`severe`) or only together with something else (`mild`).
 */
export const personalKinds = {
	email: { word: 'e-mail', severity: 'severe' },
	phone: { word: 'phone', severity: 'severe' },
	card: { word: 'card', severity: 'severe' },
	iban: { word: 'bank account', severity: 'severe' },
	'national-id': { word: 'national id', severity: 'severe' },
	ip: { word: 'network address', severity: 'mild' },
	'url-with-identity': { word: 'link', severity: 'severe' },
	'account-id': { word: 'number', severity: 'mild' },
	name: { word: 'name', severity: 'mild' },
	company: { word: 'company', severity: 'mild' },
	place: { word: 'place', severity: 'mild' },
	address: { word: 'address', severity: 'severe' },
	handle: { word: 'handle', severity: 'mild' },
	'birth-date': { word: 'birth date', severity: 'severe' },
} as const satisfies Record<string, { word: string; severity: 'severe' | 'mild' }>;
export type PersonalKind = keyof typeof personalKinds;
export type Severity = (typeof personalKinds)[PersonalKind]['severity'];

/** A stretch of a text that identifies somebody; offsets in UTF-16 units, end exclusive. `why` is a phrase for people. */
export type PersonalHit = {
	readonly start: number;
	readonly end: number;
	readonly kind: PersonalKind;
	readonly severity: Severity;
	readonly why: string;
};

/** A board's own words: `deny` is always found (names of customers), `allow` never (the product and its features). */
export type PrivacyLists = { readonly deny: readonly string[]; readonly allow: readonly string[] };

export const noLists: PrivacyLists = { deny: [], allow: [] };

/** The languages whose cue words are known. Text in another language is read with all of them. */
export type Language = 'en' | 'es' | 'de' | 'fr';

/** A hit of the severity its kind has. A full name is severe, one name alone is not: names say so themselves. */
export function hit(
	kind: PersonalKind,
	start: number,
	end: number,
	why: string,
	severity: Severity = personalKinds[kind].severity,
): PersonalHit {
	return { start, end, kind, severity, why };
}
