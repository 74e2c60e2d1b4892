import type { Segment } from '../../shared/claim.ts';
import type { EvidenceId } from '../../shared/ids.ts';

/** A stretch of an original that can be hidden behind `label`; offsets in UTF-16 units of the original. */
export type HiddenStretch = {
	readonly start: number;
	readonly end: number;
	readonly label: string;
	readonly hidden: boolean;
};

/** Where each stretch stands in the text as it is shown; `stretches` are sorted and do not overlap. */
export function shownPlaces(stretches: readonly HiddenStretch[]): { start: number; end: number }[] {
	let shift = 0;
	return stretches.map(({ start, end, label, hidden }) => {
		const from = start + shift;
		if (hidden) shift += label.length - (end - start);
		return { start: from, end: end + shift };
	});
}

/** The text as it is shown: hidden stretches as their labels. */
export function shownText(original: string, stretches: readonly HiddenStretch[]): string {
	let text = '';
	let at = 0;
	for (const { start, end, label, hidden } of stretches) {
		if (!hidden) continue;
		text += original.slice(at, start) + label;
		at = end;
	}
	return text + original.slice(at);
}

/**
 * A quote of a text whose hiding changed, as it stands in the text now. What is hidden now splits it, with the label as
 * words of ours in between.
 */
export function requote(
	{ quote, start, end }: Exclude<Segment, string>,
	before: readonly HiddenStretch[],
	now: readonly HiddenStretch[],
): Segment[] {
	const from = originalOffset(before, start);
	const to = originalOffset(before, end);
	const places = shownPlaces(now);
	const out: Segment[] = [];
	let at = from;
	const take = (until: number): void => {
		if (until > at) out.push(quoteOf(quote, now, at, until));
	};
	for (const [i, stretch] of now.entries()) {
		if (!stretch.hidden || stretch.end <= from || stretch.start >= to || !places[i]) continue;
		take(Math.max(from, stretch.start));
		out.push(stretch.label);
		at = stretch.end;
	}
	take(to);
	return out;
}

function quoteOf(
	quote: EvidenceId,
	now: readonly HiddenStretch[],
	from: number,
	to: number,
): Exclude<Segment, string> {
	const shift = shiftAt(now, from);
	return { quote, start: from + shift, end: to + shift };
}

/** How far behind its place in the original something stands in the shown text. */
function shiftAt(stretches: readonly HiddenStretch[], original: number): number {
	let shift = 0;
	for (const { start, end, label, hidden } of stretches) {
		if (start >= original && end > original) break;
		if (hidden) shift += label.length - (end - start);
	}
	return shift;
}

function originalOffset(stretches: readonly HiddenStretch[], shown: number): number {
	const places = shownPlaces(stretches);
	let shift = 0;
	for (const [i, { start, end }] of places.entries()) {
		if (shown < end && shown > start && stretches[i]!.hidden) return stretches[i]!.start;
		if (shown <= start) break;
		shift = stretches[i]!.end - end;
	}
	return shown + shift;
}
