import { stemmer } from 'stemmer';
import * as stopword from 'stopword';
import { generalWords } from './general-words.ts';

const PLAIN_STOPWORDS = [
	...[
		'im',
		'ive',
		'dont',
		'doesnt',
		'didnt',
		'cant',
		'wont',
		'isnt',
		'its',
		'thats',
		'theres',
		'id',
		'youre',
	],
	...['couldnt', 'wouldnt', 'shouldnt', 'hasnt', 'havent', 'wasnt', 'werent', 'arent', 'lets', 'ill', 'weve'],
	...['um', 'uh', 'yeah', 'ok', 'okay', 'oh', 'hmm', 'gonna', 'wanna', 'kinda', 'sort', 'kind', 'really'],
	...['just', 'like', 'also', 'even', 'still', 'thing', 'things', 'lot', 'lots', 'bit', 'know', 'think'],
	...['get', 'gets', 'getting', 'got', 'would', 'could', 'should', 'will', 'can', 'may', 'might', 'much'],
	...['many', 'very', 'one', 'us', 'go', 'going', 'want', 'need', 'please', 'something', 'anything'],
];

/** Words that may set notes apart but tell nobody what a theme is about. */
const NOT_IN_LABELS = [
	...['when', 'where', 'why', 'how', 'what', 'which', 'not', 'no', 'never', 'always', 'every', 'nothing'],
	...['able', 'cannot', 'without', 'maybe', 'perhaps', 'actually', 'basically', 'probably', 'already'],
	...['make', 'makes', 'made', 'making', 'take', 'takes', 'use', 'uses', 'used', 'using', 'try', 'tried'],
	...['trying', 'say', 'says', 'said', 'tell', 'see', 'look', 'looks', 'looking', 'way', 'great', 'good'],
	...['bad', 'nice', 'love', 'hate', 'useless', 'annoying', 'help', 'sure', 'right', 'well', 'back', 'day'],
	...['i', 'me', 'my', 'mine', 'we', 'our', 'ours', 'you', 'your', 'yours', 'he', 'him', 'his', 'she', 'her'],
	...['hers', 'they', 'them', 'their', 'theirs', 'it', 'its', 'myself', 'himself', 'herself', 'themselves'],
	...['somebody', 'someone', 'everybody', 'everyone', 'nobody', 'anybody', 'anyone', 'people', 'person'],
	...['first', 'second', 'last', 'new', 'old', 'time', 'times', 'two', 'three', 'via', 'mean', 'yes'],
	...['until', 'till', 'whether', 'unless', 'while', 'although', 'though', 'since', 'during', 'yet', 'once'],
	...['twice', 'instead', 'rather', 'often', 'usually', 'anyway', 'enough', 'comes', 'come', 'gives', 'give'],
	...['across', 'within', 'along', 'around', 'between', 'behind', 'beside', 'toward', 'towards', 'inside'],
	...['outside', 'above', 'below', 'under', 'through', 'against', 'half', 'both', 'each', 'couple', 'dozen'],
	...['four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'twenty', 'thirty'],
	...['forty', 'fifty', 'sixty', 'hundred', 'hundreds', 'thousand', 'thousands', 'million'],
	...['happen', 'happens', 'happened', 'happening', 'seem', 'seems', 'seemed', 'become', 'becomes', 'became'],
	...[
		'keep',
		'keeps',
		'kept',
		'start',
		'starts',
		'started',
		'begin',
		'begins',
		'began',
		'goes',
		'went',
		'gone',
	],
	...[
		'came',
		'coming',
		'gave',
		'took',
		'taken',
		'taking',
		'puts',
		'putting',
		'let',
		'lets',
		'turns',
		'turned',
	],
];

const BY_LANGUAGE: ReadonlyMap<string, readonly string[]> = new Map([
	['en', stopword.eng],
	['fr', stopword.fra],
	['de', stopword.deu],
	['es', stopword.spa],
	['it', stopword.ita],
	['pt', stopword.por],
	['nl', stopword.nld],
	['pl', stopword.pol],
	['sv', stopword.swe],
	['da', stopword.dan],
	['fi', stopword.fin],
	['cs', stopword.ces],
	['tr', stopword.tur],
]);

/** The languages whose function words are known, English left out. */
export const foreignLanguages: readonly string[] = [...BY_LANGUAGE.keys()].filter((code) => code !== 'en');

/** Function words of English plus the languages named (two-letter codes), lower case, apostrophes removed. */
export function stopWords(languages: readonly string[]): ReadonlySet<string> {
	return new Set([...PLAIN_STOPWORDS, ...['en', ...languages].flatMap(plainStopWords)]);
}

/** Function words of one language (two-letter code), lower case, apostrophes removed; none for others. */
export function plainStopWords(language: string): string[] {
	return (BY_LANGUAGE.get(language) ?? []).map((word) => foldWord(word));
}

/** `stopWords` and the words too general for a label. */
export function labelStopWords(languages: readonly string[]): ReadonlySet<string> {
	return new Set([...stopWords(languages), ...NOT_IN_LABELS]);
}

/** What names neither a theme nor a group of people: `labelStopWords` and the general words of each language. */
export function nameStopWords(languages: readonly string[]): ReadonlySet<string> {
	const general = ['en', ...languages].flatMap((language) => generalWords.get(language) ?? []);
	return new Set([...labelStopWords(languages), ...general.map(foldWord)]);
}

/** A word in its plain form: lower case, no apostrophes. */
export function foldWord(word: string): string {
	return word.toLowerCase().replace(/['’]/g, '');
}

/**
 * The words of a text as written, without addresses and placeholders in square brackets. A break in the
 * text (punctuation, a removed address) becomes null, so that no phrase crosses it.
 */
export function surfaceWords(text: string): (string | null)[] {
	const plain = text
		.normalize('NFKC')
		.replace(/\[[^\]\n]{0,40}\]/g, ' . ')
		.replace(/\S+@\S+/g, ' . ')
		.replace(/(?:https?:\/\/|www\.)\S+/gi, ' . ')
		.replace(/\b[\w-]+\.(?:com|org|net|io|co|dev|app)\b\S*/gi, ' . ');
	const words: (string | null)[] = [];
	for (const [token] of plain.matchAll(
		/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]+/gu,
	)) {
		words.push(/[\p{L}\p{N}]/u.test(token) ? token : null);
	}
	return words;
}

/** Stems of the content words, and their neighbouring pairs joined by a space. */
export function wordTerms(text: string, stops: ReadonlySet<string>): string[] {
	const stems = surfaceWords(text)
		.filter((word) => word !== null)
		.map(foldWord)
		.filter((word) => !stops.has(word))
		.map((word) => stemmer(word));
	const pairs = stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`);
	return [...stems, ...pairs];
}

/** Character runs of 3 to 5 inside each word, the word's edges marked by a space. */
export function charTerms(text: string): string[] {
	const terms: string[] = [];
	for (const word of surfaceWords(text)) {
		if (word === null) continue;
		const padded = ` ${foldWord(word)} `;
		for (let length = 3; length <= 5; length++) {
			for (let i = 0; i + length <= padded.length; i++) terms.push(padded.slice(i, i + length));
		}
	}
	return terms;
}
