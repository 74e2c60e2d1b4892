import type { BoardSnapshot } from '../../../shared/board-doc.ts';
import { isHidden } from '../../../shared/edit.ts';
import { effectiveGrouping } from '../../../shared/grouping.ts';
import { shownThemes } from '../../../shared/shown-themes.ts';

export type StepCounts = {
	/** Quotes; measurements are counted apart. */
	notes: number;
	measured: number;
	/** Participants with a quote, and quotes whose participant nobody knows. */
	people: number;
	unknown: number;
	themes: number;
	personas: number;
};

/** How many of what a step shows. What people took off is not counted. Pure. */
export function stepCounts(board: BoardSnapshot): StepCounts {
	const quotes = [...board.evidence.values()].filter((entry) => entry.kind !== 'measured');
	const known = quotes.flatMap(({ participant }) => (participant === null ? [] : [participant]));
	const grouping = effectiveGrouping(board.themes, board.members, board.moves);
	return {
		notes: quotes.length,
		measured: board.evidence.size - quotes.length,
		people: new Set(known).size,
		unknown: quotes.length - known.length,
		themes: shownThemes(board, grouping).length,
		personas: board.personas.filter(({ id }) => !isHidden(board.edits, id)).length,
	};
}
