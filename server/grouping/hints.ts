import type { Assignment } from './assign-atoms.ts';
import { compareText } from './canonical.ts';
import { rowDot } from './neighbours.ts';
import type { PreparedItems } from './prepare-items.ts';
import type { ResolvedMoves } from './resolve-moves.ts';
import type { Slot } from './start-themes.ts';
import type { Suggestion, Unsure } from './types.ts';

/** The fifth of the placed, untouched notes whose best theme leads the second by least, smallest lead first. */
export function unsureItems(
	prepared: PreparedItems,
	resolved: ResolvedMoves,
	{ cosines, themeOf }: Assignment,
	idOfSlot: readonly (string | undefined)[],
): Unsure[] {
	const margins = resolved.atoms.flatMap((items, a) => {
		const item = items[0]!;
		if (items.length > 1 || resolved.touched.has(item)) return [];
		const own = cosines.data[a * cosines.cols + themeOf[a]!]!;
		let second = Number.NEGATIVE_INFINITY;
		let other: string | undefined;
		for (let theme = 0; theme < cosines.cols; theme++) {
			const cosine = cosines.data[a * cosines.cols + theme]!;
			if (theme === themeOf[a] || idOfSlot[theme] === undefined || cosine <= second) continue;
			second = cosine;
			other = idOfSlot[theme];
		}
		return other === undefined ? [] : [{ item: prepared.items[item]!.id, other, margin: own - second }];
	});
	margins.sort((p, q) => p.margin - q.margin || compareText(p.item, q.item));
	return margins
		.slice(0, Math.floor(margins.length * 0.2))
		.map(({ item: id, other }) => ({ item: id, other }));
}

/**
 * Notes offered to a theme, best fit first: those a young group would win from the theme they are in, were it open, and
 * those held back because enough notes moved in this run.
 */
export function suggestions({
	prepared,
	resolved,
	slots,
	assignment: { cosines, pulls, themeOf },
	heldBack,
	idOfSlot,
}: {
	prepared: PreparedItems;
	resolved: ResolvedMoves;
	slots: readonly Slot[];
	assignment: Assignment;
	heldBack: readonly { readonly atom: number; readonly theme: number }[];
	idOfSlot: readonly (string | undefined)[];
}): Suggestion[] {
	const scoreOf = (a: number, theme: number): number =>
		cosines.data[a * cosines.cols + theme]! + (theme < pulls.cols ? pulls.data[a * pulls.cols + theme]! : 0);
	const young = resolved.atoms.flatMap((items, atom) => {
		if (items.length > 1 || resolved.touched.has(items[0]!)) return [];
		return slots.flatMap((slot, theme) =>
			slot.closed && scoreOf(atom, theme) > scoreOf(atom, themeOf[atom]!) ? [{ atom, theme }] : [],
		);
	});
	return [...young, ...heldBack]
		.flatMap(({ atom, theme }) => {
			const id = idOfSlot[theme];
			if (id === undefined) return [];
			const item = resolved.atoms[atom]![0]!;
			return [
				{
					item: prepared.items[item]!.id,
					theme: id,
					similarity: cosines.data[atom * cosines.cols + theme]!,
					like: likest(prepared, resolved, themeOf, item, theme),
				},
			];
		})
		.sort((p, q) => q.similarity - p.similarity || compareText(p.item, q.item));
}

/** Up to three notes of a theme most like a note, those people placed there before others. */
function likest(
	{ items, rowOf, raw }: PreparedItems,
	resolved: ResolvedMoves,
	themeOf: Int32Array,
	item: number,
	theme: number,
): string[] {
	const row = rowOf[item]!;
	return resolved.atoms
		.flatMap((members, a) =>
			themeOf[a] === theme
				? members.map((other) => ({
						other,
						by: resolved.pin[a] === undefined ? 0 : 1,
						cosine: rowDot(raw, row, raw, rowOf[other]!),
					}))
				: [],
		)
		.filter(({ other, cosine }) => other !== item && cosine > 0)
		.sort((p, q) => q.by - p.by || q.cosine - p.cosine || p.other - q.other)
		.slice(0, 3)
		.map(({ other }) => items[other]!.id);
}
