import type { ParticipantId } from '../../shared/ids.ts';
import type { Customer } from '../intake/types.ts';
import { linkUsers } from '../synthesis/usage/link-users.ts';
import type { EventLog } from './event-log.ts';
import { type UserGroup, usersIn } from './groups.ts';
import { habitsOf } from './habits.ts';
import { type JoinedUsers, joinUsers } from './join-users.ts';
import { type PowerAndPassive, powerAndPassive } from './measures/power.ts';

/** The users of a log as a board groups them. */
export type BoardGroups = {
	/** Archetypes by id, then power and passive users where use tells such groups apart. */
	readonly groups: readonly UserGroup[];
	readonly joined: JoinedUsers;
	readonly power: PowerAndPassive | null;
	readonly usersOf: ReadonlyMap<ParticipantId, readonly string[]>;
};

/**
 * Joins the users of a log to archetypes, by link or by a rule learnt on the linked, and finds power and passive users.
 * `speakers`: participants beside those of archetypes who are to be found in `usersOf`.
 */
export async function boardGroups(
	log: EventLog,
	archetypes: readonly { readonly id: string; readonly participants: readonly ParticipantId[] }[],
	customers: readonly Customer[],
	speakers: readonly ParticipantId[] = [],
): Promise<BoardGroups> {
	const { usersOf } = linkUsers(
		[...archetypes.flatMap(({ participants }) => participants), ...speakers],
		await usersIn(log),
		customers,
	);
	const linked = new Map(
		archetypes.flatMap(({ id, participants }) =>
			participants.flatMap((person) =>
				(usersOf.get(person) ?? []).map((user) => [user, { person, group: id }] as const),
			),
		),
	);
	const joined = joinUsers(await habitsOf(log), linked);
	const power = await powerAndPassive(await log.tables());
	return {
		groups: [
			...joined.groups,
			...(power === null
				? []
				: [
						{ id: 'power users', users: power.power },
						{ id: 'passive users', users: power.passive },
					]),
		],
		joined,
		power,
		usersOf,
	};
}
