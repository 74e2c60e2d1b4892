import { setImmediate } from 'node:timers/promises';
import type { Customer } from '../intake/types.ts';
import type { KnownArchetype } from './assign.ts';
import { type Assignment, assignUsers } from './assign.ts';
import { readComposition } from './composition.ts';
import { type Episode, followReadings } from './episodes.ts';
import { noveltyReader } from './novelty.ts';
import { commonSway, oddQuarters } from './odd-quarters.ts';
import { type Baseline, type Grouped, pastOf, type Reading } from './readings.ts';
import { readAdoption, readTransitions } from './shares.ts';
import { looksOf, quarters, type Trace, type Use, usesAt } from './trace.ts';
import { readUsage } from './usage.ts';

export const everyoneGroup = 'everyone';

export type Look = { readonly look: number; readonly users: number; readonly alarms: number };

/** What watching a trace came to. */
export type Watched = {
	readonly assignment: Assignment;
	/** Looks of the baseline: the first and the last of its windows. */
	readonly baseline: { readonly first: number; readonly last: number } | null;
	readonly base: Baseline;
	/** Quarters out of the ordinary for everybody, such as holidays; habits are compared without them. */
	readonly odd: ReadonlySet<number>;
	/** The windows compared with it; those that have a hole in the log are missing. */
	readonly looks: readonly Look[];
	readonly last: readonly Grouped[];
	readonly ended: readonly Episode[];
	readonly open: readonly Episode[];
	readonly quiet: readonly Reading[];
};

/** Two windows make a baseline; one where the log is short. The rest is watched. */
export function baselineOf(trace: Trace, endCell?: number): { first: number; last: number } | null {
	const looks = looksOf(trace);
	if (looks <= quarters) return null;
	const end = [endCell ?? 0, 2 * quarters].find((one) => one >= quarters && one + quarters <= trace.cells);
	const last = (end ?? quarters) - quarters;
	return { first: Math.max(0, last - quarters), last };
}

/** `endCell`: the quarter at which the baseline ends, where the board says until when it was made of this log. */
export type WatchOptions = {
	readonly endCell?: number | undefined;
	readonly customers?: readonly Customer[];
};

/** One window, and its readings when they are asked for. */
export type Compared = {
	readonly look: number;
	readonly people: readonly Grouped[];
	readonly read: () => readonly Reading[];
};

/** How a trace is compared: what with, and each later window's readings. */
export type Comparisons = Pick<Watched, 'assignment' | 'baseline' | 'base' | 'odd'> & {
	/** Window by window; those that have a hole in the log are passed over. */
	readonly looks: Iterable<Compared>;
};

/**
 * Compares every window after the baseline with it, a person counted once a window.
 */
export function compareWindows(
	trace: Trace,
	archetypes: readonly KnownArchetype[],
	{ endCell, customers = [] }: WatchOptions = {},
): Comparisons {
	const baseline = baselineOf(trace, endCell);
	const odd = oddQuarters(trace);
	const sway = commonSway(trace, odd);
	// What a hole takes out of the baseline is made up for as well.
	const uneven = new Set([...odd, ...trace.holes]);
	const groups = [everyoneGroup, ...archetypes.map(({ id }) => id)];
	const lastUses = baseline === null ? [] : usesAt(trace, baseline.last, uneven);
	const firstUses = baseline === null ? [] : usesAt(trace, baseline.first, uneven);
	const own = new Map<number, Use>();
	for (const use of [...firstUses, ...lastUses]) own.set(use.u, use);
	const assignment = assignUsers(trace, [...own.values()], archetypes, customers);
	const grouped = (uses: readonly Use[]): Grouped[] =>
		uses.map((use) => ({ ...use, group: assignment.groupOf(use) }));
	const lastWindow = grouped(lastUses);
	const isDouble = baseline !== null && baseline.first + quarters <= baseline.last;
	const windows = [...(isDouble ? grouped(firstUses) : []), ...lastWindow];
	const base: Baseline = { people: grouped([...own.values()]), lastWindow, windows };

	function* looks(): Generator<Compared> {
		if (baseline === null) return;
		const readNovelty = noveltyReader(base, groups, trace.features.length);
		// Whoever came in the middle of the baseline's last window has none that is whole.
		const settled = base.lastWindow.filter(
			({ u }) => trace.users[u]!.cells[0]!.at < baseline.last || baseline.first === baseline.last,
		);
		const references = new Map(settled.map((use) => [use.u, { look: baseline.last, use }]));
		const whole = pastOf(base.windows, groups.length);
		let earlier = whole;
		for (let look = baseline.last + quarters; look < looksOf(trace); look++) {
			const before = look - quarters;
			// Side by side, not sliding: else the last sign of everybody who left would count.
			if (before > baseline.last && (before - baseline.last) % quarters === 0 && !hasHole(trace, before))
				earlier = pastOf([...earlier.windows, ...grouped(usesAt(trace, before, uneven))], groups.length);
			if (hasHole(trace, look)) continue;
			const people = grouped(usesAt(trace, look, uneven));
			const past = [whole, earlier] as const;
			for (const use of people)
				if (isSettled(trace, use, look) && !references.has(use.u)) references.set(use.u, { look, use });
			const read = (): Reading[] => [
				...readComposition(base, people, groups),
				...readUsage(references, people, groups, look, sway),
				...readAdoption(past, people, groups, trace.features),
				...readTransitions(past, people, groups, trace.features),
				...readNovelty(people),
			];
			yield { look, people, read };
		}
	}
	return { assignment, baseline, base, odd, looks: looks() };
}

/** Somebody's first window after they have been there for as long as one: what newcomers do wears off by then. */
function isSettled({ users }: Trace, { u }: Use, look: number): boolean {
	return users[u]!.cells[0]!.at === look - quarters;
}

/** Watches a trace to its end, a look at a time so that others get their turn; stops where `onLook` throws. */
export async function watchTrace(
	trace: Trace,
	archetypes: readonly KnownArchetype[],
	options: WatchOptions & { readonly onLook?: ((done: number, total: number) => void) | undefined } = {},
): Promise<Watched> {
	const { assignment, baseline, base, odd, looks } = compareWindows(trace, archetypes, options);
	const follow = followReadings();
	const watched: Look[] = [];
	let last: readonly Grouped[] = [];
	for (const { look, people, read } of looks) {
		last = people;
		watched.push({ look, users: people.length, alarms: follow.add(look, read()) });
		options.onLook?.(look + 1, looksOf(trace));
		await setImmediate();
	}
	return { assignment, baseline, base, odd, looks: watched, last, ...follow.end() };
}

/** True where the log has a hole in a window: what is missing there is no change of habits. */
export function hasHole({ holes }: Trace, look: number): boolean {
	return Array.from({ length: quarters }, (_, at) => look + at).some((cell) => holes.has(cell));
}
