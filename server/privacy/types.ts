/** What a stretch of text gives away. */
export type PersonalKind =
	| 'email'
	| 'phone'
	| 'card'
	| 'iban'
	| 'national-id'
	| 'ip'
	| 'url-with-identity'
	| 'account-id'
	| 'name'
	| 'company'
	| 'place'
	| 'address'
	| 'handle'
	| 'birth-date';

/** `severe` reaches or singles out one person by itself; `mild` does so only together with something else. */
export type Severity = 'severe' | 'mild';

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

/** The languages whose cue words are known. Text in another language is read with all of them. */
export type Language = 'en' | 'es' | 'de' | 'fr';

const SEVERE: ReadonlySet<PersonalKind> = new Set([
	'email',
	'phone',
	'card',
	'iban',
	'national-id',
	'url-with-identity',
	'address',
	'birth-date',
]);

/** A hit of the severity its kind has. A full name is severe, one name alone is not: names say so themselves. */
export function hit(
	kind: PersonalKind,
	start: number,
	end: number,
	why: string,
	severity: Severity = SEVERE.has(kind) ? 'severe' : 'mild',
): PersonalHit {
	return { start, end, kind, severity, why };
}
