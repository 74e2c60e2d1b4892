import { foldWord } from './words.ts';

/** How often a word stands where a thing is named, and where something is done or how it is. */
export type WordRole = { readonly named: number; readonly done: number };

/** What stands before a noun: articles, possessives, numbers and prepositions of the languages people write us in. */
const beforeNoun: ReadonlySet<string> = new Set([
	...[
		'the',
		'a',
		'an',
		'my',
		'our',
		'your',
		'their',
		'his',
		'her',
		'this',
		'these',
		'those',
		'every',
		'each',
	],
	...[
		'no',
		'some',
		'any',
		'another',
		'other',
		'more',
		'two',
		'three',
		'four',
		'five',
		'ten',
		'of',
		'in',
		'on',
	],
	...['at', 'by', 'for', 'from', 'with', 'without', 'into', 'about', 'per', 'half', 'whole', 'same', 'which'],
	...['le', 'la', 'les', 'l', 'un', 'une', 'des', 'du', 'de', 'd', 'au', 'aux', 'mon', 'ma', 'mes', 'son'],
	...['ses', 'notre', 'nos', 'votre', 'vos', 'leur', 'leurs', 'ce', 'cet', 'cette', 'ces', 'chaque', 'deux'],
	...['trois', 'en', 'dans', 'par', 'avec', 'sans', 'sous', 'sur'],
	...[
		'el',
		'los',
		'las',
		'una',
		'unos',
		'unas',
		'del',
		'al',
		'mi',
		'mis',
		'su',
		'sus',
		'este',
		'esta',
		'estos',
	],
	...['estas', 'cada', 'dos', 'tres', 'con', 'sin', 'por'],
]);

/** What stands before a verb, or before a word that says how a thing is. */
const beforeVerb: ReadonlySet<string> = new Set([
	...['i', 'we', 'you', 'they', 'he', 'she', 'it', 'who', 'to', 'not', 'never', 'always', 'just', 'nobody'],
	...['somebody', 'everybody', 'people', 'can', 'cant', 'cannot', 'could', 'will', 'wont', 'would', 'should'],
	...[
		'must',
		'may',
		'might',
		'dont',
		'doesnt',
		'didnt',
		'do',
		'does',
		'did',
		'lets',
		'am',
		'im',
		'is',
		'isnt',
	],
	...['are', 'was', 'were', 'be', 'been', 'being', 'get', 'gets', 'got', 'has', 'have', 'had', 'ive', 'weve'],
	...['very', 'too', 'so', 'really', 'how', 'them', 'me', 'us', 'him', 'ill', 'id'],
	...['je', 'j', 'tu', 'il', 'elle', 'on', 'nous', 'vous', 'ils', 'elles', 'qui', 'ne', 'n', 'se', 's', 'm'],
	...['t', 'est', 'sont', 'suis', 'ai', 'ont', 'peut', 'peux', 'doit', 'dois', 'veux', 'veut', 'faut', 'pas'],
	...['yo', 'no', 'se', 'nos', 'quiero', 'puedo', 'puede', 'hay', 'es', 'son', 'está', 'están', 'muy', 'tan'],
]);

/**
 * What a word does in one place, by the word before it: 1 for a noun, -1 for a verb or for how a thing is, 0 where that
 * does not show. `nounsAreCapital` for a text in German, where the capital shows it.
 */
export function roleAt(
	word: string,
	before: string | null | undefined,
	nounsAreCapital: boolean,
): 1 | -1 | 0 {
	if (nounsAreCapital) {
		if (/^\p{Ll}/u.test(word)) return -1;
		return before === undefined || before === null ? 0 : 1;
	}
	if (before === undefined || before === null) return 0;
	const folded = foldWord(before);
	if (beforeNoun.has(folded)) return 1;
	return beforeVerb.has(folded) ? -1 : 0;
}

/** A word without what French and English join to it with an apostrophe, and what was joined in front. */
export function withoutJoined(word: string): { word: string; before?: string } {
	const front = /^([cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L}{2})/iu.exec(word);
	const bare = word.slice(front?.[0].length ?? 0).replace(/['’]s$/iu, '');
	return front ? { word: bare, before: front[1]! } : { word: bare };
}
