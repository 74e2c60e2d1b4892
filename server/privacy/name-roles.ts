import { givenName, isOrdinary, isSurname } from './lexicon.ts';
import { owners, roles, smallTitles, titles } from './words/name-cues.ts';
import { notNames } from './words/not-names.ts';
import { phrases, type Word } from './words.ts';

/** The form of address before word `i` ("Dr.", "Frau"), as written; null when there is none or the word cannot follow it. */
export function titleBefore(words: readonly Word[], i: number): string | null {
	const word = words[i]!;
	const title = words[i - 1];
	if (title === undefined || !titles.has(title.fold) || !/^\.?[ \u00A0]$/.test(word.gap)) return null;
	const named = isJoinedPrefix(words, i) ? words[i + 1]! : word;
	if (notNames.has(named.fold) || named.hasDigit) return null;
	// “als Herr angeschrieben”: a form of address with a capital, and a small word that is nobody's name.
	const small = title.capital
		? givenName(named.fold) === 'sure' || isSurname(named.fold)
		: !isOrdinary(named.fold) && named.text.length > 2;
	if (smallTitles.has(title.fold)) return word.capital || small ? title.text : null;
	if (!word.capital || isOrdinary(word.fold)) return null;
	return title.capital || callsSmall.has(title.fold) ? title.text : null;
}

/** Forms of address written small inside a sentence; a name with a capital follows. */
const callsSmall = phrases(
	'don, doña, doctor, doctora, docteur, docteure, professor, profesor, profesora, professeur, captain, señorita, maître',
);

/** What people are called by together with their name. */
const givesRank = phrases(
	'nurse, sister, doctor, captain, coach, chef, inspector, officer, farmer, pfleger, pflegerin, schwester, meister, infirmière, infirmier, enfermera, enfermero',
);

/** "o" of "o'brien": a single letter bound to the next word. */
export function isJoinedPrefix(words: readonly Word[], i: number): boolean {
	const next = words[i + 1];
	return words[i]!.text.length === 1 && next !== undefined && /^['’]$/.test(next.gap) && next.text.length > 2;
}

/** "Ji-woo Park": two syllables with a hyphen, the second small, and a family name after them. */
export function isHyphened(words: readonly Word[], i: number): boolean {
	const [first, second, family] = [words[i]!, words[i + 1], words[i + 2]];
	if (second === undefined || family === undefined || second.gap !== '-' || family.gap !== ' ') return false;
	return (
		[first, second].every(({ text }) => text.length >= 2 && text.length <= 5) &&
		first.capital &&
		!second.capital &&
		family.capital &&
		!isOrdinary(first.fold) &&
		(isSurname(family.fold) || givenName(family.fold) !== null)
	);
}

/** "my boss Dmitri", "Mi jefa, Laura", "our CFO Margaret", "Geschäftsführer Uwe": what somebody is, and whose. */
export function hasRoleBefore(words: readonly Word[], i: number): boolean {
	const role = words[i - 1];
	if (role === undefined || !roles.has(role.fold) || !/^[ \u00A0]$|^, ?$|^ ?\($/.test(words[i]!.gap))
		return false;
	// “10:12 PM MESZ” is a time.
	if (role.fold === 'pm' && words[i - 2]?.hasDigit === true) return false;
	if (role.caps) return true;
	// “Nurse Okafor …”: capital after what somebody is, where no word would have one.
	if (role.opens && words[i]!.capital && givesRank.has(role.fold)) return true;
	for (let j = i - 2; j >= Math.max(0, i - 4); j--) if (owners.has(words[j]!.fold)) return true;
	return false;
}
