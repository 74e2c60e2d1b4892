import type { FieldPath, Segment, Support } from '../../../shared/claim.ts';
import type { EvidenceId, ParticipantId } from '../../../shared/ids.ts';
import type { Span } from '../text/sentences.ts';
import type { Quote } from './read-quotes.ts';

/** A claim before it has an id and a place. `template` names the frame of our own words it was made with. */
export type Draft = {
	readonly field: FieldPath;
	readonly text: readonly Segment[];
	readonly support: Support;
	readonly citations: readonly EvidenceId[];
	readonly template: string;
};

/** A stretch of a quote inside quotation marks, with an ellipsis where it stops inside a sentence. */
export function quoted(quote: Quote, span: Span & { cutStart?: boolean; cutEnd?: boolean }): Segment[] {
	return [
		span.cutStart ? '“… ' : '“',
		{ quote: quote.item.id, start: span.start, end: span.end },
		span.cutEnd ? ' …”' : '”',
	];
}

/** Segments with neighbouring strings joined, so that the same claim always has the same shape. */
export function joined(segments: readonly Segment[]): Segment[] {
	const out: Segment[] = [];
	for (const segment of segments) {
		const last = out.at(-1);
		if (typeof segment === 'string' && typeof last === 'string') out[out.length - 1] = last + segment;
		else out.push(segment);
	}
	return out;
}

/** Participants of some quotes, once each, in order. */
export function peopleOf(quotes: readonly Quote[]): ParticipantId[] {
	return [...new Set(quotes.map((quote) => quote.item.participant).filter((id) => id !== null))].sort();
}
