import { scoreOf } from './cells.ts';
import { headerWords } from './column-roles.ts';
import type { Scale } from './import-item.ts';

/** Headers of "how likely are you to recommend us", in four languages. */
export const LIKELY =
	/how likely|likelihood|recommend|wie wahrscheinlich|weiterempfehl|probabilit[ée]|recommander|probable|recomend/iu;
/** "0-10", "1 to 5" in a header. */
const RANGE = /(?<!\d)([01])\s?(?:-|–|to|bis|à|a)\s?(5|7|10|100)(?!\d)/iu;

/** "(1 = never, 5 = gladly)": what its ends mean. */
const LABELLED = /(?<!\d)([01])\s?(?:=|:|–|-)\s?\p{L}[^\d]{1,60}?(?<!\d)(5|7|10|100)\s?(?:=|:|–|-)\s?\p{L}/iu;
const rangeIn = (header: string): RegExpExecArray | null => RANGE.exec(header) ?? LABELLED.exec(header);

/** What is asked for with a number: "How satisfied are you …", "Please rate …", "Last NPS". */
const RATED =
	/how (?:satisfied|happy|easy|difficult|hard|useful|helpful|confident|well)\b|\brate\b|\brating\b|\bscore\b|\b(?:nps|csat|ces)\b|wie (?:zufrieden|einfach|leicht|schwer|hilfreich)|bewerten sie|noten?\b|à quel point|êtes[- ]vous satisfait|notez|(?:qué|cuán) tan|satisfech[oa]|valore|puntúe/iu;

/** Whether a header itself says that numbers on a scale stand under it. */
export function namesScale(header: string): boolean {
	return (
		LIKELY.test(header) ||
		rangeIn(header) !== null ||
		RATED.test(headerWords(header)) ||
		/on a scale|auf einer skala|sur une échelle|en una escala/iu.test(header)
	);
}

/** The scale of a column of scores, from what its header says and from its numbers; null for a column without numbers. */
export function scaleOf(header: string, cells: readonly string[]): Scale | null {
	const scores = cells.flatMap((cell) => scoreOf(cell) ?? []);
	if (scores.length === 0) return null;
	const least = scores.reduce((a, b) => Math.min(a, b));
	const most = scores.reduce((a, b) => Math.max(a, b));
	if (cells.some((cell) => /\d\s?%\s*$/u.test(cell)) && most <= 100 && least >= 0)
		return { least: 0, most: 100, kind: 'percent' };
	const range = rangeIn(header);
	const out = cells.map((cell) => /^\s*\d+\s?\/\s?(5|7|10|100)\s*$/u.exec(cell)?.[1]).find((top) => top);
	const isNps = LIKELY.test(header) || /\bnps\b/iu.test(header) || cells.some((cell) => LIKELY.test(cell));
	if (range && most <= Number(range[2]))
		return { least: Number(range[1]), most: Number(range[2]), kind: isNps ? 'nps' : 'rating' };
	if (out !== undefined) return { least: 0, most: Number(out), kind: 'rating' };
	if (least < 0 || most > 100) return { least, most, kind: 'number' };
	if (isNps && most <= 10) return { least: 0, most: 10, kind: 'nps' };
	if (most <= 5) return { least: least < 1 ? 0 : 1, most: 5, kind: 'rating' };
	if (most <= 7 && least >= 1 && scores.length >= 20) return { least: 1, most: 7, kind: 'rating' };
	if (most <= 10) return { least: least < 1 ? 0 : 1, most: 10, kind: 'rating' };
	return { least: 0, most: 100, kind: 'rating' };
}
