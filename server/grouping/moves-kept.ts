import type { ResolvedMoves } from './resolve-moves.ts';
import type { GroupedTheme, Moves } from './types.ts';

/** Counts the moves about items present and how many of them the themes hold, by looking at the themes. */
export function movesKept(
	moves: Moves,
	ids: readonly string[],
	themes: readonly GroupedTheme[],
	{ parked }: Pick<ResolvedMoves, 'parked'>,
): { kept: number; total: number } {
	const present = new Set(ids);
	const themeOf = new Map(
		themes.flatMap((theme) => theme.members.map((member) => [member, theme.id] as const)),
	);
	const parkedIds = new Set([...parked].map((at) => ids[at]!));
	const held: boolean[] = [];
	for (const { item, theme } of moves.pins) if (present.has(item)) held.push(themeOf.get(item) === theme);
	for (const item of moves.parked)
		if (present.has(item)) held.push(parkedIds.has(item) && !themeOf.has(item));
	for (const [a, b] of moves.mustLink) {
		if (present.has(a) && present.has(b)) held.push(themeOf.get(a) === themeOf.get(b));
	}
	for (const [a, b] of moves.cannotLink) {
		if (present.has(a) && present.has(b)) {
			held.push(a === b || themeOf.get(a) === undefined || themeOf.get(a) !== themeOf.get(b));
		}
	}
	for (const { item, theme } of moves.banned ?? [])
		if (present.has(item)) held.push(themeOf.get(item) !== theme);
	return { kept: held.filter(Boolean).length, total: held.length };
}
