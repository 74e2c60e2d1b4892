import type { Claim, Segment } from '../../../shared/claim.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { findQuote, normaliseQuote } from '../text/normalise.ts';
import { lineOf, quotedStretches, quoteMark } from './own-words.ts';

type EvidenceOf = (id: EvidenceId) => Evidence | undefined;
type Reference = Exclude<Segment, string>;

/** Strings between quotation marks become references to the cited words; null when somebody's words are made up. */
export function anchorQuotes(
	claim: Pick<Claim, 'text' | 'citations'>,
	evidenceOf: EvidenceOf,
): Segment[] | null {
	const line = lineOf(claim.text);
	const references = claim.text.filter((segment) => typeof segment !== 'string');
	const out: Segment[] = [];
	let at = 0;
	let used = 0;
	const take = (piece: string): void => {
		for (const part of piece.split(new RegExp(`(${quoteMark})`, 'u'))) {
			if (part === quoteMark) out.push(references[used++]!);
			else if (part !== '') out.push(part);
		}
	};
	for (const { start, end, inner } of quotedStretches(line)) {
		if (start < at) continue;
		const words = inner
			.replaceAll(quoteMark, ' ')
			.replace(/…|\.\.\.|\[…\]/gu, ' ')
			.trim();
		if (normaliseQuote(words).replace(/[\s\p{P}]/gu, '') === '') {
			take(line.slice(at, end));
			at = end;
			continue;
		}
		if (inner.includes(quoteMark)) return null;
		const place = placeOf(words, claim.citations, evidenceOf);
		if (place === null) return null;
		take(line.slice(at, start));
		out.push('“', place, '”');
		at = end;
	}
	take(line.slice(at));
	return joined(out);
}

function placeOf(words: string, citations: readonly EvidenceId[], evidenceOf: EvidenceOf): Reference | null {
	for (const id of citations) {
		const item = evidenceOf(id);
		const found = item && item.kind !== 'measured' ? findQuote(item.text, words) : null;
		if (found) return { quote: id, ...found };
	}
	return null;
}

/** From this many words on, words of a quote are a quote, with marks or without. */
const longestEcho = 5;

/**
 * A claim in which every stretch of five words or more that stands in one of `shown` is a reference in quotation marks,
 * so that nobody's words are kept as ours.
 */
export function markEchoes(text: readonly Segment[], shown: readonly Evidence[]): Segment[] {
	return echoMarker(shown)(text);
}

/** The same for many claims against the same evidence. */
export function echoMarker(shown: readonly Evidence[]): (text: readonly Segment[]) => Segment[] {
	const grams = new Map<string, Place[]>();
	for (const item of shown) {
		const said = wordsOf(item.text);
		for (let at = 0; at + longestEcho <= said.length; at++) {
			const gram = gramAt(said, at);
			const places = grams.get(gram);
			if (places) places.push({ item, said, at });
			else grams.set(gram, [{ item, said, at }]);
		}
	}
	return (text) =>
		joined(text.flatMap((segment) => (typeof segment === 'string' ? markIn(segment, grams) : [segment])));
}

type Place = { readonly item: Evidence; readonly said: readonly Word[]; readonly at: number };

function markIn(text: string, grams: ReadonlyMap<string, readonly Place[]>): Segment[] {
	const words = wordsOf(text);
	const out: Segment[] = [];
	let done = 0;
	for (let at = 0; at + longestEcho <= words.length; at++) {
		let best: { place: Reference; length: number } | null = null;
		for (const { item, said, at: from } of grams.get(gramAt(words, at)) ?? []) {
			let length = longestEcho;
			while (words[at + length] && words[at + length]!.plain === said[from + length]?.plain) length += 1;
			if (best !== null && length <= best.length) continue;
			best = {
				place: { quote: item.id, start: said[from]!.start, end: said[from + length - 1]!.end },
				length,
			};
		}
		if (best === null) continue;
		out.push(text.slice(done, words[at]!.start), '“', best.place, '”');
		done = words[at + best.length - 1]!.end;
		at += best.length - 1;
	}
	return [...out, text.slice(done)].filter((segment) => segment !== '');
}

type Word = { readonly start: number; readonly end: number; readonly plain: string };

function wordsOf(text: string): Word[] {
	return [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		plain: normaliseQuote(match[0]),
	}));
}

function gramAt(words: readonly Word[], at: number): string {
	return words
		.slice(at, at + longestEcho)
		.map(({ plain }) => plain)
		.join(' ');
}

function joined(segments: readonly Segment[]): Segment[] {
	const out: Segment[] = [];
	for (const segment of segments) {
		const last = out.at(-1);
		if (typeof segment === 'string' && typeof last === 'string') out[out.length - 1] = last + segment;
		else out.push(segment);
	}
	return out;
}
