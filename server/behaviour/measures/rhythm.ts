import type { Signature } from '../../../shared/behaviour.ts';
import { Histogram, spreadOf } from './histogram.ts';
import { round } from './shapes.ts';
import type { Members, UserActs } from './walk.ts';

/** When and how long a group comes. */
export type Rhythm = Pick<Signature, 'activeDays' | 'powerCurve' | 'stickiness' | 'sessions'>;

const window = 28;

/** Counts days in the last 28 of the log, sessions, and when they start. `lastDay`: of the log, since 1970. */
export function countRhythm(members: Members, lastDay: number) {
	const groups = members.ids.length;
	const active = Array.from({ length: groups }, () => new Histogram());
	const curve = Array.from({ length: groups }, () => new Array<number>(window + 1).fill(0));
	const weekly = Array.from({ length: groups }, () => new Histogram());
	const starts = Array.from({ length: groups }, () => new Int32Array(7 * 24));
	const count = new Int32Array(groups);
	/** Lengths in ms with their users, in order of users. */
	const lengths: { ms: number[]; u: number[] } = { ms: [], u: [] };

	return {
		add({ u, n, groups: of, ts, day, hour, fresh }: UserActs): void {
			let [days, before] = [0, Number.NaN];
			let [week, inWeek] = [Number.NaN, 0];
			let began = 0;
			for (let at = 0; at < n; at++) {
				const today = day[at]!;
				if (today !== before && today > lastDay - window) days++;
				before = today;
				if (fresh[at] === 0) continue;
				if (at > 0) {
					lengths.ms.push(ts[at - 1]! - ts[began]!);
					lengths.u.push(u);
				}
				began = at;
				const now = Math.floor((today + 3) / 7);
				if (now !== week) {
					if (inWeek > 0) for (const g of of) weekly[g]!.add(inWeek);
					[week, inWeek] = [now, 0];
				}
				inWeek++;
				const slot = ((today + 3) % 7) * 24 + hour[at]!;
				for (const g of of) {
					starts[g]![slot]! += 1;
					count[g]! += 1;
				}
			}
			lengths.ms.push(ts[n - 1]! - ts[began]!);
			lengths.u.push(u);
			for (const g of of) {
				weekly[g]!.add(inWeek);
				active[g]!.add(days);
				curve[g]![days]! += 1;
			}
		},
		of(g: number): Rhythm {
			const minutes = new Float64Array(count[g]!);
			let filled = 0;
			for (let at = 0; at < lengths.ms.length; at++)
				if (g === 0 || members.of[lengths.u[at]!]!.includes(g)) minutes[filled++] = lengths.ms[at]! / 60_000;
			const here = curve[g]!.reduce((sum, users, days) => (days > 0 ? sum + users : sum), 0);
			const daily = curve[g]!.reduce((sum, users, days) => sum + users * days, 0);
			return {
				activeDays: active[g]!.spread(),
				powerCurve: curve[g]!,
				stickiness: here === 0 ? null : round(daily / window / here),
				sessions: {
					count: count[g]!,
					minutes: spreadOf(minutes),
					perActiveWeek: weekly[g]!.spread(),
					starts: Array.from({ length: 7 }, (_, weekday) => [
						...starts[g]!.subarray(weekday * 24, weekday * 24 + 24),
					]),
				},
			};
		},
	};
}
