import type { BoardSnapshot } from '../../shared/board-doc.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { NodeName } from '../../shared/grouping-api.ts';
import { textHash } from '../../shared/hash.ts';
import type { EvidenceId, ThemeId } from '../../shared/ids.ts';
import type { EffectiveTheme, Membership, Theme } from '../../shared/theme.ts';
import { cutNodes, notesUnder, type ThemeTree } from '../../shared/theme-tree.ts';
import { keepLinks } from './keep-links.ts';

/** A grouping to take over: what a run would write. `apart`: themes people shaped that a coarser cut would have joined. */
export type ThemeCut = { themes: Theme[]; members: Map<EvidenceId, Membership>; apart: number };

type Board = Pick<BoardSnapshot, 'themes' | 'members' | 'moves'>;
type Group = { notes: EvidenceId[]; name: NodeName };
/** A theme most of which lies under a node; `main` where it is the largest under its root. */
type Home = { theme: EffectiveTheme; main: boolean };

/**
 * The cut of the merge tree into about `k` themes, as the machine's grouping. Pure. People's moves win: themes that
 * somebody named, made or moved notes into are never joined with each other, no pin, park or link made since the run is
 * broken, and notes the tree does not know stay with the theme they are in. Ids and names stay where a theme goes on.
 */
export function cutGrouping(tree: ThemeTree, names: readonly NodeName[], k: number, board: Board): ThemeCut {
	const { themes: now } = effectiveGrouping(board.themes, board.members, board.moves);
	const shaped = shapedThemes(board);
	const homes = homesOf(tree, now);
	const nodes = cutNodes(tree, k);
	const apart = nodes.reduce((sum, node) => sum + Math.max(0, shapedUnder(node) - 1), 0);
	const groups = nodes.flatMap(takeApart).map((node): Group => {
		const notes = notesUnder(tree, node).filter((id): id is EvidenceId =>
			board.members.has(id as EvidenceId),
		);
		const own = names[node];
		return { notes: notes.sort(), name: own?.label ? own : joinedName(homes.get(node) ?? []) };
	});
	const filled = groups.filter(({ notes }) => notes.length > 0);
	const ids = takeIds(filled, now, shaped);
	const named = new Map(namedThemes(board, now));
	const themes = new Map<ThemeId, Theme>();
	const members = new Map<EvidenceId, Membership>();
	const used = new Set([...named.values()].map((label) => label.toLowerCase()));
	filled
		.map((group, at) => ({ ...group, id: ids[at]! }))
		.sort((a, b) => b.notes.length - a.notes.length || (a.notes[0]! < b.notes[0]! ? -1 : 1))
		.forEach(({ id, notes, name }, order) => {
			const label = named.get(id) ?? distinct(name.label, used);
			themes.set(id, { id, label, criterion: name.criterion, order });
			for (const note of notes) members.set(note, { theme: id });
		});
	// A shaped theme is there as long as somebody's decision speaks of it.
	for (const { id, label, criterion } of now)
		if (shaped.has(id) && !themes.has(id)) themes.set(id, { id, label, criterion, order: themes.size });
	for (const [id, place] of board.members) if (!members.has(id)) members.set(id, followed(place));
	const kept = keepLinks(members, board);
	return { themes: [...themes.values()], members: kept, apart };

	/** How many shaped themes lie under a node that holds whole themes. */
	function shapedUnder(node: number): number {
		return (homes.get(node) ?? []).filter(({ theme }) => shaped.has(theme.id)).length;
	}

	function takeApart(node: number): number[] {
		const children = tree.merges[node - tree.leaves.length];
		const isWhole = !children || children.every((child) => !homes.has(child));
		return isWhole || shapedUnder(node) < 2 ? [node] : children.flatMap(takeApart);
	}

	/** Where a note stays that the tree does not know: with most of those it lay with. */
	function followed(place: Membership): Membership {
		if ('parked' in place) {
			if (place.nearest === undefined || themes.has(place.nearest)) return place;
			const nearest = heirOf(place.nearest);
			return { parked: place.parked, ...(nearest === undefined ? {} : { nearest }) };
		}
		if (themes.has(place.theme)) return place;
		const theme = heirOf(place.theme);
		return theme === undefined ? { parked: 'Its theme was joined with others.' } : { theme };
	}

	function heirOf(theme: ThemeId): ThemeId | undefined {
		const count = new Map<ThemeId, number>();
		for (const [id, place] of board.members) {
			if (!('theme' in place) || place.theme !== theme) continue;
			const next = members.get(id);
			if (next && 'theme' in next) count.set(next.theme, (count.get(next.theme) ?? 0) + 1);
		}
		return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
	}
}

/** Themes a person made, named, or placed a note in. */
function shapedThemes({ moves }: Board): Set<ThemeId> {
	return new Set(moves.flatMap((move) => ('theme' in move ? [move.theme] : [])));
}

/** Labels people gave, by theme. */
function namedThemes({ moves }: Board, now: readonly EffectiveTheme[]): [ThemeId, string][] {
	const named = new Set(
		moves.flatMap((move) => (move.type === 'new-group' || move.type === 'rename' ? [move.theme] : [])),
	);
	return now.flatMap(({ id, label }) => (named.has(id) ? [[id, label] as [ThemeId, string]] : []));
}

/** The themes that lie mostly under a node, largest first, for each node that holds a whole theme or several. */
function homesOf(tree: ThemeTree, now: readonly EffectiveTheme[]): Map<number, Home[]> {
	const roots = cutNodes(tree, tree.shown);
	const rootOf = new Map(roots.flatMap((root) => notesUnder(tree, root).map((id) => [id, root] as const)));
	const homes = new Map<number, Home[]>(roots.map((root) => [root, []]));
	for (const theme of bySize(now)) {
		const count = new Map<number, number>();
		for (const id of theme.members) {
			const root = rootOf.get(id);
			if (root !== undefined) count.set(root, (count.get(root) ?? 0) + 1);
		}
		const [home] = [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
		const there = home && homes.get(home[0]);
		there?.push({ theme, main: there.length === 0 });
	}
	tree.merges.forEach(([a, b], at) => {
		const [first, second] = [homes.get(a), homes.get(b)];
		if (first && second) homes.set(tree.leaves.length + at, [...first, ...second]);
	});
	return homes;
}

function bySize(themes: readonly EffectiveTheme[]): EffectiveTheme[] {
	return [...themes].sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
}

/** An id for each group: that of the theme most of it lies in, shaped ones first, each once; a new one else. */
function takeIds(
	groups: readonly Group[],
	now: readonly EffectiveTheme[],
	shaped: ReadonlySet<ThemeId>,
): ThemeId[] {
	const themeOf = new Map(now.flatMap(({ id, members }) => members.map((note) => [note, id] as const)));
	const claims = groups.flatMap(({ notes }, at) => {
		const count = new Map<ThemeId, number>();
		for (const note of notes) {
			const theme = themeOf.get(note);
			if (theme !== undefined) count.set(theme, (count.get(theme) ?? 0) + 1);
		}
		return [...count].map(([theme, notes]) => ({ at, theme, notes, first: shaped.has(theme) ? 0 : 1 }));
	});
	claims.sort(
		(a, b) => a.first - b.first || b.notes - a.notes || a.at - b.at || (a.theme < b.theme ? -1 : 1),
	);
	const ids = new Map<number, ThemeId>();
	const taken = new Set<ThemeId>();
	for (const { at, theme } of claims) {
		if (ids.has(at) || taken.has(theme)) continue;
		ids.set(at, theme);
		taken.add(theme);
	}
	const known = new Set(now.map(({ id }) => id));
	return groups.map(({ notes }, at) => {
		const old = ids.get(at);
		if (old !== undefined) return old;
		let id: ThemeId;
		for (let n = 0; ; n++) {
			id = `th_${textHash(`${n} ${notes.join(' ')}`)}`;
			if (!known.has(id)) break;
		}
		known.add(id);
		return id;
	});
}

/** What joined themes are called: the largest two, and how many more. */
function joinedName(homes: readonly Home[]): NodeName {
	const themes = bySize(homes.flatMap(({ theme, main }) => (main ? [theme] : [])));
	const [first, second, ...more] = themes;
	if (!first) return { label: 'Mixed notes', criterion: '' };
	if (!second) return { label: first.label, criterion: first.criterion };
	const label =
		more.length === 0
			? `${first.label} and ${second.label}`
			: `${first.label}, ${second.label} and ${more.length} more`;
	return { label, criterion: `Notes of: ${themes.map((theme) => theme.label).join('; ')}.` };
}

function distinct(label: string, used: Set<string>): string {
	let own = label;
	for (let n = 2; used.has(own.toLowerCase()); n++) own = `${label} ${n}`;
	used.add(own.toLowerCase());
	return own;
}
