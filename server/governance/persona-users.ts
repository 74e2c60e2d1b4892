import type { Habits } from '../behaviour/habits.ts';
import { joinUsers } from '../behaviour/join-users.ts';
import type { Link } from '../behaviour/segment-rule.ts';

/** On how many days of a window a user did an event. */
export type EventDays = { readonly user: string; readonly event: string; readonly days: number };
/** Users who stand for a persona; `right` of `of` linked people were told right by what they do, 0 where nobody is taken by that. */
export type PersonaUsers = {
	readonly users: readonly string[];
	readonly linked: number;
	readonly right: number;
	readonly of: number;
};

const countedEvents = 30;

/**
 * The users a figure is watched for: those linked to the persona's people and, where what the linked do tells personas
 * apart, those who did the same before the publish. `watched` tells nobody apart: who did it most could only do it less.
 */
export function personaUsers(
	rows: readonly EventDays[],
	links: ReadonlyMap<string, Link>,
	persona: string,
	watched: string,
): PersonaUsers {
	const linked = [...links].flatMap(([user, { group }]) => (group === persona ? [user] : []));
	const { learnt, groups } = joinUsers(habitsIn(rows, watched), links);
	const own = groups.find(({ id }) => id === persona);
	if (learnt.state !== 'usable' || !own) return { users: linked, linked: linked.length, right: 0, of: 0 };
	const { right, of } = learnt.heldOut;
	return { users: [...new Set([...linked, ...own.users])], linked: linked.length, right, of };
}

/** Days of use, different features, and for the commonest events how many of a user's days have one. */
function habitsIn(rows: readonly EventDays[], watched: string): Habits {
	const users = new Map<string, EventDays[]>();
	const sizes = new Map<string, number>();
	for (const row of rows.filter(({ event }) => event !== watched)) {
		users.set(row.user, [...(users.get(row.user) ?? []), row]);
		sizes.set(row.event, (sizes.get(row.event) ?? 0) + 1);
	}
	const names = [...sizes]
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.slice(0, countedEvents)
		.map(([name]) => name);
	const column = new Map(names.map((name, at) => [name, at + 2]));
	return {
		features: ['days', 'different features', ...names],
		rows: new Map(
			[...users].map(([user, own]) => {
				const days = Math.max(...own.map((row) => row.days));
				const values = [days, own.length, ...names.map(() => 0)];
				for (const row of own) {
					const at = column.get(row.event);
					if (at !== undefined) values[at] = row.days / days;
				}
				return [user, values];
			}),
		),
	};
}
