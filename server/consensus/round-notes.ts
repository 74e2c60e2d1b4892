import type { BoardSnapshot } from '../../shared/board-doc.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import { textHash } from '../../shared/hash.ts';
import type { EvidenceId, ThemeId } from '../../shared/ids.ts';
import { shownThemes } from '../../shared/shown-themes.ts';

/**
 * Notes that are drawn where nobody says how many: about ten minutes at ten seconds a note, which a room will spend in
 * silence, and enough that a kappa of one half is known to about ± 0.2 (1.96 √(pₒ(1 − pₒ) / (n(1 − pₑ)²)) with pₒ = .6,
 * pₑ = .2, n = 60 gives 0.15).
 */
const usual = 60;

/** Where to draw from, or the notes themselves. */
export type RoundWish = {
	readonly notes?: readonly EvidenceId[] | undefined;
	readonly part?: 'parked' | ThemeId | undefined;
	readonly most?: number | undefined;
};

/**
 * The notes of a new round, in the order of their hashes: a fair draw, the same whoever asks, that follows no theme.
 * Measurements are nobody's to sort. Pure.
 */
export function roundNotes(
	board: Pick<BoardSnapshot, 'evidence' | 'themes' | 'members' | 'moves' | 'edits'>,
	{ notes, part, most = usual }: RoundWish,
): EvidenceId[] {
	const grouping = effectiveGrouping(board.themes, board.members, board.moves);
	const themes = shownThemes(board, grouping).filter(({ id }) => part === undefined || id === part);
	const drawn =
		part === 'parked'
			? grouping.parked.map(({ evidence }) => evidence)
			: themes.flatMap(({ members }) => members);
	return [...new Set(notes ?? drawn)]
		.filter((id) => (board.evidence.get(id)?.kind ?? 'measured') !== 'measured')
		.map((id) => ({ id, key: textHash(id) }))
		.sort((a, b) => (a.key < b.key ? -1 : 1))
		.slice(0, notes?.length ?? most)
		.map(({ id }) => id);
}
