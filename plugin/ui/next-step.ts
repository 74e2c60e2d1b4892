import type { BoardSnapshot } from '../../shared/board-doc.ts';
import { roundKey } from '../../shared/consensus-api.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';

/** What a person who does not know the way would do now (rule UI14). `notes` is how many it is about. */
export type NextStep = { do: 'bring-in' | 'group' | 'place' | 'write'; notes: number };

/** The one next step of a board, or null when personas stand and every note has its place, or while people sort alone. Pure. */
export function nextStep(board: BoardSnapshot): NextStep | null {
	const notes = [...board.evidence].filter(([, entry]) => entry.kind !== 'measured').map(([id]) => id);
	if (notes.length === 0) return { do: 'bring-in', notes: 0 };
	if (board.themes.length === 0) return { do: 'group', notes: notes.length };
	if (/ open /.test(String(board.meta.get(roundKey)))) return null;
	const { themes, parked } = effectiveGrouping(board.themes, board.members, board.moves);
	const placed = new Set([
		...themes.flatMap((theme) => theme.members),
		...parked.map((item) => item.evidence),
	]);
	const loose = notes.filter((id) => !placed.has(id)).length;
	if (loose > 0) return { do: 'place', notes: loose };
	return board.personas.length === 0 ? { do: 'write', notes: notes.length } : null;
}
