import type { Segment } from '../../../shared/claim.ts';

/** Stands for a quote reference while a claim is read as one line. */
export const quoteMark = '\ufffc';

/** A stretch between quotation marks, `inner` without the marks; offsets into the line. */
export type QuotedStretch = { readonly start: number; readonly end: number; readonly inner: string };

/** Single marks count where they stand round words: an apostrophe has a letter before it. */
const pairs: readonly RegExp[] = [
	/(?<!\p{L})‘((?:[^‘’]|’(?=\p{L}))+)’(?!\p{L})/gu,
	/(?<![\p{L}\p{N}])'((?:[^']|'(?=\p{L}))+)'(?!\p{L})/gu,
	/“([^“”]*)”/gu,
	/"([^"]*)"/gu,
	/«([^«»]*)»/gu,
	/„([^„“”]*)[“”]/gu,
];

/** A claim as one line, each quote reference as one mark. */
export function lineOf(text: readonly Segment[]): string {
	return text
		.map((segment) => (typeof segment === 'string' ? segment.replaceAll(quoteMark, ' ') : quoteMark))
		.join('');
}

/** Everything between quotation marks, in order. An opening mark that never closes quotes the rest of the line. */
export function quotedStretches(line: string): QuotedStretch[] {
	const found = pairs.flatMap((pattern) =>
		[...line.matchAll(pattern)].map((match) => ({
			start: match.index,
			end: match.index + match[0].length,
			inner: match[1]!,
		})),
	);
	const open = line.lastIndexOf('“');
	if (open >= 0 && !line.slice(open).includes('”'))
		found.push({ start: open, end: line.length, inner: line.slice(open + 1) });
	return found.sort((a, b) => a.start - b.start);
}

/** The line without what stands between quotation marks: the claim's own words. */
export function ownWords(line: string): string {
	let out = '';
	let at = 0;
	for (const { start, end } of quotedStretches(line)) {
		if (start < at) continue;
		out += `${line.slice(at, start)} `;
		at = end;
	}
	return (out + line.slice(at)).replaceAll(quoteMark, ' ');
}
