import { ASKER_LABEL } from '../../intake/asked.ts';
import type { Span } from './sentences.ts';

const label = /(?:^|(?<=[\s.?!…"”)]))(?:\d+\s+)?(\p{Lu}[\p{L}\p{N}_]{0,30}(?: \p{N}{1,3})?):(?=\s)/gu;
const speaking = /^(?:participant|interviewee|respondent|subject|user|customer|p\d{1,3}|speaker 2)$/iu;

const isAsking = (name: string): boolean => ASKER_LABEL.test(name) || /^speaker 1$/iu.test(name);

/** Within one text: what the interviewer said, and the speaker labels themselves. */
export type Turns = { readonly others: readonly Span[]; readonly labels: readonly Span[] };

/**
 * Reads transcript turns ("Name: …") in quotes. A label is an interviewer's when it says so, or when it is a name on a
 * board whose participants are labelled as such; text under it is nobody's quote.
 */
export function interviewerTurns(texts: readonly string[]): (text: string) => Turns {
	const names = new Set<string>();
	for (const text of texts) for (const match of text.matchAll(label)) names.add(match[1]!.toLowerCase());
	const labelled = [...names].some((name) => speaking.test(name));
	return (text) => {
		const found = [...text.matchAll(label)].filter(
			(match) => speaking.test(match[1]!) || isAsking(match[1]!) || labelled,
		);
		const others: Span[] = [];
		const labels: Span[] = [];
		for (const [at, match] of found.entries()) {
			const end = found[at + 1]?.index ?? text.length;
			labels.push({ start: match.index, end: match.index + match[0].length });
			if (!speaking.test(match[1]!)) others.push({ start: match.index, end });
		}
		return { others, labels };
	};
}
