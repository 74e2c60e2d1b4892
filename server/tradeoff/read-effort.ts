import type { DecisionOption } from '../../shared/decision.ts';

/** Working days and weeks of a month, and months of the other spans. */
const months: readonly [RegExp, number][] = [
	[/\b(\d+(?:[.,]\d+)?)\s*(?:person[- ])?(?:d|days?)\b/iu, 1 / 21],
	[/\b(\d+(?:[.,]\d+)?)\s*(?:person[- ])?(?:w|wks?|weeks?)\b/iu, 1 / 4.33],
	[/\b(\d+(?:[.,]\d+)?)\s*(?:person[- ])?(?:m|mo|months?)\b/iu, 1],
	[/\b(\d+(?:[.,]\d+)?)\s*(?:person[- ])?(?:quarters?)\b/iu, 3],
];

/** An effort in person-months; null where none is given or its words give no span, such as "L". */
export function readEffort(effort: DecisionOption['effort']): number | null {
	if (effort === undefined || effort === null) return null;
	if (typeof effort === 'number') return effort;
	for (const [pattern, factor] of months) {
		const found = pattern.exec(effort)?.[1];
		if (found !== undefined) return Number(found.replace(',', '.')) * factor;
	}
	return /^\s*\d+(?:\.\d+)?\s*$/u.test(effort) ? Number(effort) : null;
}
