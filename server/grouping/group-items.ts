import { alternatives } from './alternatives.ts';
import { assignAtoms, type Strength } from './assign-atoms.ts';
import { churnOf } from './churn.ts';
import { describeThemes } from './describe-themes.ts';
import { suggestions, unsureItems } from './hints.ts';
import { learnFromMoves, notesMovedSince } from './learn-from-moves.ts';
import { movesKept } from './moves-kept.ts';
import { nearby } from './nearby.ts';
import { listParked, parkOutliers } from './parked-notes.ts';
import { type PreparedItems, prepareItems } from './prepare-items.ts';
import { type ResolvedMoves, resolveMoves } from './resolve-moves.ts';
import { specialNotes } from './special-notes.ts';
import { previousPlaces, startThemes } from './start-themes.ts';
import { themeTree } from './theme-tree.ts';
import type { Grouping, GroupingItem, Moves, PreviousTheme, TextVector } from './types.ts';

/** What `groupItems` takes. `prepared` spares the features when the same items were grouped before. */
export type GroupInput = {
	readonly items: readonly GroupingItem[];
	/** One vector an item, in the same order; null groups by words alone. */
	readonly vectors: readonly TextVector[] | null;
	readonly moves: Moves;
	readonly previous?: readonly PreviousTheme[] | undefined;
	readonly k?: number | undefined;
	/** The vectors know every language; else boards in others than English are grouped by words. */
	readonly anyLanguage?: boolean | undefined;
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
	const prepared = input.prepared ?? prepareItems(input.items, input.vectors, input);
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
	const settled = kept.atoms.map(
		(items, a) => warm && items.length === 1 && start[a]! >= 0 && !kept.touched.has(items[0]!),
	);
	const assigned = assignAtoms({
		smoothed: prepared.smoothed,
		raw: prepared.raw,
		atoms: kept.atoms.map((items) => items.map((item) => prepared.rowOf[item]!)),
		pin: Int32Array.from(kept.pin, (id) => (id === undefined ? -1 : slotIds.indexOf(id))),
		apart: kept.apart,
		banned: kept.banned.map((themes) => new Set([...themes].map((id) => slotIds.indexOf(id)))),
		start,
		settled,
		left: departures(kept, place, previous, slotIds),
		closed: slots.map((slot) => slot.closed),
		strength: strengthFor(warm, kept, prepared.items.length),
		rounds: 30,
	});
	const movedSince = notesMovedSince(kept, place, previous);
	const { assignment, heldBack } = learnFromMoves(prepared, kept, slots, assigned, settled, movedSince);
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
		alternatives: alternatives(prepared, themes.list.length),
		unsure: unsureItems(prepared, kept, assignment, themes.idOfSlot),
		suggestions: suggestions({
			prepared,
			resolved: kept,
			slots,
			assignment,
			heldBack,
			idOfSlot: themes.idOfSlot,
		}),
		...nearby(prepared, resolved, themes.list),
		moves: { ...movesKept(input.moves, ids, themes.list, resolved), conflicts: [...resolved.conflicts] },
		churn: churnOf(prepared, kept, previous, place, themes.list),
		tree: themeTree(prepared, themes.list, kept),
		special: specialNotes(prepared.readings, themes.list, prepared.mainLanguage),
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

function assertPartition(grouping: Grouping, ids: readonly string[]): void {
	const placed = [
		...grouping.themes.flatMap((theme) => theme.members),
		...grouping.parked.map(({ item }) => item),
	];
	if (placed.length !== ids.length || new Set(placed).size !== ids.length) {
		throw new Error(`grouping lost count: ${placed.length} places for ${ids.length} notes`);
	}
}
