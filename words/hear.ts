import type { Arg } from './message.ts';

/** Sentences of the server in the reader's language, each under the pattern that knows the English one. */
export type KnownSentences = Readonly<Record<string, string | ((...args: Arg[]) => string)>>;
/** A catalogue as the server sends it beside its texts. */
export type Hearing = { readonly said: KnownSentences };

/** One sentence among others: up to its end, before the next begins. */
const sentence = /\S.*?[.?](?= ["“A-Z\d]|$)/gs;

/**
 * Says what the server said in English in the reader's language: a text that is known whole, else each of its sentences
 * that is known. Whatever is not known stays as it came. What stands in a sentence for a number is written as the
 * language writes numbers, and what is a sentence, a name or a list of names there is looked for the same way.
 */
export function hearing({ said }: Hearing): (text: string) => string {
	let patterns: [RegExp, KnownSentences[string]][] | undefined;
	const heard = new Map<string, string>();

	function whole(text: string): string | undefined {
		patterns ??= Object.entries(said).map(([pattern, words]) => [new RegExp(pattern, 's'), words]);
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
		const known =
			heard.get(text) ??
			whole(text) ??
			text.replace(sentence, (one) => whole(one) ?? one).replaceAll('。 ', '。');
		heard.set(text, known);
		return known;
	}
	return hear;
}
