import type { FieldPath } from './claim.ts';
import type { EvidenceLevel, Tension } from './persona.ts';

/**
 * The words a drawing has besides what people and the machine wrote, all in the board's language: two windows that drew
 * one board in two would redraw each other's.
 */
export type DrawnWords = {
	themesZone: string;
	personasZone: string;
	parkedTitle: string;
	parkedNote: string;
	/** Over a sentence nothing says yet, so that it is never told by its frame alone. */
	hypothesis: string;
	/** Under a sentence about people who say one thing and do another, and on a note of theirs that says it. */
	saysDoes: string;
	noEvidence: string;
	/** What a note is called where nobody is known to have said it. */
	note: string;
	fields: Readonly<Record<FieldPath, string>>;
	badges: Readonly<Record<EvidenceLevel, string>>;
	feet: Readonly<Record<EvidenceLevel, string>>;
	footFew(people: number, least: number): string;
	footUnstable: string;
	/** After the foot of a card no language model had a part in. */
	local: string;
	quotes(n: number): string;
	observations(n: number): string;
	measurements(n: number): string;
	people(n: number): string;
	/** What stands between the two sides of each kind. */
	between: Readonly<Record<Tension['kind'], string>>;
	erased: string;
	more(n: number): string;
	strip: {
		title(users: number): string;
		notEnough(users: number): string;
		use: string;
		shares(users: number): string;
		sharesHeard(users: number, heard: number): string;
		share(what: string, percent: number): string;
		range(users: number, of: number, low: number, high: number): string;
		others(percent: number): string;
		when: string;
		busiest(day: string, from: number, to: number): string;
		shades(sessions: number, zone: string): string;
		order: string;
		path(users: number, of: number): string;
		/** Seven, from Monday. */
		days: Readonly<Record<'0' | '1' | '2' | '3' | '4' | '5' | '6', string>>;
		longDays: Readonly<Record<'0' | '1' | '2' | '3' | '4' | '5' | '6', string>>;
	};
};
