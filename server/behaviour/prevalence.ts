import type { ArchetypeId, ParticipantId } from '../../shared/ids.ts';
import type { Customer } from '../intake/types.ts';
import { linkUsers } from '../synthesis/usage/link-users.ts';
import { wilsonInterval } from '../synthesis/usage/wilson.ts';
import type { EventLog } from './event-log.ts';
import { setGroups, usersIn } from './groups.ts';
import { habitsOf } from './habits.ts';
import { joinUsers } from './join-users.ts';

/** How many users of a log an archetype stands for, and how many of them do all that is claimed of it. */
export type Prevalence = {
	/** Users linked to its people, or taken in by the rule; all users of the log. */
	readonly users: number;
	readonly of: number;
	/** Wilson's 95 % interval of that share, 0–1. */
	readonly low: number;
	readonly high: number;
	/** Whether a rule learnt on the linked users holds on people it has not seen. */
	readonly ruled: boolean;
	/** Users of the group who did every one of the claimed events; null when fewer than two are claimed. */
	readonly all: number | null;
};

/** An archetype with the events its behavioural claims name. */
export type ClaimedUse = {
	readonly id: ArchetypeId;
	readonly participants: readonly ParticipantId[];
	readonly events: readonly string[];
};

/**
 * How common each archetype's whole profile is. Every claim added shrinks who matches all of them (Chapman & Milham 2006,
 * the persona information paradox), so the figure is for all together. Nothing for archetypes without users.
 */
export async function prevalenceOf(
	log: EventLog,
	claimed: readonly ClaimedUse[],
	customers: readonly Customer[],
): Promise<ReadonlyMap<ArchetypeId, Prevalence>> {
	const people = claimed.flatMap(({ participants }) => participants);
	const { usersOf } = linkUsers(people, await usersIn(log), customers);
	const linked = new Map(
		claimed.flatMap(({ id, participants }) =>
			participants.flatMap((person) =>
				(usersOf.get(person) ?? []).map((user) => [user, { person, group: id as string }] as const),
			),
		),
	);
	if (linked.size === 0) return new Map();
	const joined = joinUsers(await habitsOf(log), linked);
	const duck = await log.tables();
	await setGroups(duck, joined.groups);
	const out = new Map<ArchetypeId, Prevalence>();
	for (const { id, events } of claimed) {
		const at = joined.groups.findIndex((group) => group.id === id);
		if (at < 0) continue;
		const users = joined.groups[at]!.users.length;
		const marks = events.map(() => '?').join(', ');
		const rows =
			events.length < 2
				? []
				: await duck.rows<{ n: number }>(
						`select count(*)::int as n from (select u from user_event join groups using (u) join names using (e)
						where g = ${at + 1} and what in (${marks}) group by u having count(distinct e) = ${events.length})`,
						events,
					);
		const { low, high } = wilsonInterval(users, joined.users);
		const ruled = joined.learnt.state === 'usable';
		out.set(id, { users, of: joined.users, low, high, ruled, all: rows[0]?.n ?? null });
	}
	return out;
}
