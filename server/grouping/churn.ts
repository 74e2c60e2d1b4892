import type { PreparedItems } from './prepare-items.ts';
import type { ResolvedMoves } from './resolve-moves.ts';
import type { GroupedTheme, PreviousTheme } from './types.ts';

/** Share of earlier placed, untouched notes that changed place, 0..1; null without an earlier grouping. */
export function churnOf(
	prepared: PreparedItems,
	resolved: ResolvedMoves,
	previous: readonly PreviousTheme[],
	place: Int32Array,
	themes: readonly GroupedTheme[],
): number | null {
	if (previous.length === 0) return null;
	const now = new Map(themes.flatMap((theme) => theme.members.map((member) => [member, theme.id] as const)));
	let counted = 0;
	let changed = 0;
	prepared.items.forEach((item, i) => {
		if (place[i]! < 0 || resolved.touched.has(i)) return;
		counted++;
		if (now.get(item.id) !== previous[place[i]!]!.id) changed++;
	});
	return counted === 0 ? 0 : changed / counted;
}
