/** A piece of a text with its number of tokens. */
export type Piece = { readonly text: string; readonly tokens: number };

const MOST_TOKENS = 100;

/**
 * Cuts a text over 100 tokens at sentence ends into pieces of at most 100 (a longer sentence at word ends).
 * The embedding model silently drops everything after its 128th token.
 */
export function splitLongText(text: string, countTokens: (text: string) => number): Piece[] {
	const whole = Math.max(1, countTokens(text));
	if (whole <= MOST_TOKENS) return [{ text, tokens: whole }];
	const parts = text
		.split(/(?<=[.!?…。！？])\s+|\n+/u)
		.filter((part) => part.trim() !== '')
		.flatMap((part) => (countTokens(part) <= MOST_TOKENS ? [part] : cutAtWords(part, countTokens)));
	const pieces: Piece[] = [];
	for (const part of parts) {
		const last = pieces.at(-1);
		const joined = last === undefined ? part : `${last.text} ${part}`;
		const tokens = countTokens(joined);
		if (last !== undefined && tokens <= MOST_TOKENS) pieces[pieces.length - 1] = { text: joined, tokens };
		else pieces.push({ text: part, tokens: Math.max(1, countTokens(part)) });
	}
	return pieces;
}

/** Cuts a sentence into runs of words that fit; a single word that does not is cut by characters. */
function cutAtWords(sentence: string, countTokens: (text: string) => number): string[] {
	const words = sentence
		.split(/\s+/)
		.flatMap((word) => (countTokens(word) <= MOST_TOKENS ? [word] : (word.match(/.{1,50}/gsu) ?? [])));
	const parts: string[] = [];
	let run = '';
	for (const word of words) {
		const longer = run === '' ? word : `${run} ${word}`;
		if (run !== '' && countTokens(longer) > MOST_TOKENS) {
			parts.push(run);
			run = word;
		} else run = longer;
	}
	if (run !== '') parts.push(run);
	return parts;
}
