import { fold } from './fold.ts';
import { type PersonalHit, type PersonalKind, personalKinds } from './types.ts';

const words = Object.values(personalKinds).map(({ word }) => word);
const placeholder = new RegExp(`\\[(?:${words.join('|')})(?: \\d+)?\\]`, 'gu');

/** Where placeholders stand in a redacted text: words of ours, never anybody's. */
export function placeholdersIn(text: string): { start: number; end: number }[] {
	if (!text.includes('[')) return [];
	return [...text.matchAll(placeholder)].map(({ index, 0: found }) => ({
		start: index,
		end: index + found.length,
	}));
}

/** The text with spaces where placeholders stand, for reading it by its words; offsets stay. */
export function withoutPlaceholders(text: string): string {
	return text.includes('[') ? text.replace(placeholder, (found) => ' '.repeat(found.length)) : text;
}

/** A stretch of the redacted text and the stretch of the original it stands for; offsets in UTF-16 units. */
export type RedactedSpan = {
	readonly start: number;
	readonly end: number;
	readonly originalStart: number;
	readonly originalEnd: number;
};

/** A text with placeholders. `spans`: where each placeholder stands and what it replaced, in order. */
export type Redacted = { readonly text: string; readonly spans: readonly RedactedSpan[] };

/**
 * The text with every hit replaced: "[name]", or "[name 1]" and "[name 2]" where one text has several values of a kind; the same value
 * has the same number. `hits` are sorted and do not overlap, as `findPersonalData` gives them.
 */
export function redact(text: string, hits: readonly PersonalHit[]): Redacted {
	const labels = labelsOf(text, hits);
	let redacted = '';
	let at = 0;
	const spans: RedactedSpan[] = [];
	for (const [i, { start, end }] of hits.entries()) {
		redacted += text.slice(at, start);
		spans.push({
			start: redacted.length,
			end: redacted.length + labels[i]!.length,
			originalStart: start,
			originalEnd: end,
		});
		redacted += labels[i]!;
		at = end;
	}
	return { text: redacted + text.slice(at), spans };
}

/** Where an offset of the redacted text stands in the original; inside a placeholder, where what it replaced begins. */
export function originalOffset({ spans }: Redacted, offset: number): number {
	let shift = 0;
	for (const span of spans) {
		if (offset < span.start) break;
		if (offset < span.end) return span.originalStart;
		shift = span.originalEnd - span.end;
	}
	return offset + shift;
}

function labelsOf(text: string, hits: readonly PersonalHit[]): string[] {
	const numbers = new Map<PersonalKind, Map<string, number>>();
	const numbered = hits.map(({ kind, start, end }) => {
		const value = fold(text.slice(start, end));
		const known = numbers.get(kind) ?? new Map<string, number>();
		numbers.set(kind, known);
		const number = known.get(value) ?? known.size + 1;
		known.set(value, number);
		return { kind, number };
	});
	return numbered.map(({ kind, number }) =>
		numbers.get(kind)!.size === 1
			? `[${personalKinds[kind].word}]`
			: `[${personalKinds[kind].word} ${number}]`,
	);
}
