/** A text for exact comparison: one kind of quote, dash and space, lower case, no invisible characters. */
export function normaliseQuote(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/gu, '')
		.replace(/[‘’‛′`]/gu, "'")
		.replace(/[“”„‟″«»]/gu, '"')
		.replace(/[‐-―−]/gu, '-')
		.replace(/…/gu, '...')
		.replace(/\s+/gu, ' ')
		.trim()
		.toLowerCase();
}

/** Where `words` stand in `text`, compared after normalising both; null when they do not stand there. */
export function findQuote(text: string, words: string): { start: number; end: number } | null {
	const wanted = normaliseQuote(words).replace(/^[\s.,;:!?]+|[\s,;:]+$/gu, '');
	if (wanted === '') return null;
	let folded = '';
	const from: number[] = [];
	const to: number[] = [];
	let at = 0;
	for (const character of text) {
		const plain = /\s/u.test(character) ? ' ' : normaliseQuote(character);
		const piece = plain === ' ' && folded.endsWith(' ') ? '' : plain;
		for (let i = 0; i < piece.length; i++) {
			from.push(at);
			to.push(at + character.length);
		}
		folded += piece;
		at += character.length;
	}
	const index = folded.indexOf(wanted);
	if (index < 0) return null;
	const before = folded.charAt(index - 1);
	const after = folded.charAt(index + wanted.length);
	if (/[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}]/u.test(after)) return null;
	return { start: from[index]!, end: to[index + wanted.length - 1]! };
}
