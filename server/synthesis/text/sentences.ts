/** A stretch of a text, offsets in UTF-16 units, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

const sentenceEnd = /[.!?…]+["”’')\]]*(?=\s|$)|\n+/gu;
const abbreviation = /(?:\b(?:e\.g|i\.e|etc|vs|Mr|Mrs|Ms|Dr|approx|no|St)|\b[A-Z])\.$/;

/** The sentences of a text, trimmed, in order; list bullets and stray quotation marks at the edges are left outside. */
export function sentencesOf(text: string): Span[] {
	const spans: Span[] = [];
	let from = 0;
	for (const match of text.matchAll(sentenceEnd)) {
		const end = match.index + match[0].length;
		if (match[0].startsWith('.') && abbreviation.test(text.slice(Math.max(0, end - 8), end))) continue;
		push(spans, text, from, end);
		from = end;
	}
	push(spans, text, from, text.length);
	return spans;
}

function push(spans: Span[], text: string, from: number, to: number): void {
	const span = trimSpan(text, { start: from, end: to });
	if (/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) spans.push(span);
}

/** The same stretch without the white space, bullets and unpaired quotation marks at its edges. */
export function trimSpan(text: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && /[\s•·*\-–—,;:"“”„«»]/u.test(text.charAt(start))) start += 1;
	while (end > start && /[\s•·*\-–—,;:"“”„«»]/u.test(text.charAt(end - 1))) end -= 1;
	return { start, end };
}

/** How many words a stretch holds. */
export function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
