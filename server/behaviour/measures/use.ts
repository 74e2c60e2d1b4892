import type { Spread } from '../../../shared/behaviour.ts';
import { Histogram } from './histogram.ts';
import type { UserActs } from './walk.ts';

/** What a group uses, and how much of it. */
export type Use = {
	/** Users by event number. */
	readonly users: Int32Array;
	/** Events in a user-week with the event, by event number; null where there was none. */
	readonly depth: readonly (Spread | null)[];
	/** Different features in a user-week. */
	readonly breadth: Spread | null;
};

/** Counts users by feature, and features and events by user-week. `events`: highest event number. */
export function countUse(groups: number, events: number) {
	const users = Array.from({ length: groups }, () => new Int32Array(events + 1));
	const depth = Array.from({ length: groups }, () => new Array<Histogram | undefined>(events + 1));
	const breadth = Array.from({ length: groups }, () => new Histogram());
	const inWeek = new Int32Array(events + 1);
	const lastUser = new Int32Array(events + 1).fill(-1);
	const used = new Int32Array(events + 1);

	/** Takes the week that is over: `kinds` events stand in `used`. */
	function endWeek(of: readonly number[], kinds: number): void {
		for (let i = 0; i < kinds; i++) {
			const e = used[i]!;
			for (const g of of) {
				depth[g]![e] ??= new Histogram();
				depth[g]![e]!.add(inWeek[e]!);
			}
			inWeek[e] = 0;
		}
		if (kinds > 0) for (const g of of) breadth[g]!.add(kinds);
	}

	return {
		add({ u, n, groups: of, e, day }: UserActs): void {
			let week = Number.NaN;
			let kinds = 0;
			for (let at = 0; at < n; at++) {
				const event = e[at]!;
				// Weeks begin on Monday; day 0 was a Thursday.
				const now = Math.floor((day[at]! + 3) / 7);
				if (now !== week) {
					endWeek(of, kinds);
					kinds = 0;
					week = now;
				}
				if (inWeek[event]! === 0) {
					used[kinds++] = event;
					if (lastUser[event] !== u) {
						lastUser[event] = u;
						for (const g of of) users[g]![event]! += 1;
					}
				}
				inWeek[event]! += 1;
			}
			endWeek(of, kinds);
		},
		of(g: number): Use {
			return {
				users: users[g]!,
				depth: Array.from({ length: events + 1 }, (_, e) => depth[g]![e]?.spread() ?? null),
				breadth: breadth[g]!.spread(),
			};
		},
	};
}
