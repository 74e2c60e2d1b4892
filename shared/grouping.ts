import type { EvidenceId, ThemeId } from './ids.ts';
import type { EffectiveGrouping, EffectiveTheme, Membership, Move, Parked, Theme } from './theme.ts';

/** Why a note is in no theme that a person took out of all of them. */
export const setAsideReason = 'Set aside by a person.';

/**
 * The machine's grouping with every person's decision on top (rules GP1–GP4). Pure.
 * Evidence nobody has placed yet is in neither list.
 */
export function effectiveGrouping(
	themes: readonly Theme[],
	members: ReadonlyMap<EvidenceId, Membership>,
	moves: Iterable<Move>,
): EffectiveGrouping {
	const byId = new Map<ThemeId, EffectiveTheme>();
	for (const theme of themes) byId.set(theme.id, { ...theme, members: [], labelBy: 'machine' });
	const placed = new Map<EvidenceId, Membership>(members);
	const names: { theme: ThemeId; label: string }[] = [];
	for (const move of moves) {
		if (move.type === 'pin') placed.set(move.evidence, { theme: move.theme });
		if (move.type === 'park') placed.set(move.evidence, { parked: setAsideReason });
		if (move.type === 'rename') names.push({ theme: move.theme, label: move.label });
		if (move.type === 'new-group' && !byId.has(move.theme)) {
			byId.set(move.theme, {
				id: move.theme,
				label: move.label,
				criterion: '',
				order: byId.size,
				members: [],
				labelBy: 'person',
			});
		}
	}
	for (const { theme, label } of names) {
		const found = byId.get(theme);
		if (found) {
			found.label = label;
			found.labelBy = 'person';
		}
	}
	const parked: Parked[] = [];
	for (const [evidence, membership] of placed) {
		if ('parked' in membership)
			parked.push({ evidence, reason: membership.parked, nearest: membership.nearest });
		else {
			const theme = byId.get(membership.theme);
			if (theme) theme.members.push(evidence);
			else parked.push({ evidence, reason: 'Its theme no longer exists.' });
		}
	}
	const ordered = [...byId.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
	for (const theme of ordered) theme.members.sort();
	parked.sort((a, b) => (a.evidence < b.evidence ? -1 : 1));
	return { themes: ordered, parked };
}

/** How many moves about notes the shown grouping keeps, for "5 of 5 moves kept": places and links. A move about evidence that is gone is not counted. */
export function movesKept(
	grouping: EffectiveGrouping,
	moves: Iterable<Move>,
): { kept: number; total: number } {
	const home = new Map<EvidenceId, ThemeId | 'parked'>();
	for (const theme of grouping.themes) for (const id of theme.members) home.set(id, theme.id);
	for (const { evidence } of grouping.parked) home.set(evidence, 'parked');
	let kept = 0;
	let total = 0;
	for (const move of moves) {
		if (move.type === 'new-group' || move.type === 'rename') continue;
		const at = home.get(move.evidence);
		if (at === undefined) continue;
		if (move.type === 'pin' || move.type === 'park') {
			total += 1;
			if (at === (move.type === 'pin' ? move.theme : 'parked')) kept += 1;
			continue;
		}
		const other = home.get(move.other);
		if (other === undefined) continue;
		total += 1;
		const together = at === other && at !== 'parked';
		if (move.type === 'must-link' ? at === other : !together) kept += 1;
	}
	return { kept, total };
}
