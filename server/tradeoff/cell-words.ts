import type { BoardSnapshot } from '../../shared/board-doc.ts';
import { glyphOf, percent } from '../../shared/score-words.ts';
import type { TradeoffJson } from '../../shared/tradeoff.ts';

type Cell = TradeoffJson['cells'][number];

const nbsp = '\u00a0';

/** Words that stay on one line in a narrow column. */
export function unbroken(text: string): string {
	return text.replaceAll(' ', nbsp);
}

/**
 * The first line of a cell: its sign, what stands behind it and how sure that is, or whose hand it is, as
 * "++ · 3 quotes · 2 people · confidence 50 %". One that rests on nothing begins with strokes and says so.
 */
export function scoreLine(
	{ score, by, support, citations, people, confidence }: Cell,
	evidence: BoardSnapshot['evidence'],
): string {
	if (support === 'no evidence') return '///  no evidence';
	const kinds = citations.flatMap((id) => evidence.get(id)?.kind ?? []);
	const count = (...wanted: string[]): number => kinds.filter((kind) => wanted.includes(kind)).length;
	return [
		glyphOf(score),
		...(by === null ? [] : [`by ${handOf(by)}`]),
		...(support === 'hypothesis' ? ['hypothesis'] : []),
		...counted(count('said'), 'quote'),
		...counted(count('observed', 'did'), 'observation'),
		...counted(count('measured'), 'measurement'),
		...counted(people, 'person', 'people'),
		...(confidence > 0 ? [`confidence ${unbroken(percent(confidence))}`] : []),
	].join(`${nbsp}· `);
}

/** What of a score line tells that it was counted from evidence, in the board's language too. */
export const countedPart = / · (?:hypothesis\b|\d+ \p{L}).*$| \d+ (?:person|people)$/u;

/** Who gave a score. */
export function handOf(by: string): string {
	return by === 'given' ? 'hand' : by;
}

function counted(n: number, one: string, many = `${one}s`): string[] {
	return n === 0 ? [] : [unbroken(`${n} ${n === 1 ? one : many}`)];
}
