import { createRequire } from 'node:module';
import { deu, eng, fra, spa } from 'stopword';
import { fold } from './fold.ts';
import { ambiguousNames } from './words/ambiguous-names.ts';
import { cities } from './words/cities.ts';
import { givenNames } from './words/given-names.ts';
import { notNames } from './words/not-names.ts';
import { surnames } from './words/surnames.ts';
import { tools } from './words/tools.ts';

type Model = { one: { lexicon: Record<string, string | string[]> } };

/** Some 24,000 English words, names and towns with what they are, sorted once by what is asked of them here. */
function readEnglish() {
	// Loaded with the first text that is looked at: it takes half a second that no start should wait for.
	const nlp = createRequire(import.meta.url)('compromise/two') as { model(): unknown };
	const tagged = Object.entries((nlp.model() as Model).one.lexicon).map(
		([word, tags]) => [word, typeof tags === 'string' ? [tags] : tags] as const,
	);
	const tagWords = (pattern: RegExp): ReadonlySet<string> =>
		new Set(tagged.filter(([, tags]) => tags.some((tag) => pattern.test(tag))).map(([word]) => word));
	const nameable = tagWords(/Name$|^Person$|^City$|^Place$|^ProperNoun$/);
	return {
		firstNames: tagWords(/^(?:Male|Female|First)Name$/),
		lastNames: tagWords(/^LastName$/),
		cities: tagWords(/^City$/),
		firms: tagWords(/^Organization$/),
		common: new Set(tagged.map(([word]) => word).filter((word) => !nameable.has(word))),
		countable: tagWords(/^(?:Singular|Infinitive|Actor|Noun)$/),
	};
}
let read: ReturnType<typeof readEnglish> | undefined;
function english(): ReturnType<typeof readEnglish> {
	read ??= readEnglish();
	return read;
}

const functionWords = new Set([...eng, ...spa, ...deu, ...fra].map(fold));

/** "Will", "May", "Ella", "Allen": names though grammar has them too. */
const NAMES_AMONG_FUNCTION_WORDS = new Set(['will', 'may', 'ella', 'allen', 'una']);

/** `sure`: a given name and nothing else. `maybe`: a given name and an ordinary word, a month or a town. */
export function givenName(word: string): 'sure' | 'maybe' | null {
	if (functionWords.has(word) && !NAMES_AMONG_FUNCTION_WORDS.has(word)) return null;
	if (ambiguousNames.has(word)) return 'maybe';
	if (givenNames.has(word)) return 'sure';
	if (word.length < 3 || !english().firstNames.has(word)) return null;
	return word.length < 4 || notNames.has(word) || tools.has(word) ? 'maybe' : 'sure';
}

/** Whether a folded word belongs to grammar in a language read here. */
export function isFunctionWord(word: string): boolean {
	return functionWords.has(word);
}

/** Whether a folded word is a family name many people have. */
export function isSurname(word: string): boolean {
	return surnames.has(word) || english().lastNames.has(word);
}

/** Whether folded words, joined by spaces, are a town. */
export function isCity(words: string): boolean {
	return cities.has(words) || english().cities.has(words);
}

/** Whether folded words, joined by spaces, are a firm many people know. */
export function isKnownFirm(words: string): boolean {
	return english().firms.has(words);
}

/** Whether a folded word is an ordinary word of a language read here, or one that only looks like a name. */
export function isOrdinary(word: string): boolean {
	return (
		word.length < 2 ||
		notNames.has(word) ||
		functionWords.has(word) ||
		tools.has(word) ||
		english().common.has(word) ||
		(word.endsWith('s') && english().countable.has(word.slice(0, -1)))
	);
}
