import { compareText } from './canonical.ts';
import { nearKept, type PreparedItems } from './prepare-items.ts';
import type { ResolvedMoves } from './resolve-moves.ts';
import type { AlikeThemes, GroupedTheme, NearNotes } from './types.ts';

/** Of a note's five nearest, how many must lie in one other theme before it is worth a person's look: most of them. */
const mostOfNear = 3;
/** Nobody looks through more than this. */
const mostNotes = 100;
/**
 * Two themes mix when a link between them is at least so likely as one inside them, 1 being a random split of one theme.
 * The machine's own splits follow the grain and mix far less: on generated boards (`docs/agreement.md`) this finds one
 * split topic in four, and calls two topics one on two boards of five.
 */
const mixing = 0.15;
/** Of fewer notes nobody can tell. */
const fewestNotes = 3;

/**
 * What the nearest notes say about the grouping: untouched notes most of whose nearest lie in one theme that is not
 * theirs, surest first, and pairs of themes that mix with each other more than with any other, most mixed first.
 */
export function nearby(
	prepared: PreparedItems,
	{ touched }: ResolvedMoves,
	themes: readonly GroupedTheme[],
): { near: NearNotes[]; alike: AlikeThemes[] } {
	const { items, rowOf, wordless } = prepared;
	const homeOf = new Map(themes.flatMap(({ id, members }) => members.map((item) => [item, id] as const)));
	const firstOf = new Map<number, string>();
	items.forEach(({ id }, at) => {
		if (!firstOf.has(rowOf[at]!)) firstOf.set(rowOf[at]!, id);
	});
	const nearestTo = (row: number): string[] =>
		[...prepared.near.subarray(row * nearKept, (row + 1) * nearKept)].flatMap((other) => {
			const id = firstOf.get(other);
			return id === undefined ? [] : [id];
		});
	const links = new Map<string, Map<string, number>>();
	const near: (NearNotes & { count: number })[] = [];
	items.forEach(({ id }, at) => {
		const own = homeOf.get(id);
		const notes = nearestTo(rowOf[at]!);
		const counts = new Map<string, number>();
		for (const note of notes) {
			const theme = homeOf.get(note);
			if (theme !== undefined) counts.set(theme, (counts.get(theme) ?? 0) + 1);
		}
		if (own !== undefined) {
			const from = links.get(own) ?? new Map<string, number>();
			for (const [theme, count] of counts) from.set(theme, (from.get(theme) ?? 0) + count);
			links.set(own, from);
		}
		if (touched.has(at) || wordless[rowOf[at]!] === 1) return;
		const count = Math.max(0, ...[...counts].map(([theme, some]) => (theme === own ? 0 : some)));
		if (count >= mostOfNear) near.push({ item: id, notes, count });
	});
	near.sort((a, b) => b.count - a.count || compareText(a.item, b.item));
	return {
		near: near.slice(0, mostNotes).map(({ item, notes }) => ({ item, notes })),
		alike: alikeThemes(themes, links),
	};
}

/** Links are drawn from each note to its nearest; how likely one is between two themes is compared with inside them. */
function alikeThemes(
	themes: readonly GroupedTheme[],
	links: ReadonlyMap<string, ReadonlyMap<string, number>>,
): AlikeThemes[] {
	const large = themes.filter(({ members }) => members.length >= fewestNotes);
	const count = (from: string, to: string): number => links.get(from)?.get(to) ?? 0;
	const all = (from: string): number => [...(links.get(from)?.values() ?? [])].reduce((sum, n) => sum + n, 0);
	const inside = ({ id, members: { length } }: GroupedTheme): number =>
		count(id, id) / (length * (length - 1));
	const pairs = large
		.flatMap((a, at) =>
			large.slice(at + 1).map((b) => {
				const links = count(a.id, b.id) + count(b.id, a.id);
				const between = links / (2 * a.members.length * b.members.length);
				return { a, b, mixed: links === 0 ? 0 : between / Math.sqrt(inside(a) * inside(b)) };
			}),
		)
		.filter(({ mixed }) => mixed >= mixing)
		.sort((p, q) => q.mixed - p.mixed || compareText(p.a.id, q.a.id));
	// Of each theme only the one it mixes with most, if that says the same.
	const first = (theme: GroupedTheme) => pairs.find(({ a, b }) => a === theme || b === theme);
	const share = (from: string, to: string): number => count(from, to) / Math.max(1, all(from));
	return pairs
		.filter((pair) => first(pair.a) === pair && first(pair.b) === pair)
		.map(({ a, b }) => ({ themes: [a.id, b.id], there: share(a.id, b.id), back: share(b.id, a.id) }));
}
