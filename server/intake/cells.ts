import type { EvidenceKind } from '../../shared/evidence.ts';
import { cleanText } from './normalise.ts';

const NOBODY = new Set([
	'',
	'n/a',
	'na',
	'-',
	'–',
	'—',
	'?',
	'none',
	'null',
	'nan',
	'unknown',
	'anonymous',
	'undefined',
	'nothing',
	'nil',
	'nichts',
	'keine',
	'k.a.',
	'k. a.',
	'rien',
	'aucun',
	'aucune',
	'nada',
	'ninguno',
	'ninguna',
]);
const longestNothing = Math.max(...[...NOBODY].map((word) => word.length));
/** Ids as exports write them need no cleaning. */
const PLAIN = /^[!-~]+$/;
const KINDS: Readonly<Record<string, EvidenceKind>> = {
	said: 'said',
	quote: 'said',
	verbatim: 'said',
	says: 'said',
	did: 'did',
	does: 'did',
	behaviour: 'did',
	behavior: 'did',
	action: 'did',
	measured: 'measured',
	measurement: 'measured',
	metric: 'measured',
	observed: 'observed',
	observation: 'observed',
	obs: 'observed',
};

/** A cell that names somebody or something, without what spreadsheets write for "nothing". Null for those. */
export function nameOf(cell: string | undefined): string | null {
	if (cell === undefined || cell === '') return null;
	const text = PLAIN.test(cell) ? cell : cleanText(cell).text.replace(/\s+/g, ' ');
	return isNothing(text) ? null : text;
}

/** Whether a cleaned text is what spreadsheets write for "nothing". */
export function isNothing(text: string): boolean {
	return text.length <= longestNothing && NOBODY.has(text.toLowerCase());
}

/** An evidence kind as people write it; null for a word that is none. */
export function kindOf(cell: string): EvidenceKind | null {
	return KINDS[cell.trim().toLowerCase()] ?? null;
}

/** The number a rating starts with (`9`, `4,5`, `8/10`, `10 - Extremely likely`, `4 stars`) or its filled stars (`★★★☆☆`). Null for anything else. */
export function scoreOf(cell: string): number | null {
	const match =
		/^\s*(-?\d{1,4}(?:[.,]\d{1,3})?)\s*(?:$|[-–/:(]|stars?\b|points?\b|%|out of\b|von\b|sur\b|de\b|sterne?\b|étoiles?(?!\p{L})|estrellas?\b|[★⭐])/iu.exec(
			cell,
		);
	const drawn = match ? null : /^\s*([★⭐]\uFE0F?)+[☆✩\s]*$/u.exec(cell);
	if (drawn) return cell.match(/[★⭐]/gu)!.length;
	return match ? Number(match[1]!.replace(',', '.')) : null;
}

/** Labels in one cell, separated by `;` or `|`, and by commas where the column holds several anyway. */
export function tagsOf(cell: string, commas: boolean): string[] {
	return cell
		.split(commas ? /[;|,]/u : /[;|]/u)
		.map((tag) => cleanText(tag).text)
		.filter((tag) => tag !== '');
}
