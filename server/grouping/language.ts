import { detect } from 'tinyld';

const CANDIDATES = [
	'en',
	'fr',
	'de',
	'es',
	'it',
	'pt',
	'nl',
	'pl',
	'sv',
	'da',
	'fi',
	'cs',
	'tr',
	'ru',
	'ja',
	'zh',
	'ko',
];
const SAMPLE = 200;

/** What a board is written in: languages of at least a tenth of the texts, and the share not in English. */
export type BoardLanguage = { readonly languages: readonly string[]; readonly foreignShare: number };

/** Reads up to 200 texts of four words or more, evenly spread; a board of shorter texts counts as English. */
export function boardLanguage(texts: readonly string[]): BoardLanguage {
	const long = texts.filter(
		(text) => text.trim().split(/\s+/).length >= 4 || /[^\p{ASCII}\p{P}]{6}/u.test(text),
	);
	const step = Math.max(1, Math.ceil(long.length / SAMPLE));
	const counts = new Map<string, number>();
	let read = 0;
	for (let i = 0; i < long.length; i += step) {
		const language = detect(long[i]!, { only: CANDIDATES });
		if (language === '') continue;
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

/** Whether an English-only embedding would group this board by language rather than by theme. */
export function needsLexicalOnly(board: BoardLanguage): boolean {
	return board.foreignShare > 0.25;
}

/** What to tell the people on a board whose language the embedding does not know; undefined when all is well. */
export function languageNotice(board: BoardLanguage): string | undefined {
	if (!needsLexicalOnly(board)) return undefined;
	return board.languages.length > 1
		? 'These notes are in more than one language, so they are grouped by shared words, and one theme may appear once per language.'
		: 'These notes are not in English, so they are grouped by shared words rather than by meaning.';
}
