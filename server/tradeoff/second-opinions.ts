import type { Scores } from './weighted-sum.ts';

/**
 * TOPSIS closeness of each option to the best there is, 0…1: columns divided by their length and weighted, then
 * `C = d⁻ / (d⁺ + d⁻)` from the distances to the best and the worst column values (Hwang & Yoon 1981). 0.5 for all
 * where no two options differ. Its ranks may turn over when an option is added; hence a second opinion only.
 */
export function topsis(scores: Scores, weights: readonly number[]): number[] {
	const columns = weights.map((weight, persona) => {
		const column = scores.map((row) => row[persona]!);
		const length = Math.hypot(...column);
		return column.map((score) => (length === 0 ? 0 : (weight * score) / length));
	});
	return scores.map((_, option) => {
		const distance = (pick: (column: readonly number[]) => number): number =>
			Math.hypot(...columns.map((column) => column[option]! - pick(column)));
		const toBest = distance((column) => Math.max(...column));
		const toWorst = distance((column) => Math.min(...column));
		return toBest + toWorst === 0 ? 0.5 : toWorst / (toBest + toWorst);
	});
}

/** What RICE needs to know of a persona: users it stands for, and how sure its evidence makes us (0.5, 0.8 or 1). */
export type RiceColumn = { readonly reach: number; readonly confidence: number };

/**
 * RICE of each option (Intercom): reach · impact · confidence, summed over the personas, divided by the effort in
 * person-months. The five steps stand for impact: +2 is 2 ("high"), +1 is 1 ("medium"), harm counts against. Null for
 * an option whose effort is not known.
 */
export function rice(
	scores: Scores,
	columns: readonly RiceColumn[],
	efforts: readonly (number | null)[],
): (number | null)[] {
	return scores.map((row, option) => {
		const effort = efforts[option] ?? null;
		if (effort === null || effort <= 0) return null;
		const sum = row.reduce(
			(total, impact, persona) => total + columns[persona]!.reach * impact * columns[persona]!.confidence,
			0,
		);
		return sum / effort;
	});
}
