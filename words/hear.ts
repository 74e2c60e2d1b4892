import type { Arg } from './message.ts';

/** Sentences of the server in the reader's language, each under the pattern that knows the English one. */
export type KnownSentences = Readonly<Record<string, string | ((...args: Arg[]) => string)>>;
/** A catalogue as the server sends it beside its texts. */
export type Hearing = { readonly said: KnownSentences; readonly written: KnownSentences };

/** Says a text of the server in the reader's language. */
export type Hear = (text: string) => string;

/** One sentence among others: up to its end, before the next begins. */
const sentence = /\S.*?[.?](?= ["“A-Z\d]|$)/gs;

/**
 * Says what the server said in English in the reader's language: a text that is known whole, else each of its sentences
 * that is known. Whatever is not known stays as it came. What stands in a sentence for a number is written as the
 * language writes numbers, and what is a sentence, a name or a list of names there is looked for the same way.
 */
export function hearing(known: KnownSentences): Hear {
	let patterns: [RegExp, KnownSentences[string]][] | undefined;
	const heard = new Map<string, string>();

	function whole(text: string): string | undefined {
		patterns ??= Object.entries(known).map(([pattern, words]) => [new RegExp(pattern, 's'), words]);
		for (const [pattern, words] of patterns) {
			const found = pattern.exec(text);
			if (found) return typeof words === 'string' ? words : words(...found.slice(1).map(argument));
		}
		return undefined;
	}
	function argument(text: string): Arg {
		if (/^\d{1,3}(,\d{3})*(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
		const items = text.split(', ').map(whole);
		return items.includes(undefined) ? hear(text) : items.join(', ');
	}
	function hear(text: string): string {
		const answer =
			heard.get(text) ??
			whole(text) ??
			text.replace(sentence, (one) => whole(one) ?? one).replaceAll('。 ', '。');
		heard.set(text, answer);
		return answer;
	}
	return hear;
}

/** The first of the characters that stand for what people said while the words around it are looked for. */
const mark = 0xe000;

/**
 * What the machine wrote around people's words, said in another language: its own words are the strings, and what
 * people said stays as it is, wherever it comes to stand. A string after a string begins another text.
 */
export function hearAround<Quote extends object>(
	pieces: readonly (string | Quote)[],
	hear: Hear,
): (string | Quote)[] {
	const quotes: Quote[] = [];
	const texts: string[] = [];
	pieces.forEach((piece, at) => {
		const isNext = at === 0 || (typeof piece === 'string' && typeof pieces[at - 1] === 'string');
		const words = typeof piece === 'string' ? piece : String.fromCharCode(mark + quotes.push(piece) - 1);
		if (isNext) texts.push(words);
		else texts[texts.length - 1] += words;
	});
	return texts.flatMap((text) =>
		hear(text)
			.split(/([\uE000-\uEFFF])/)
			.flatMap((part) => (part === '' ? [] : [quotes[part.charCodeAt(0) - mark] ?? part])),
	);
}

/**
 * What a cell of a decision's table says, part by part: "++ · 3 quotes", "The floor lead · 40 %". Of two lines the first
 * is an option's name, and stays.
 */
export function hearCell(text: string, hear: Hear): string {
	const [name = '', figures] = text.split('\n');
	if (figures !== undefined) return `${name}\n${hearCell(figures, hear)}`;
	const plain = name.replace(/\u00a0/g, ' ');
	const said = plain
		.split(/( · |, )/)
		.map(hear)
		.join('');
	// Figures stay on one line with what they count.
	return said === plain ? name : said.replace(/ (?=[·%])|(?<=\d) /g, '\u00a0');
}
