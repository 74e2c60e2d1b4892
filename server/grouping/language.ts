import { detect } from 'tinyld';
import { foldWord, foreignLanguages, plainStopWords, surfaceWords } from './words.ts';

const ENGLISH = new Set(plainStopWords('en'));
/** Function words that English does not have; a word of two languages counts for both. */
const FOREIGN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	foreignLanguages.map((code) => [
		code,
		new Set(plainStopWords(code).filter((word) => word.length > 1 && !ENGLISH.has(word))),
	]),
);
const OTHER_SCRIPTS = ['ru', 'uk', 'bg', 'el', 'ja', 'zh', 'ko', 'ar', 'he', 'hi', 'th', 'fa'];
const SAMPLE = 400;

/** What a board is written in: languages of at least a tenth of the texts, and the share not in English. */
export type BoardLanguage = { readonly languages: readonly string[]; readonly foreignShare: number };

/**
 * The language of one text (two letters), by its function words, or by its script when that is not Latin. Undefined
 * for a text without either: short technical notes have no language to speak of, and statistical detectors call them
 * French or Finnish.
 */
export function textLanguage(text: string): string | undefined {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const other = text.match(/[^\P{L}\p{Script=Latin}]/gu)?.length ?? 0;
	if (other * 2 > letters) return detect(text, { only: OTHER_SCRIPTS }) || 'other';
	const words = surfaceWords(text).flatMap((word) => (word === null ? [] : [foldWord(word)]));
	let best: string | undefined;
	let most = words.filter((word) => ENGLISH.has(word)).length;
	if (most > 0) best = 'en';
	for (const [code, list] of FOREIGN) {
		const count = words.filter((word) => list.has(word)).length;
		if (count > most) {
			most = count;
			best = code;
		}
	}
	return best;
}

/** Reads up to 400 texts, evenly spread; texts without a language are not counted, and a board of only those is English. */
export function boardLanguage(texts: readonly string[]): BoardLanguage {
	const step = Math.max(1, Math.ceil(texts.length / SAMPLE));
	const counts = new Map<string, number>();
	let read = 0;
	for (let i = 0; i < texts.length; i += step) {
		const language = textLanguage(texts[i]!);
		if (language === undefined) continue;
		counts.set(language, (counts.get(language) ?? 0) + 1);
		read++;
	}
	if (read === 0) return { languages: ['en'], foreignShare: 0 };
	const languages = [...counts]
		.filter(([, count]) => count >= Math.max(2, read / 10) || count === read)
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.map(([language]) => language);
	return { languages, foreignShare: 1 - (counts.get('en') ?? 0) / read };
}

/** Whether nouns begin with a capital in what a board is mostly written in, so that a label keeps them. */
export function capitalisesNouns({ languages }: Pick<BoardLanguage, 'languages'>): boolean {
	return languages[0] === 'de';
}

/** Whether an English-only embedding would group this board by language rather than by theme. */
export function needsLexicalOnly(board: BoardLanguage): boolean {
	return board.foreignShare > 0.25;
}

/** What to tell the people on a board whose language the embedding does not know; undefined when all is well. */
export function languageNotice(board: BoardLanguage): string | undefined {
	if (!needsLexicalOnly(board)) return undefined;
	const way = 'Whoever runs this server can name a model that knows these languages.';
	return board.languages.length > 1
		? `These notes are in more than one language, so they are grouped by shared words, and one theme may appear once per language. ${way}`
		: `These notes are not in English, so they are grouped by shared words rather than by meaning. ${way}`;
}
