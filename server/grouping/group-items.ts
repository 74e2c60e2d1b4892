import { type Assignment, assignAtoms, type Strength } from './assign-atoms.ts';
import { compareText } from './canonical.ts';
import { describeThemes } from './describe-themes.ts';
import { movesKept } from './moves-kept.ts';
import { type PreparedItems, prepareItems } from './prepare-items.ts';
import { type ResolvedMoves, resolveMoves } from './resolve-moves.ts';
import { previousPlaces, type Slot, startThemes } from './start-themes.ts';
import type { Grouping, GroupingItem, Moves, ParkedItem, PreviousTheme } from './types.ts';

const PARKED_BY_PERSON = 'Parked by a person.';
const FITS_NOWHERE = 'It is not close enough to any other note to belong to a theme.';

/** What `groupItems` takes. `prepared` spares the features when the same items were grouped before. */
export type GroupInput = {
	readonly items: readonly GroupingItem[];
	/** One vector an item, in the same order; null groups by words alone. */
	readonly vectors: readonly Float32Array[] | null;
	readonly moves: Moves;
	readonly previous?: readonly PreviousTheme[] | undefined;
	readonly k?: number | undefined;
	/** Id of the n-th new theme; called again with a higher n when the id is in use. */
	readonly newId: (n: number) => string;
	readonly prepared?: PreparedItems | undefined;
	/** Hears of finished stages. */
	readonly onProgress?: ((done: number, total: number) => void) | undefined;
};

/**
 * Groups quotes into themes. Every item ends in one theme or is parked; every move holds or is named in
 * `moves.conflicts`. The same input in any order gives the same output. Throws when vectors do not align.
 */
export function groupItems(input: GroupInput): Grouping {
	const prepared = input.prepared ?? prepareItems(input.items, input.vectors, input.onProgress);
	const ids = prepared.items.map((item) => item.id);
	const resolved = resolveMoves(
		ids,
		prepared.items.map((item) => item.text),
		input.moves,
	);
	const previous = input.previous ?? [];
	const place = previousPlaces(prepared, previous);
	const { resolved: kept, outside } = parkOutliers(prepared, resolved, place);
	const { slots, start, warm } = startThemes(prepared, kept, previous, input.k);
	const slotIds = slots.map((slot) => slot.id);
	const assignment = assignAtoms({
		smoothed: prepared.smoothed,
		raw: prepared.raw,
		atoms: kept.atoms.map((items) => items.map((item) => prepared.rowOf[item]!)),
		pin: Int32Array.from(kept.pin, (id) => (id === undefined ? -1 : slotIds.indexOf(id))),
		apart: kept.apart,
		banned: kept.banned.map((themes) => new Set([...themes].map((id) => slotIds.indexOf(id)))),
		start,
		left: departures(kept, place, previous, slotIds),
		closed: slots.map((slot) => slot.closed),
		strength: strengthFor(warm, kept, prepared.items.length),
		rounds: 30,
	});
	const themes = describeThemes({
		prepared,
		resolved: kept,
		slots,
		assignment,
		previous,
		newId: input.newId,
	});
	const grouping: Grouping = {
		themes: themes.list,
		parked: listParked(prepared, kept, outside, assignment, themes.idOfSlot),
		k: themes.list.length,
		alternatives: prepared.scores.filter(({ k }) => Math.abs(k - themes.list.length) <= 1),
		unsure: unsureItems(prepared, kept, assignment),
		suggestions: suggestions(prepared, kept, slots, assignment, themes.idOfSlot),
		moves: { ...movesKept(input.moves, ids, themes.list, resolved), conflicts: [...resolved.conflicts] },
		churn: churnOf(prepared, kept, previous, place, themes.list),
		...(prepared.languageNote === undefined ? {} : { languageNote: prepared.languageNote }),
	};
	assertPartition(grouping, ids);
	return grouping;
}

/** Gentle once more than a fifth of the board was placed by hand: heavy pins then pull centres off. */
function strengthFor(warm: boolean, resolved: ResolvedMoves, items: number): Strength {
	if (!warm) return { stay: 0, pull: 0.3, pinWeight: 1 };
	const pinned = resolved.pin.filter((id) => id !== undefined).length / Math.max(1, items);
	return pinned < 0.15 ? { stay: 0.1, pull: 0.6, pinWeight: 3 } : { stay: 0.05, pull: 0.3, pinWeight: 1 };
}

/** Takes rows that resemble nothing out of the assignment, unless a person or an earlier run placed them. */
function parkOutliers(
	prepared: PreparedItems,
	resolved: ResolvedMoves,
	place: Int32Array,
): { resolved: ResolvedMoves; outside: readonly number[] } {
	const outside: number[] = [];
	const keep = resolved.atoms.map((items) => {
		const [item] = items as [number];
		const loose = items.length === 1 && prepared.outlier[prepared.rowOf[item]!] === 1;
		if (!loose || resolved.touched.has(item) || place[item]! >= 0) return true;
		outside.push(item);
		return false;
	});
	if (outside.length === 0) return { resolved, outside };
	const pick = <T>(list: readonly T[]): T[] => list.filter((_, a) => keep[a]);
	const renumber = new Map<number, number>();
	keep.forEach((stays, a) => {
		if (stays) renumber.set(a, renumber.size);
	});
	const apart = pick(resolved.apart).map(
		(others) => new Set([...others].map((other) => renumber.get(other)!)),
	);
	return {
		resolved: {
			...resolved,
			atoms: pick(resolved.atoms),
			pin: pick(resolved.pin),
			banned: pick(resolved.banned),
			apart,
		},
		outside,
	};
}

/** Notes a person moved away from where the last run had them, and bans: their neighbours are pushed too. */
function departures(
	resolved: ResolvedMoves,
	place: Int32Array,
	previous: readonly PreviousTheme[],
	slotIds: readonly (string | undefined)[],
): [number, number][] {
	return resolved.atoms.flatMap((items, a) => {
		const from = new Set(resolved.banned[a]);
		const pin = resolved.pin[a];
		if (pin !== undefined) {
			for (const item of items) {
				const was = previous[place[item]!]?.id;
				if (was !== undefined && was !== pin) from.add(was);
			}
		}
		return [...from]
			.map((id) => [a, slotIds.indexOf(id)] as [number, number])
			.filter(([, slot]) => slot >= 0);
	});
}

function listParked(
	prepared: PreparedItems,
	resolved: ResolvedMoves,
	outside: readonly number[],
	{ centres }: Assignment,
	idOfSlot: readonly (string | undefined)[],
): ParkedItem[] {
	const entry = (item: number, reason: string): ParkedItem => {
		const nearest = nearestTheme(prepared, prepared.rowOf[item]!, centres, idOfSlot);
		return { item: prepared.items[item]!.id, reason, ...(nearest === undefined ? {} : { nearest }) };
	};
	const list = [
		...[...resolved.parked].map((item) => entry(item, PARKED_BY_PERSON)),
		...outside.map((item) => entry(item, FITS_NOWHERE)),
	];
	return list.sort((a, b) => compareText(a.item, b.item));
}

function nearestTheme(
	{ smoothed }: PreparedItems,
	row: number,
	centres: Assignment['centres'],
	idOfSlot: readonly (string | undefined)[],
): string | undefined {
	let best: string | undefined;
	let most = 0;
	idOfSlot.forEach((id, slot) => {
		if (id === undefined) return;
		let cosine = 0;
		for (let c = 0; c < smoothed.cols; c++) {
			cosine += smoothed.data[row * smoothed.cols + c]! * centres.data[slot * smoothed.cols + c]!;
		}
		if (cosine > most) {
			most = cosine;
			best = id;
		}
	});
	return best;
}

/** The fifth of the placed, untouched notes whose best theme leads the second by least. */
function unsureItems(
	prepared: PreparedItems,
	resolved: ResolvedMoves,
	{ cosines, themeOf }: Assignment,
): string[] {
	if (cosines.cols < 2) return [];
	const margins = resolved.atoms.flatMap((items, a) => {
		const item = items[0]!;
		if (items.length > 1 || resolved.touched.has(item)) return [];
		const own = cosines.data[a * cosines.cols + themeOf[a]!]!;
		let other = Number.NEGATIVE_INFINITY;
		for (let theme = 0; theme < cosines.cols; theme++) {
			if (theme !== themeOf[a]) other = Math.max(other, cosines.data[a * cosines.cols + theme]!);
		}
		return [{ id: prepared.items[item]!.id, margin: own - other }];
	});
	margins.sort((p, q) => p.margin - q.margin || compareText(p.id, q.id));
	return margins.slice(0, Math.floor(margins.length * 0.2)).map(({ id }) => id);
}

/** Notes that a young group would win from the theme they are in, were it open. */
function suggestions(
	prepared: PreparedItems,
	resolved: ResolvedMoves,
	slots: readonly Slot[],
	{ cosines, pulls, themeOf }: Assignment,
	idOfSlot: readonly (string | undefined)[],
): Grouping['suggestions'] {
	const pullOf = (a: number, theme: number): number =>
		cosines.data[a * cosines.cols + theme]! + (theme < pulls.cols ? pulls.data[a * pulls.cols + theme]! : 0);
	const list = resolved.atoms.flatMap((items, a) => {
		const item = items[0]!;
		if (items.length > 1 || resolved.touched.has(item)) return [];
		return slots.flatMap((slot, theme) => {
			const id = idOfSlot[theme];
			return slot.closed && id !== undefined && pullOf(a, theme) > pullOf(a, themeOf[a]!)
				? [{ item: prepared.items[item]!.id, theme: id, similarity: cosines.data[a * cosines.cols + theme]! }]
				: [];
		});
	});
	return list.sort((p, q) => q.similarity - p.similarity || compareText(p.item, q.item));
}

function churnOf(
	prepared: PreparedItems,
	resolved: ResolvedMoves,
	previous: readonly PreviousTheme[],
	place: Int32Array,
	themes: Grouping['themes'],
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

function assertPartition(grouping: Grouping, ids: readonly string[]): void {
	const placed = [
		...grouping.themes.flatMap((theme) => theme.members),
		...grouping.parked.map(({ item }) => item),
	];
	if (placed.length !== ids.length || new Set(placed).size !== ids.length) {
		throw new Error(`grouping lost count: ${placed.length} places for ${ids.length} notes`);
	}
}
