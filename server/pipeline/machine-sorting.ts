import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { GroupingFindings } from '../../shared/grouping-api.ts';
import type { EvidenceId, ThemeId } from '../../shared/ids.ts';

/**
 * Where the machine has each quote by itself, null: aside. Of a note that people placed, where it had it before (see
 * `GroupingFindings`); one it never saw unplaced is not in it, since nobody knows what it would have done. Pure.
 */
export function machineSorting(
	{ evidence, members, moves }: Pick<BoardSnapshot, 'evidence' | 'members' | 'moves'>,
	before: GroupingFindings['before'],
): Map<EvidenceId, ThemeId | null> {
	const isQuote = (id: EvidenceId): boolean => (evidence.get(id)?.kind ?? 'measured') !== 'measured';
	const sorting = new Map<EvidenceId, ThemeId | null>();
	for (const [id, place] of members) if (isQuote(id)) sorting.set(id, 'theme' in place ? place.theme : null);
	for (const move of moves) if (move.type === 'pin' || move.type === 'park') sorting.delete(move.evidence);
	for (const { item, theme } of before) if (isQuote(item)) sorting.set(item, theme);
	return sorting;
}
