import type { Assignment } from './assign-atoms.ts';
import type { PreparedItems } from './prepare-items.ts';
import type { ResolvedMoves } from './resolve-moves.ts';
import type { GroupedTheme, PreviousTheme } from './types.ts';

/** Share of the untouched notes that one run may move to another theme (rounded down, but one at least). */
const MOST_CHURN = 0.02;

/** The assignment with few changes, and the changes held back: which atom would have gone where. */
export type Limited = {
	readonly assignment: Assignment;
	readonly heldBack: readonly { readonly atom: number; readonly theme: number }[];
};

/**
 * Of the notes nobody touched, only the most evident fiftieth changes theme in one run; the rest stay where people saw
 * them last and are offered instead. `start` is each atom's earlier theme, -1 for none.
 */
export function limitChurn(assignment: Assignment, start: Int32Array, resolved: ResolvedMoves): Limited {
	const { themeOf, cosines, pulls } = assignment;
	const score = (a: number, theme: number): number =>
		cosines.data[a * cosines.cols + theme]! + (theme < pulls.cols ? pulls.data[a * pulls.cols + theme]! : 0);
	let placed = 0;
	const moved: { atom: number; theme: number; gain: number }[] = [];
	resolved.atoms.forEach((items, atom) => {
		const before = start[atom]!;
		if (before < 0 || items.length > 1 || resolved.touched.has(items[0]!)) return;
		placed++;
		const theme = themeOf[atom]!;
		if (theme !== before) moved.push({ atom, theme, gain: score(atom, theme) - score(atom, before) });
	});
	moved.sort((p, q) => q.gain - p.gain || p.atom - q.atom);
	const heldBack = moved.slice(Math.max(1, Math.floor(placed * MOST_CHURN)));
	const limited = Int32Array.from(themeOf);
	for (const { atom } of heldBack) limited[atom] = start[atom]!;
	return { assignment: { ...assignment, themeOf: limited }, heldBack };
}

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
