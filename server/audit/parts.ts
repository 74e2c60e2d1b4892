import type { Stance } from './stance.ts';
import type { StatementIndex } from './statements.ts';

/** Where a second thing somebody does begins: “prints the list and mails it”. */
const another =
	/,? (?:and|then|and then|but) (?=(?:also |never |then |only )?[a-z]{2,}s\b(?! (?:and|or|of)\b)\s)/u;
/** The first word of what somebody does, so that what stands behind “and” is another doing and no second thing. */
const doing =
	/^(?:(?:she|he|they|\p{Lu}\p{Ll}+) )?(?:also |never |always |often |usually |only )?\p{L}{2,}s (?!are\b|is\b|were\b)/iu;
/** Share of a part's telling words, by weight, that has to be said where its verb is not. */
const enough = 0.6;

/** The things a sentence says that somebody does, one after another; one where it says no more. */
export function partsOf(text: string): string[] {
	if (!doing.test(text)) return [text];
	return text.split(another).map((part) => part.trim());
}

/** The first part of a sentence that nobody who speaks for it tells of: half of it is not said. Null where all is. */
export function unsaidPart(
	text: string,
	stances: readonly Stance[],
	{ read, weight }: StatementIndex,
): string | null {
	const parts = partsOf(text);
	if (parts.length < 2) return null;
	const said = new Set(
		stances.filter(({ side }) => side === 'for').flatMap(({ statement }) => [...statement.meaning.stems]),
	);
	const sum = (stems: readonly string[]): number => stems.reduce((all, stem) => all + weight(stem), 0);
	return (
		parts.find((part) => {
			const stems = [...read(part).stems];
			const there = stems.filter((stem) => said.has(stem));
			return stems.length > 0 && !said.has(stems[0]!) && sum(there) < enough * sum(stems);
		}) ?? null
	);
}
