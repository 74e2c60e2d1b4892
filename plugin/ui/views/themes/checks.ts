import type { BoardSnapshot } from '../../../../shared/board-doc.ts';
import { isHidden, offerKey } from '../../../../shared/edit.ts';
import type { GroupingView } from '../../../../shared/grouping-api.ts';
import type { EvidenceId, ThemeId } from '../../../../shared/ids.ts';
import type { EffectiveTheme } from '../../../../shared/theme.ts';

/** A note that may belong elsewhere: where it is, where it might go, and notes there that it resembles. */
export type Check = { id: EvidenceId; from: EffectiveTheme; to: EffectiveTheme; like: EvidenceId[] };
export type Checks = { offers: Check[]; unsure: Check[] };

/**
 * What of a grouping's offers and doubts is still open: not of notes people placed since, nor offers somebody took off,
 * nor where a theme is gone. A note that is offered is not called unsure as well. Pure.
 */
export function openChecks(
	found: Pick<GroupingView, 'suggestions' | 'unsure'>,
	board: Pick<BoardSnapshot, 'evidence' | 'edits' | 'moves'>,
	themes: readonly EffectiveTheme[],
): Checks {
	const byId = new Map<ThemeId, EffectiveTheme>(themes.map((theme) => [theme.id, theme]));
	const homeOf = new Map(themes.flatMap((theme) => theme.members.map((id) => [id, theme] as const)));
	const placed = new Set(board.moves.flatMap((move) => ('evidence' in move ? [move.evidence] : [])));
	const check = (id: EvidenceId, theme: ThemeId, like: readonly EvidenceId[]): Check[] => {
		const [from, to] = [homeOf.get(id), byId.get(theme)];
		if (!from || !to || from === to || placed.has(id) || !board.evidence.has(id)) return [];
		return [{ id, from, to, like: like.filter((other) => homeOf.get(other) === to) }];
	};
	const offers = found.suggestions.flatMap(({ item, theme, like }) =>
		isHidden(board.edits, offerKey(item, theme)) ? [] : check(item, theme, like),
	);
	const offered = new Set(offers.map(({ id }) => id));
	const unsure = found.unsure.flatMap(({ item, other }) => (offered.has(item) ? [] : check(item, other, [])));
	return { offers, unsure };
}
