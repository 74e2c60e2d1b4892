import type { BoardSnapshot } from '../../../../shared/board-doc.ts';
import { isHidden, joinKey, offerKey } from '../../../../shared/edit.ts';
import type { GroupingView } from '../../../../shared/grouping-api.ts';
import type { EvidenceId, ThemeId } from '../../../../shared/ids.ts';
import type { EffectiveTheme } from '../../../../shared/theme.ts';

/** A note that may belong elsewhere: where it is (null: set aside), where it might go, and notes there that it resembles. */
export type Check = {
	id: EvidenceId;
	from: EffectiveTheme | null;
	to: EffectiveTheme;
	like: EvidenceId[];
	/** How many nearest notes `like` was found among; null: `like` are those it resembles most. */
	of: number | null;
};
/** Two themes whose notes mix, and the shares that say so, 0–1. Nobody has shaped `from`. */
export type Join = { from: EffectiveTheme; into: EffectiveTheme; there: number; back: number };
export type Checks = { offers: Check[]; unsure: (Check & { from: EffectiveTheme })[]; joins: Join[] };

/** Of a note's five nearest, how many must be in one other theme: most of them. */
const mostOfNear = 3;

/**
 * What of a grouping's offers and doubts is still open: not of notes people placed since, nor offers somebody took off,
 * nor where a theme is gone. Where the nearest notes of a note lie is counted on the board as it is now. A note that is
 * offered is not called unsure as well. Pure.
 */
export function openChecks(
	found: Pick<GroupingView, 'suggestions' | 'unsure' | 'near' | 'alike'>,
	board: Pick<BoardSnapshot, 'evidence' | 'edits' | 'moves'>,
	themes: readonly EffectiveTheme[],
): Checks {
	const byId = new Map<ThemeId, EffectiveTheme>(themes.map((theme) => [theme.id, theme]));
	const homeOf = new Map(themes.flatMap((theme) => theme.members.map((id) => [id, theme] as const)));
	const placed = new Set(board.moves.flatMap((move) => ('evidence' in move ? [move.evidence] : [])));
	const isOpen = (id: EvidenceId): boolean => !placed.has(id) && board.evidence.has(id);
	const isLeft = (id: EvidenceId, theme: ThemeId): boolean => isHidden(board.edits, offerKey(id, theme));
	const check = (id: EvidenceId, theme: ThemeId, like: readonly EvidenceId[]) => {
		const [from, to] = [homeOf.get(id), byId.get(theme)];
		if (!from || !to || from === to || !isOpen(id)) return [];
		return [{ id, from, to, like: like.filter((other) => homeOf.get(other) === to), of: null }];
	};
	const offers: Check[] = found.suggestions.flatMap(({ item, theme, like }) =>
		isLeft(item, theme) ? [] : check(item, theme, like),
	);
	const offered = new Set(offers.map(({ id }) => id));
	for (const { item, notes } of found.near) {
		if (offered.has(item) || !isOpen(item)) continue;
		const from = homeOf.get(item) ?? null;
		const to = themes.find(
			(theme) => notes.filter((note) => homeOf.get(note) === theme).length >= mostOfNear,
		);
		if (!to || to === from || isLeft(item, to.id)) continue;
		offered.add(item);
		offers.push({
			id: item,
			from,
			to,
			like: notes.filter((note) => homeOf.get(note) === to),
			of: notes.length,
		});
	}
	const unsure = found.unsure.flatMap(({ item, other }) => (offered.has(item) ? [] : check(item, other, [])));
	return { offers, unsure, joins: openJoins(found.alike, board, byId) };
}

/** Themes that may be one: a theme that people made, named or moved notes into is never offered to be taken apart. */
function openJoins(
	alike: GroupingView['alike'],
	{ edits, moves }: Pick<BoardSnapshot, 'edits' | 'moves'>,
	byId: ReadonlyMap<ThemeId, EffectiveTheme>,
): Join[] {
	const shaped = new Set(moves.flatMap((move) => ('theme' in move ? [move.theme] : [])));
	return alike.flatMap(({ themes, there, back }) => {
		const [a, b] = themes.map((id) => byId.get(id));
		if (!a || !b || isHidden(edits, joinKey(themes))) return [];
		const isSmaller = a.members.length < b.members.length;
		const goes = shaped.has(a.id) === shaped.has(b.id) ? isSmaller : shaped.has(b.id);
		const join = goes ? { from: a, into: b, there, back } : { from: b, into: a, there: back, back: there };
		return shaped.has(join.from.id) ? [] : [join];
	});
}
