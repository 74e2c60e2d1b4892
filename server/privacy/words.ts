import { fold } from './fold.ts';

/** A run of letters and digits. `gap` is what stands between it and the word before. */
export type Word = {
	readonly text: string;
	/** Lower case, without accents. */
	readonly fold: string;
	readonly start: number;
	readonly end: number;
	readonly gap: string;
	/** Starts with a capital letter. */
	readonly capital: boolean;
	/** Two or more letters, all capital. */
	readonly caps: boolean;
	/** First of a sentence, a line, a quotation or a speaker's turn, where everything is written with a capital. */
	readonly opens: boolean;
	readonly hasDigit: boolean;
};

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const DIGIT = /\p{N}/u;
const OPENING_GAP = /[.!?…:;\n\r"“”„«»*•|]|[–—]|\s-\s|^\s*[-(]/u;

/** The words of a text in order. Apostrophes, hyphens and full stops end a word and stand in the next one's gap. */
export function wordsOf(text: string): Word[] {
	const words: Word[] = [];
	let end = 0;
	for (const match of text.matchAll(WORD)) {
		const word = match[0];
		const gap = text.slice(end, match.index);
		end = match.index + word.length;
		const hasDigit = DIGIT.test(word);
		const capital = CAPITAL.test(word);
		words.push({
			text: word,
			fold: fold(word),
			start: match.index,
			end,
			gap,
			capital,
			caps: capital && word.length > 1 && word === word.toUpperCase() && !hasDigit,
			opens: words.length === 0 || (gap !== ' ' && OPENING_GAP.test(gap)),
			hasDigit,
		});
	}
	return words;
}

/** Whether two words stand side by side with one space, which may be a non-breaking one. */
export function isSpace(gap: string): boolean {
	return gap === ' ' || gap === '\u00A0';
}

/** A set of folded words or phrases from text in which commas and line ends part them. */
export function phrases(list: string): ReadonlySet<string> {
	return new Set(
		list
			.split(/[,\n]/)
			.map((phrase) =>
				wordsOf(phrase)
					.map((word) => word.fold)
					.join(' '),
			)
			.filter((phrase) => phrase !== ''),
	);
}

/** Phrases that are looked for in front of a word. `lasts`: the words they end with, to say no quickly. */
export type Cues = { readonly all: ReadonlySet<string>; readonly lasts: ReadonlySet<string> };

/** Cues from text in which commas and line ends part them. */
export function cuesOf(list: string): Cues {
	const all = phrases(list);
	return { all, lasts: new Set([...all].map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1))) };
}

/** The longest cue of at most four words that ends just before word `at`, within its sentence; null when there is none. */
export function cueBefore(words: readonly Word[], at: number, cues: Cues): string | null {
	if (at === 0 || !cues.lasts.has(words[at - 1]!.fold)) return null;
	let found: string | null = null;
	let phrase = '';
	for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
		phrase = phrase === '' ? words[i]!.fold : `${words[i]!.fold} ${phrase}`;
		if (cues.all.has(phrase)) found = phrase;
		if (/[.!?\n]/.test(words[i]!.gap)) break;
	}
	return found;
}
