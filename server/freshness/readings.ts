import type { SignalKind } from '../../shared/freshness.ts';
import { normalCut } from './normal.ts';
import type { Use } from './trace.ts';

/** Somebody's window, and the group they are taken for: 0 nobody's, else the archetype's place in the list of groups. */
export type Grouped = Use & { readonly group: number };

/** The groups of a check: `everyone` first, then archetypes. */
export type Groups = readonly string[];

/** What never changes while a board is watched: everybody as they were when it was made. */
export type Baseline = {
	/** Each person once, in their last window of the baseline. */
	readonly people: readonly Grouped[];
	/** Everybody in the baseline's last window, and in all of its windows. */
	readonly lastWindow: readonly Grouped[];
	readonly windows: readonly Grouped[];
};

/**
 * Windows side by side, and how many people are in them by group. Shares are taken over the windows, as many-sided as the
 * one they are compared with; certainty goes by people, since nobody is news twice.
 */
export type Past = { readonly windows: readonly Grouped[]; readonly people: readonly number[] };

/** Some windows as a past. */
export function pastOf(windows: readonly Grouped[], groups: number): Past {
	const people = Array.from({ length: groups }, () => new Set<number>());
	for (const { u, group } of windows) {
		people[0]!.add(u);
		if (group > 0) people[group]!.add(u);
	}
	return { windows, people: people.map(({ size }) => size) };
}

/** One comparison of one look with the baseline. */
export type Reading = {
	readonly kind: SignalKind;
	readonly group: string;
	readonly subject: string;
	readonly unit: 'share of users' | 'a person in a window';
	readonly from: number | null;
	readonly to: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly n: number;
	/** Signed: which way it went. */
	readonly change: number;
	readonly minimumDetectable: number | null;
	/** Of this comparison alone, and after all of its look. */
	readonly p: number;
	readonly adjusted: number;
	/** Large enough to matter. */
	readonly matters: boolean;
	readonly notes: readonly string[];
	/** Of people unlike anybody: the share of them who were like the others in the baseline. */
	readonly described?: number;
};

/**
 * The share of looks that may raise a kind of alarm where nothing changed. A half-year has 23 looks that share most of
 * their data and most of their people, and an alarm takes two. Chosen on generated quiet half-years of 400 users, so that
 * all kinds together stay under 4 % of them.
 */
export const lookLevel = 0.003;
/** The look before must have shown a first sign of it, alone and at this level; it goes on while there is one. */
export const suspectLevel = 0.1;

/** A change beyond this could not be seen: half of a share, or a habit halved. */
export const mostUnseen = 0.5;

/** Users that must have changed for a share to be said to have changed; also the fewest of a group that are compared. */
export const leastUsers = 5;
export const leastCompared = 10;

/** How many standard errors a change needs to be seen four times in five among `comparisons`. */
export function neededErrors(comparisons: number): number {
	return normalCut(lookLevel / Math.max(1, comparisons) / 2) + normalCut(0.2);
}

/** Users of a group among others. */
export function inGroup<T extends { readonly group: number }>(
	list: readonly T[],
	group: number,
): readonly T[] {
	return group === 0 ? list : list.filter((one) => one.group === group);
}
