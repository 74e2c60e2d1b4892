import { findAccountIds } from './account-ids.ts';
import { findBirthDates } from './birth-dates.ts';
import { findCompanies } from './companies.ts';
import { findEmails } from './emails.ts';
import { findHandles } from './handles.ts';
import { languageOf } from './language.ts';
import { findInLetters } from './letters.ts';
import { givenName, isOrdinary } from './lexicon.ts';
import { findLinks } from './links.ts';
import { findListed, withoutAllowed } from './lists.ts';
import { mergeHits } from './merge-hits.ts';
import { findNames } from './names.ts';
import { findNationalIds } from './national-ids.ts';
import { findNetworkAddresses } from './network.ts';
import { findCards, findIbans } from './payment.ts';
import { findPhones } from './phones.ts';
import { findPlaces } from './places.ts';
import { findPlates } from './plates.ts';
import { findStreetAddresses } from './street-addresses.ts';
import { hit, type Language, type PersonalHit, type PrivacyLists } from './types.ts';
import { type Word, wordsOf } from './words.ts';

const NO_LISTS: PrivacyLists = { deny: [], allow: [] };

/**
 * Everything in a text that identifies somebody: sorted, never overlapping, offsets in UTF-16 units. Never throws. What is
 * found are proposals for a person to look through: recall goes before precision. The language is guessed when not given.
 */
export function findPersonalData(
	text: string,
	lists: PrivacyLists = NO_LISTS,
	given?: Language,
): PersonalHit[] {
	const words = wordsOf(text);
	// Told when it is first asked for: little turns on it.
	let told = given;
	const language = (): Language => {
		told ??= languageOf(text, words);
		return told;
	};
	const names = mergeHits([...findInLetters(text), ...findNames(text, words, language)]);
	const hits = [
		...findEmails(text),
		...findLinks(text),
		...findCards(text),
		...findIbans(text),
		...findNationalIds(text),
		...findPhones(text, language),
		...findNetworkAddresses(text),
		...findAccountIds(text),
		...findPlates(text),
		...findHandles(text),
		...findBirthDates(text),
		...findStreetAddresses(text),
		...findCompanies(text, words),
		...findPlaces(words),
		...names,
		...namedAgain(words, names),
	];
	return mergeHits([...withoutAllowed(text, words, hits, lists), ...findListed(words, lists.deny)]);
}

/** A name found once is the same name where it stands again without a cue. */
function namedAgain(words: readonly Word[], names: readonly PersonalHit[]): PersonalHit[] {
	if (names.length === 0) return [];
	const parts = new Set<string>();
	let at = 0;
	for (const word of words) {
		while (at < names.length && names[at]!.end <= word.start) at++;
		const inside = at < names.length && names[at]!.start <= word.start;
		if (inside && word.text.length > 2 && !isOrdinary(word.fold) && givenName(word.fold) !== 'maybe')
			parts.add(word.fold);
	}
	return words
		.filter((word) => parts.has(word.fold) && (word.capital || givenName(word.fold) === 'sure'))
		.map((word) => hit('name', word.start, word.end, 'a name found elsewhere in the text'));
}
