import type { KeptApartReason } from '../../shared/evidence.ts';
import type { Consent } from '../../shared/import.ts';

/** What a person, or a source, says of the words: whether they may be used, and until which day (ISO date; null: no limit). */
export type Terms = { readonly consent: Consent; readonly keepUntil: string | null };

export const noTerms: Terms = { consent: 'unknown', keepUntil: null };

/**
 * What holds for words: a person's own answer before that of their sources and of the row they came in, whose words may be
 * `isNotesOnly`; the strictest of several, and the
 * earliest of the person's last day and the sources' (a quote that two sources hold may stay as long as either).
 */
export function termsFor(person: Terms, sources: readonly Terms[], isNotesOnly = false): Terms {
	const said: Consent[] = [...sources.map(({ consent }) => consent), isNotesOnly ? 'notes-only' : 'unknown'];
	const consent = person.consent === 'unknown' ? strictest(said) : person.consent;
	const ofSources = sources.some(({ keepUntil }) => keepUntil === null)
		? null
		: (sources
				.map(({ keepUntil }) => keepUntil!)
				.sort()
				.at(-1) ?? null);
	const days = [person.keepUntil, ofSources].filter((day) => day !== null).sort();
	return { consent, keepUntil: days[0] ?? null };
}

/** Why words under these terms may not be used on `today` (ISO date); null: they may. */
export function barredBy({ consent, keepUntil }: Terms, today: string): KeptApartReason | null {
	if (consent === 'refused') return 'consent-refused';
	return keepUntil !== null && keepUntil.slice(0, 10) < today ? 'keep-time-over' : null;
}

export function dayOf(now: number): string {
	return new Date(now).toISOString().slice(0, 10);
}

const strictness: readonly Consent[] = ['refused', 'notes-only', 'unknown', 'given'];

function strictest(list: readonly Consent[]): Consent {
	return strictness.find((one) => list.includes(one)) ?? 'unknown';
}
