import { givenName, isOrdinary, isSurname } from './lexicon.ts';
import { isJoinedPrefix } from './name-roles.ts';
import type { Language } from './types.ts';
import { particles } from './words/name-cues.ts';
import { type Cues, cueBefore, phrases, type Word } from './words.ts';

/** What is known of the whole text before its words are judged. */
export type Page = {
	readonly text: string;
	readonly words: readonly Word[];
	readonly language: () => Language;
	readonly titled: boolean;
};

const ARTICLES = phrases(
	'the, a, an, this, that, each, every, der, die, das, ein, eine, el, la, los, las, un, una, le, les, une',
);
const OWNED = phrases(
	'idea, team, desk, laptop, account, phone, computer, boss, job, fault, office, spreadsheet, password, machine, file, sheet, version, email, group, crew',
);

/** "Felix 5X", "Art. 4711": a machine or a number's short word, not somebody. */
export function isModel(words: readonly Word[], i: number): boolean {
	const next = words[i + 1];
	if (next?.hasDigit !== true) return false;
	if (words[i]!.text.length < 5 && /^\. ?$/.test(next.gap)) return true;
	return next.gap === ' ' && /\p{L}/u.test(next.text);
}

/** The cue before word `i`, with no more than a comma, a colon or a quotation mark between them. */
export function cueAt(words: readonly Word[], i: number, cues: Cues): string | null {
	const cue = cueBefore(words, i, cues);
	return cue !== null && /^[\s,:"“„«(]{1,3}$|^['’]$/u.test(words[i]!.gap) ? cue : null;
}

/** "R. Castellanos": a single letter with a full stop and a word that is no ordinary one. */
export function initialWithName({ words }: Page, i: number): boolean {
	const next = words[i + 1];
	if (next === undefined || !/^\. ?$/.test(next.gap) || words[i - 1]?.fold === 'z') return false;
	// “J. van der Meulen”
	if (particles.has(next.fold)) return words.slice(i + 2, i + 4).some((word) => word.capital);
	return next.capital && next.text.length > 2 && !next.caps && !isOrdinary(next.fold);
}

/** Whether the next word is a family name; `loose`: or at least written like one and known from no list. */
export function followedByName(words: readonly Word[], i: number, loose: () => boolean): boolean {
	const next = words[i + 1];
	if (next === undefined || next.gap !== ' ' || !next.capital) return false;
	// "O'Malley", "D'Souza": nothing else is written so.
	if (isJoinedPrefix(words, i + 1)) return words[i + 2]!.capital;
	if (next.caps || next.text.length < 3) return false;
	if (isOrdinary(next.fold) && !isSurname(next.fold)) return false;
	if (isSurname(next.fold) || isSurname(words[i]!.fold)) return true;
	return givenName(words[i]!.fold) === 'maybe' || (givenName(next.fold) === 'sure' && loose());
}

export function doesSomething(words: readonly Word[], i: number, verbs: ReadonlySet<string>): boolean {
	const next = words[i + 1];
	if (next === undefined || !words[i]!.opens || next.gap !== ' ') return false;
	if (verbs.has(next.fold)) return true;
	const two = words[i + 2] === undefined ? '' : `${next.fold} ${words[i + 2]!.fold}`;
	return verbs.has(two) || (words[i + 3] !== undefined && verbs.has(`${two} ${words[i + 3]!.fold}`));
}

/** An article or a number before: then it is a thing, not somebody. */
export function ordinaryBefore(words: readonly Word[], i: number): boolean {
	return ARTICLES.has(words[i - 1]?.fold ?? '') && !words[i]!.opens;
}

export function ownsSomething({ words }: Page, i: number): boolean {
	return (
		/^['’]$/.test(words[i + 1]?.gap ?? '') &&
		words[i + 1]?.fold === 's' &&
		OWNED.has(words[i + 2]?.fold ?? '')
	);
}

export function inBrackets({ text, words }: Page, i: number): boolean {
	return words[i]!.gap.endsWith('(') && text[words[i]!.end] === ')';
}

/** "… – Carmen, accountant": after a dash or a slash, up to the end, a comma, a bracket or another slash. */
export function signsQuote({ text, words, titled }: Page, i: number): boolean {
	const word = words[i]!;
	if (word.gap.length < 2 && i > 0) return false;
	if (!/[–—]\s*$|[\s"”“»]-\s*$|^\s*[-–—]\s*$|\s\/\s$|["”“»]\s?\($/u.test(word.gap) || word.caps) return false;
	let last = i;
	while (
		words[last + 1] !== undefined &&
		last - i < 3 &&
		/^ $|^-$/.test(words[last + 1]!.gap) &&
		words[last + 1]!.capital
	)
		last++;
	if (
		last > i &&
		words
			.slice(i + 1, last + 1)
			.some((one) => one.text.length > 1 && isOrdinary(one.fold) && !isSurname(one.fold))
	)
		return false;
	return (
		/^\.?\s*(?:$|[,(\n/])/u.test(text.slice(words[last]!.end, words[last]!.end + 4)) &&
		!(titled && last === i)
	);
}
