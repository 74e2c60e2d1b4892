import { leastListed } from '../../shared/behaviour.ts';
import type { EventLog } from './event-log.ts';
import { type UserGroup, usersIn } from './groups.ts';

/** Users behind a figure. `users` is null where there are fewer than `leastListed`: then only their number is told. */
export type ListedUsers = { readonly count: number; readonly users: readonly string[] | null };

/** The users of a group (null: of everyone) who used an event, by name. */
export async function usersOfEvent(
	log: EventLog,
	event: string,
	group: UserGroup | null,
): Promise<ListedUsers> {
	const among = new Set(group === null ? await usersIn(log) : group.users);
	const rows = await (await log.tables()).rows<{ who: string }>(
		'select who from user_event join users using (u) join names using (e) where what = ? order by who',
		[event],
	);
	const users = rows.map(({ who }) => who).filter((who) => among.has(who));
	return { count: users.length, users: users.length < leastListed ? null : users };
}
