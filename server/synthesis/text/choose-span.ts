import { placeholdersIn } from '../../privacy/redact.ts';
import { countWords, type Span, trimSpan } from './sentences.ts';

const least = 6;
const most = 28;
const clauseEdge =
	/(?:[,;:]|\s[–—-])\s+|\s+(?=(?:because|so that|so|and|but|which|when|until|unless|while|where|if)\s)/gu;
const openers =
	/^(?:\((?:obs|observation|translation|note)\)?:?\s*|(?:I (?:don[’']t|do not) know|I mean|I guess)(?: if| whether)?[^,.!?]{0,12},\s+(?=(?:so|but|like|well|when|if|I|we|it|they)\b)|(?:so|and|but|because|honestly|well|yeah|yes|no|ok|okay|um|uh|like|i mean|you know|also|then)\b[,\s]+)/iu;
const dangling =
	/^(?:it|it's|it’s|that|that's|that’s|this|they|they're|he|she|which|those|these|them|one)\b/iu;

/**
 * The readable stretch round a position: its sentence, with a neighbour when too short to stand alone, or the clauses
 * nearest the position when too long. What stands for hidden personal data is a border, so that the stretch is somebody's
 * own words throughout. `cut` says that it stops inside a sentence. Null when nothing readable is left.
 */
export function chooseSpan(
	text: string,
	sentences: readonly Span[],
	at: number,
	avoid: readonly Span[],
	limit = most,
): (Span & { cutStart: boolean; cutEnd: boolean }) | null {
	let index = sentences.findIndex((sentence) => at >= sentence.start && at < sentence.end);
	if (index < 0) index = 0;
	const own = sentences[index];
	if (!own) return null;
	let span: Span = own;
	let cutEnd = false;
	let cutStart = false;
	if (wordsOf(text, own) > limit) {
		const clause = clauseWindow(text, own, at, limit);
		span = clause;
		cutEnd = clause.end < own.end;
		cutStart = clause.start > own.start;
	} else {
		const clear = (a: Span, b: Span): boolean =>
			!avoid.some((other) => other.start < b.end && a.start < other.end);
		const neighbour = (offset: 1 | -1): Span | undefined => {
			const other = sentences[index + offset];
			return other && (offset < 0 ? clear(other, own) : clear(own, other)) ? other : undefined;
		};
		const before = neighbour(-1);
		const after = neighbour(1);
		const joined = (a: Span, b: Span): Span => ({ start: a.start, end: b.end });
		if (before && dangling.test(text.slice(span.start)) && wordsOf(text, joined(before, span)) <= limit)
			span = joined(before, span);
		if (after && wordsOf(text, span) < least && wordsOf(text, joined(span, after)) <= limit)
			span = joined(span, after);
		if (before && wordsOf(text, span) < least && wordsOf(text, joined(before, span)) <= limit)
			span = joined(before, span);
	}
	const clear = betweenPlaceholders(text, span, at);
	if (clear.end < span.end) cutEnd = true;
	if (clear.start > span.start) cutStart = true;
	span = dropOpener(text, clear);
	if (avoid.some((other) => other.start < span.end && span.start < other.end)) return null;
	if (wordsOf(text, span) < 3) return null;
	return { ...span, cutStart, cutEnd };
}

/** The part of a stretch that holds the position, up to the placeholders on either side of it. */
function betweenPlaceholders(text: string, span: Span, at: number): Span {
	let { start, end } = span;
	for (const hidden of placeholdersIn(text)) {
		if (hidden.end <= at && hidden.end > start) start = hidden.end;
		else if (hidden.end > at && hidden.start < end) end = Math.max(start, hidden.start);
	}
	return start === span.start && end === span.end ? span : trimSpan(text, { start, end });
}

/** True when a stretch opens with a word that points at something said before it. */
export function startsDangling(words: string): boolean {
	return dangling.test(words);
}

function wordsOf(text: string, span: Span): number {
	return countWords(text.slice(span.start, span.end));
}

function clauseWindow(text: string, sentence: Span, at: number, limit: number): Span {
	const body = text.slice(sentence.start, sentence.end);
	const edges = [0];
	for (const match of body.matchAll(clauseEdge)) edges.push(match.index + match[0].length);
	edges.push(body.length);
	const clauses = edges
		.slice(1)
		.map((end, i) => ({ start: sentence.start + edges[i]!, end: sentence.start + end }))
		.filter((clause) => clause.end > clause.start);
	let first = Math.max(
		0,
		clauses.findIndex((clause) => at < clause.end),
	);
	let last = first;
	const fits = (a: number, b: number): boolean =>
		wordsOf(text, { start: clauses[a]!.start, end: clauses[b]!.end }) <= limit;
	for (let grew = true; grew; ) {
		grew = false;
		if (last + 1 < clauses.length && fits(first, last + 1)) {
			last += 1;
			grew = true;
		}
		if (first > 0 && fits(first - 1, last)) {
			first -= 1;
			grew = true;
		}
	}
	const window = trimSpan(text, { start: clauses[first]!.start, end: clauses[last]!.end });
	return fits(first, last) ? window : cutWords(text, window, limit);
}

function cutWords(text: string, span: Span, limit: number): Span {
	let words = 0;
	for (const match of text.slice(span.start, span.end).matchAll(/\S+/gu)) {
		words += 1;
		if (words === limit)
			return trimSpan(text, { start: span.start, end: span.start + match.index + match[0].length });
	}
	return span;
}

function dropOpener(text: string, span: Span): Span {
	const match = openers.exec(text.slice(span.start, span.end));
	if (!match) return span;
	const rest = { start: span.start + match[0].length, end: span.end };
	if (wordsOf(text, rest) < 4) return span;
	return dropOpener(text, closeBracket(text, rest));
}

/** Without a closing bracket at the end whose opening one lies outside. */
function closeBracket(text: string, span: Span): Span {
	const words = text.slice(span.start, span.end);
	return /\)$/u.test(words) && !words.includes('(') ? { start: span.start, end: span.end - 1 } : span;
}
