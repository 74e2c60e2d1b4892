import { setImmediate } from 'node:timers/promises';
import type { Members, UserActs } from './walk.ts';

const longest = 5;
/** So many events are looked at before others get their turn. */
const slice = 500_000;

/** A run of event numbers and how many users of a group show it. */
export type Sequence = { readonly events: readonly number[]; readonly users: number };

/** Runs of one length. The n-th run is the run `first` of the length before, and `last` after it. */
type Level = {
	readonly first: number[];
	readonly last: number[];
	/** Users by group and run. */
	readonly users: number[][];
};

/**
 * Collects events for `find`: runs of two to five events within a session. Repeats of one event count once. `size`: events
 * of the log.
 */
export function collectSequences(size: number) {
	const e = new Int32Array(size);
	const user = new Int32Array(size);
	/** 1 where a session begins. */
	const fresh = new Uint8Array(size);
	let n = 0;

	/**
	 * The runs of each group that at least `support` of all users (0–1) show. A run is only looked for where the two runs it
	 * is made of are common, so the work follows what is found, not what is possible.
	 */
	async function find(members: Members, events: number, support: number): Promise<Sequence[][]> {
		const least = Math.max(2, Math.ceil(members.sizes[0]! * support));
		const out: Sequence[][] = members.ids.map(() => []);
		/** The common run that ends at an event; -1 for none. At first every event is one. */
		let ends = e.slice(0, n);
		let before: readonly (readonly number[])[] = Array.from({ length: events + 1 }, (_, at) => [at]);
		for (let length = 2; length <= longest; length++) {
			const { level, next } = await lengthen(ends, members, events);
			const isCommon = level.users[0]!.map((users) => users >= least);
			const runs = level.first.map((first, run) => [...before[first]!, level.last[run]!]);
			for (let at = 0; at < n; at++) if (next[at]! >= 0 && !isCommon[next[at]!]) next[at] = -1;
			members.ids.forEach((_, g) => {
				runs.forEach((run, i) => {
					if (isCommon[i] && level.users[g]![i]! > 0)
						out[g]!.push({ events: run, users: level.users[g]![i]! });
				});
			});
			ends = next;
			before = runs;
		}
		return out.map(withoutParts);
	}

	/** From runs of n to runs of n + 1: two common ones that overlap in all but their ends. */
	async function lengthen(
		ends: Int32Array,
		members: Members,
		events: number,
	): Promise<{ level: Level; next: Int32Array<ArrayBuffer> }> {
		const level: Level = { first: [], last: [], users: members.ids.map(() => []) };
		const numbers = new Map<number, number>();
		const lastUser: number[] = [];
		const next = new Int32Array(n).fill(-1);
		for (let start = 0; start < n; start += slice) {
			for (let at = start; at < Math.min(n, start + slice); at++) {
				if (fresh[at] === 1 || ends[at - 1]! < 0 || ends[at]! < 0) continue;
				const key = ends[at - 1]! * (events + 1) + e[at]!;
				let run = numbers.get(key);
				if (run === undefined) {
					run = level.first.length;
					numbers.set(key, run);
					level.first.push(ends[at - 1]!);
					level.last.push(e[at]!);
					lastUser.push(-1);
					for (const users of level.users) users.push(0);
				}
				next[at] = run;
				if (lastUser[run] === user[at]) continue;
				lastUser[run] = user[at]!;
				for (const g of members.of[user[at]!]!) level.users[g]![run]! += 1;
			}
			await setImmediate();
		}
		return { level, next };
	}

	return {
		add({ u, n: own, e: events, fresh: begins }: UserActs): void {
			for (let at = 0; at < own; at++) {
				if (begins[at] === 0 && events[at] === events[at - 1]) continue;
				e[n] = events[at]!;
				user[n] = u;
				fresh[n] = begins[at]!;
				n++;
			}
		},
		find,
	};
}

/** Leaves out a run that nearly always stands in a longer one; most users first, then the longer, then by events. */
function withoutParts(list: readonly Sequence[]): Sequence[] {
	const at = new Map(list.map((one, i) => [one.events.join(' '), i]));
	const parts = new Set<number>();
	for (const { events, users } of list)
		for (const part of [events.slice(0, -1), events.slice(1)]) {
			const i = at.get(part.join(' '));
			if (i !== undefined && users >= 0.9 * list[i]!.users) parts.add(i);
		}
	return list.filter((_, i) => !parts.has(i)).sort(byUsers);
}

function byUsers(a: Sequence, b: Sequence): number {
	if (a.users !== b.users) return b.users - a.users;
	if (a.events.length !== b.events.length) return b.events.length - a.events.length;
	const first = a.events.findIndex((event, i) => event !== b.events[i]);
	return first < 0 ? 0 : a.events[first]! - b.events[first]!;
}
