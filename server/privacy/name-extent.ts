import { givenName, isFunctionWord, isOrdinary, isSurname } from './lexicon.ts';
import { isHyphened, isJoinedPrefix, titleBefore } from './name-roles.ts';
import { humanVerbs, innerArticles, particles, titles } from './words/name-cues.ts';
import { notNames } from './words/not-names.ts';
import { tools } from './words/tools.ts';
import type { Word } from './words.ts';

const LONGEST_NAME = 6;

/**
 * How far the name that has word `at` in it reaches. `last`: index of its last word. `full`: two names or more.
 * `introduced`: somebody says his own name, so a small unknown word after it is the family name.
 */
export function extentOfName(
	text: string,
	words: readonly Word[],
	at: number,
	introduced: boolean,
): { start: number; end: number; last: number; full: boolean } {
	const first = firstOf(words, at);
	let last = at;
	while (last - at < LONGEST_NAME) {
		const step = stepAfter(text, words, last, introduced);
		if (step === 0) break;
		last += step;
	}
	let end = words[last]!.end;
	if (words[last]!.text.length === 1 && text[end] === '.') end++;
	const parts = words.slice(at, last + 1).filter((word) => word.text.length > 1 && !particles.has(word.fold));
	return { start: words[first]!.start, end, last, full: parts.length > 1 };
}

/** The form of address is part of what is hidden: "Dr. Patel". */
function firstOf(words: readonly Word[], at: number): number {
	if (titleBefore(words, at) === null) return at;
	const title = words[at - 1]!;
	// "Herrn Dr. Achternbusch"
	return at > 1 && titles.has(words[at - 2]!.fold) && /^\.? $/.test(title.gap) ? at - 2 : at - 1;
}

/** How many words further the name goes after word `i`; 0 when it ends there. */
function stepAfter(text: string, words: readonly Word[], i: number, introduced: boolean): number {
	const word = words[i]!;
	const next = words[i + 1];
	if (next === undefined || next.hasDigit) return 0;
	if (isJoinedPrefix(words, i)) return 1;
	if (isHyphened(words, i)) return 2;
	if (next.gap === '-')
		return next.capital === word.capital && next.text.length > 1 && !isOrdinary(next.fold)
			? 1
			: next.capital
				? 1
				: 0;
	if (word.text.length === 1 && /^\. ?$/.test(next.gap)) {
		if (particles.has(next.fold)) return stepOverParticles(words, i);
		return next.capital && continuesName(next) ? 1 : 0;
	}
	if (next.gap !== ' ') return 0;
	if (!word.capital) return continuesSmall(next, introduced) ? 1 : 0;
	if (next.capital && next.text.length === 1) return isInitial(text, words, i + 1) ? 1 : 0;
	if (particles.has(next.fold)) return stepOverParticles(words, i);
	// Who says his own name has a family name like “Sow” or “Long”, too.
	const named = introduced && !notNames.has(next.fold) && !isFunctionWord(next.fold);
	return next.capital && (named || continuesName(next)) && (!next.caps || word.caps) ? 1 : 0;
}

function continuesName(word: Word): boolean {
	return (
		!notNames.has(word.fold) && !tools.has(word.fold) && (!isOrdinary(word.fold) || isSurname(word.fold))
	);
}

function continuesSmall(word: Word, introduced: boolean): boolean {
	if (word.capital || word.text.length < 3 || humanVerbs.has(word.fold)) return false;
	return isSurname(word.fold)
		? !isOrdinary(word.fold)
		: introduced && !isOrdinary(word.fold) && givenName(word.fold) !== 'maybe';
}

/** "Maria K." or "Maria K" before a stop; never the pronoun "I". */
function isInitial(text: string, words: readonly Word[], i: number): boolean {
	const word = words[i]!;
	if (text[word.end] === '.' || isJoinedPrefix(words, i)) return true;
	return (
		word.text !== 'I' && word.text !== 'A' && !/^\s*[\p{L}\p{N}]/u.test(text.slice(word.end, word.end + 4))
	);
}

/** "van der Berg", "Ní Bhriain", "de la Cruz": the words up to the name they belong to. */
function stepOverParticles(words: readonly Word[], i: number): number {
	for (let step = 2; step <= 3; step++) {
		const word = words[i + step];
		if (word === undefined || !/^[ ]$|^['’-]$/.test(word.gap)) return 0;
		if (word.capital && !notNames.has(word.fold) && !tools.has(word.fold) && !innerArticles.has(word.fold))
			return word.text.length > 1 ? step : 0;
		if (!particles.has(word.fold) && !innerArticles.has(word.fold)) return 0;
	}
	return 0;
}
