import type { PersonalHit } from './types.ts';

/**
 * Hits sorted and without overlap. Hits that overlap become one that covers them all, with the kind of the most severe of
 * them, of the longest among equals: no part of any is left in sight.
 */
export function mergeHits(hits: readonly PersonalHit[]): PersonalHit[] {
	const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
	const merged: { start: number; end: number; strongest: PersonalHit }[] = [];
	for (const one of sorted) {
		const last = merged.at(-1);
		if (last === undefined || one.start >= last.end) {
			merged.push({ start: one.start, end: one.end, strongest: one });
			continue;
		}
		last.end = Math.max(last.end, one.end);
		if (isStronger(one, last.strongest)) last.strongest = one;
	}
	return merged.map(({ start, end, strongest }) => ({ ...strongest, start, end }));
}

function isStronger(a: PersonalHit, b: PersonalHit): boolean {
	if (a.severity !== b.severity) return a.severity === 'severe';
	return a.end - a.start > b.end - b.start;
}
