import { compareText } from './canonical.ts';
import type { PreparedItems } from './prepare-items.ts';
import { refineCut } from './refine-cut.ts';
import type { ResolvedMoves } from './resolve-moves.ts';
import type { PreviousTheme } from './types.ts';

/** A place for a theme before notes are assigned. A slot without an id gets a new one if notes end there. */
export type Slot = {
	readonly id: string | undefined;
	readonly previous: PreviousTheme | undefined;
	/** Holds what people placed in it and takes nothing else yet. */
	readonly closed: boolean;
};

/** The slots, and each atom's first slot (-1: not placed before). `warm` when the earlier grouping is kept. */
export type Start = { readonly slots: readonly Slot[]; readonly start: Int32Array; readonly warm: boolean };

const YOUNG = 3;

/**
 * Where the assignment begins. With an earlier grouping and no other number asked for, from that grouping;
 * else from the Ward tree, whose groups take over the ids of pinned, person-named and most alike earlier
 * themes.
 */
export function startThemes(
	prepared: PreparedItems,
	resolved: ResolvedMoves,
	previous: readonly PreviousTheme[],
	k: number | undefined,
): Start {
	const earlier = [...previous].sort((a, b) => compareText(a.id, b.id));
	const pinned = [...new Set(resolved.pin.filter((id) => id !== undefined))].sort(compareText);
	const added = pinned.filter((id) => !earlier.some((theme) => theme.id === id));
	if (
		earlier.length > 0 &&
		(k === undefined || k === earlier.length || k === earlier.length + added.length)
	) {
		return warmStart(prepared, resolved, earlier, added);
	}
	return freshStart(prepared, resolved, earlier, pinned, k ?? prepared.suggestedK);
}

function warmStart(
	prepared: PreparedItems,
	resolved: ResolvedMoves,
	earlier: readonly PreviousTheme[],
	added: readonly string[],
): Start {
	const ids = [...earlier.map((theme) => theme.id), ...added];
	const place = previousPlaces(prepared, earlier);
	const start = Int32Array.from(resolved.atoms, (items, a) => {
		const id = resolved.pin[a];
		if (id !== undefined) return ids.indexOf(id);
		const slot = commonest(items.map((item) => place[item]!).filter((at) => at >= 0));
		return slot >= 0 && resolved.banned[a]!.has(ids[slot]!) ? -1 : slot;
	});
	const held = new Int32Array(ids.length);
	const loose = new Int32Array(ids.length);
	start.forEach((slot, a) => {
		if (slot < 0) return;
		held[slot]! += resolved.atoms[a]!.length;
		if (resolved.pin[a] === undefined) loose[slot]! += resolved.atoms[a]!.length;
	});
	const slots = ids.map((id, at) => ({
		id,
		previous: earlier[at],
		closed: loose[at] === 0 && held[at]! < YOUNG,
	}));
	return { slots: openOne(slots), start, warm: true };
}

/** Somewhere must be open for a note nobody placed; when only young groups exist, they all are. */
function openOne(slots: readonly Slot[]): readonly Slot[] {
	return slots.some((slot) => !slot.closed) ? slots : slots.map((slot) => ({ ...slot, closed: false }));
}

function freshStart(
	prepared: PreparedItems,
	resolved: ResolvedMoves,
	earlier: readonly PreviousTheme[],
	pinned: readonly string[],
	wanted: number,
): Start {
	const named = earlier.filter((theme) => theme.labelBy === 'person').map((theme) => theme.id);
	const anchors = [...new Set([...pinned, ...named])].sort(compareText);
	const place = previousPlaces(prepared, earlier);
	const anchorOf = resolved.atoms.map((items, a) => {
		const id =
			resolved.pin[a] ?? earlier[commonest(items.map((item) => place[item]!).filter((at) => at >= 0))]?.id;
		return id === undefined ? -1 : anchors.indexOf(id);
	});
	const k = Math.max(1, Math.min(wanted, prepared.treeRows.length));
	let groups = cutAtoms(prepared, resolved, k);
	let match = matchGroups(anchorOf, groups, anchors.length, 0);
	const unmatched = match.filter((group) => group < 0).length;
	if (unmatched > 0) {
		groups = cutAtoms(prepared, resolved, Math.max(1, k - unmatched));
		match = matchGroups(anchorOf, groups, anchors.length, 0);
	}
	const count = Math.max(-1, ...groups) + 1;
	const ids: (string | undefined)[] = Array.from({ length: count });
	const start = Int32Array.from(groups);
	match.forEach((group, anchor) => {
		const slot = group >= 0 ? group : ids.push(anchors[anchor]) - 1;
		ids[slot] = anchors[anchor];
		anchorOf.forEach((of, a) => {
			if (of === anchor) start[a] = slot;
		});
	});
	adoptEarlier(ids, groups, resolved, place, earlier);
	const slots = ids.map((id) => ({
		id,
		previous: id === undefined ? undefined : earlier.find((theme) => theme.id === id),
		closed: false,
	}));
	return { slots, start, warm: false };
}

/** Groups without an id take that of the earlier theme they share at least a third of their notes with. */
function adoptEarlier(
	ids: (string | undefined)[],
	groups: Int32Array,
	resolved: ResolvedMoves,
	place: Int32Array,
	earlier: readonly PreviousTheme[],
): void {
	const was = resolved.atoms.map((items) =>
		commonest(items.map((item) => place[item]!).filter((at) => at >= 0)),
	);
	matchGroups(was, groups, earlier.length, 1 / 3).forEach((group, at) => {
		const id = earlier[at]!.id;
		if (group >= 0 && ids[group] === undefined && !ids.includes(id)) ids[group] = id;
	});
}

function cutAtoms(prepared: PreparedItems, resolved: ResolvedMoves, k: number): Int32Array {
	const groupOfRow = new Int32Array(prepared.raw.rows).fill(-1);
	const cut = refineCut(prepared.smoothed, prepared.treeRows, prepared.tree.cut(k));
	prepared.treeRows.forEach((row, at) => {
		groupOfRow[row] = cut[at]!;
	});
	return Int32Array.from(resolved.atoms, (items) =>
		commonest(items.map((item) => groupOfRow[prepared.rowOf[item]!]!).filter((group) => group >= 0)),
	);
}

/** For each left value the group it overlaps most (Jaccard above `least`), one to one, best pairs first. */
function matchGroups(left: readonly number[], groups: Int32Array, count: number, least: number): number[] {
	const shared = new Map<string, number>();
	const leftSize = new Map<number, number>();
	const groupSize = new Map<number, number>();
	left.forEach((of, a) => {
		const group = groups[a]!;
		if (of >= 0) leftSize.set(of, (leftSize.get(of) ?? 0) + 1);
		if (group >= 0) groupSize.set(group, (groupSize.get(group) ?? 0) + 1);
		if (of >= 0 && group >= 0) shared.set(`${of} ${group}`, (shared.get(`${of} ${group}`) ?? 0) + 1);
	});
	const pairs = [...shared].map(([key, both]) => {
		const [of, group] = key.split(' ').map(Number) as [number, number];
		return { of, group, both, jaccard: both / (leftSize.get(of)! + groupSize.get(group)! - both) };
	});
	pairs.sort((p, q) => q.jaccard - p.jaccard || q.both - p.both || p.of - q.of || p.group - q.group);
	const match = Array.from({ length: count }, () => -1);
	const used = new Set<number>();
	for (const { of, group, jaccard } of pairs) {
		if (match[of]! >= 0 || used.has(group) || jaccard <= least) continue;
		match[of] = group;
		used.add(group);
	}
	return match;
}

/** The earlier theme (by position) of each item, -1 for none. */
export function previousPlaces(prepared: PreparedItems, earlier: readonly PreviousTheme[]): Int32Array {
	const byId = new Map<string, number>();
	earlier.forEach((theme, at) => {
		for (const member of theme.members) if (!byId.has(member)) byId.set(member, at);
	});
	return Int32Array.from(prepared.items, (item) => byId.get(item.id) ?? -1);
}

/** The commonest value, the lower on ties; -1 for none. */
function commonest(values: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	let best = -1;
	let most = 0;
	for (const [value, count] of counts) {
		if (count > most || (count === most && value < best)) {
			best = value;
			most = count;
		}
	}
	return best;
}
