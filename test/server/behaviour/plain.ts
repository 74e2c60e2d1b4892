import type { UsageEvent } from '../../../server/intake/types.ts';

const day = 86_400_000;

export type PlainSession = { user: string; events: UsageEvent[]; ids: number };

/** Sessions by the book: one user, in order of time, over after half an hour of nothing or when the name changes. */
export function plainSessions(events: readonly UsageEvent[]): PlainSession[] {
	const order = new Map<string, number>();
	const totals = new Map<string, number>();
	for (const { event } of events) totals.set(event, (totals.get(event) ?? 0) + 1);
	[...totals]
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.forEach(([name], at) => {
			order.set(name, at);
		});
	const sorted = [...events].sort(
		(a, b) =>
			(a.user < b.user ? -1 : a.user > b.user ? 1 : 0) ||
			a.ts - b.ts ||
			order.get(a.event)! - order.get(b.event)!,
	);
	const sessions: PlainSession[] = [];
	let last: UsageEvent | undefined;
	for (const event of sorted) {
		const goesOn =
			last !== undefined &&
			last.user === event.user &&
			event.ts - last.ts <= 30 * 60_000 &&
			(last.session === undefined || event.session === undefined || last.session === event.session);
		if (goesOn) sessions.at(-1)!.events.push(event);
		else sessions.push({ user: event.user, events: [event], ids: sessions.length });
		last = event;
	}
	return sessions;
}

export const dayOf = (ts: number): number => Math.floor(ts / day);
export const weekOf = (ts: number): number => Math.floor((dayOf(ts) + 3) / 7);

/** The value below which a share of the sorted values lies, in between two values in proportion. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const at = share * (sorted.length - 1);
	const low = sorted[Math.floor(at)]!;
	return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at));
}

export function countBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, number> {
	const out = new Map<string, number>();
	for (const item of items) out.set(key(item), (out.get(key(item)) ?? 0) + 1);
	return out;
}

/** Different users by what they did. */
export function usersBy(pairs: Iterable<readonly [string, string]>): Map<string, Set<string>> {
	const out = new Map<string, Set<string>>();
	for (const [what, user] of pairs) out.set(what, (out.get(what) ?? new Set()).add(user));
	return out;
}
