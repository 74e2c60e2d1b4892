import type { Assignment } from './assign-atoms.ts';
import { cosinesWithoutItself, fitThemes, type PlacedNotes } from './leave-one-out.ts';
import type { PreparedItems } from './prepare-items.ts';
import type { ResolvedMoves } from './resolve-moves.ts';
import type { Slot } from './start-themes.ts';
import type { PreviousTheme } from './types.ts';

/** A note a person placed counts as much as three others. */
const PLACED_BY_HAND = 3;
/** A coefficient costs a tenth of a note for each note there is. */
const RIDGE = 0.1;
/** How much the cosine to a theme's centre counts beside the least-squares fit. */
const CENTRE = 0.3;
/** Share of the untouched notes that one run may move: none of fewer than fifty, which people oversee. */
const MOST_CHURN = 0.02;
/** A note that stays where it is is offered to a theme it fits clearly better: by this much. */
const CLEARLY = 0.1;

/** An untouched note that would fit another theme better, by `lead`. */
type Wish = { readonly atom: number; readonly theme: number; readonly lead: number };

/** The assignment with few changes, and clear wishes held back: which atom would have gone where. */
export type Learnt = {
	readonly assignment: Assignment;
	readonly heldBack: readonly { readonly atom: number; readonly theme: number }[];
};

/**
 * What people's moves teach about the notes nobody touched. Each is judged by all the others, those placed by hand
 * before them: by least squares on the smoothed features, which read the whole board, and by the cosine to the themes'
 * centres on the unsmoothed ones, which read the note alone. The surest change theme: no more than people moved since
 * the last run, and a fiftieth of the untouched notes at most. `settled` are the atoms that may change.
 */
export function learnFromMoves(
	prepared: PreparedItems,
	resolved: ResolvedMoves,
	slots: readonly Slot[],
	assignment: Assignment,
	settled: readonly boolean[],
	movedSince: number,
): Learnt {
	const taught = resolved.pin.some((pin) => pin !== undefined) && settled.includes(true);
	if (!taught) return { assignment, heldBack: [] };
	const wishes = wishesOf(prepared, resolved, slots, assignment, settled);
	const most = Math.min(movedSince, Math.floor(settled.filter(Boolean).length * MOST_CHURN));
	const themeOf = Int32Array.from(assignment.themeOf);
	const size = new Int32Array(assignment.themes);
	for (const theme of themeOf) size[theme]!++;
	const heldBack: Wish[] = [];
	let changed = 0;
	for (const wish of wishes) {
		const { atom, theme, lead } = wish;
		const from = themeOf[atom]!;
		// A theme is not emptied by the machine.
		if (changed < most && size[from]! > 1) {
			themeOf[atom] = theme;
			size[from]!--;
			size[theme]!++;
			changed++;
		} else if (lead >= CLEARLY) heldBack.push(wish);
	}
	return { assignment: { ...assignment, themeOf }, heldBack };
}

/** How many of the notes a person placed lay elsewhere in the grouping before. */
export function notesMovedSince(
	resolved: ResolvedMoves,
	place: Int32Array,
	previous: readonly PreviousTheme[],
): number {
	return resolved.atoms.reduce((count, items, a) => {
		const pin = resolved.pin[a];
		if (pin === undefined) return count;
		return count + items.filter((item) => previous[place[item]!]?.id !== pin).length;
	}, 0);
}

/** Settled atoms that fit another open theme better than their own, surest first. */
function wishesOf(
	prepared: PreparedItems,
	resolved: ResolvedMoves,
	slots: readonly Slot[],
	{ themeOf, themes }: Assignment,
	settled: readonly boolean[],
): Wish[] {
	const atomOf = resolved.atoms.flatMap((items, a) => items.map(() => a));
	const placed: PlacedNotes = {
		rows: resolved.atoms.flatMap((items) => items.map((item) => prepared.rowOf[item]!)),
		themeOf: Int32Array.from(atomOf, (a) => themeOf[a]!),
		weight: Float64Array.from(atomOf, (a) => (resolved.pin[a] === undefined ? 1 : PLACED_BY_HAND)),
		themes,
	};
	const whole = fitThemes(prepared.smoothed, placed, RIDGE * atomOf.length);
	const alone = cosinesWithoutItself(prepared.raw, placed);
	const open = [...slots.keys()].filter((theme) => !slots[theme]!.closed);
	const wishes = atomOf.flatMap((atom, n): Wish[] => {
		const cosine = (theme: number): number => alone.data[n * themes + theme]!;
		const lead = (theme: number, leverage: number): number =>
			whole.lead(n, theme, leverage) + CENTRE * (cosine(theme) - cosine(themeOf[atom]!));
		if (settled[atom] !== true || !open.some((theme) => lead(theme, whole.mostLeverage(n)) > 0)) return [];
		const leverage = whole.leverage(n);
		let best: Wish = { atom, theme: themeOf[atom]!, lead: 0 };
		for (const theme of open) {
			const found = lead(theme, leverage);
			if (found > best.lead) best = { atom, theme, lead: found };
		}
		return best.lead > 0 ? [best] : [];
	});
	return wishes.sort((p, q) => q.lead - p.lead || p.atom - q.atom);
}
