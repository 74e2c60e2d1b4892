import * as z from 'zod/mini';
import {
	type BehaviourJson,
	type BehaviourQuestions,
	behaviourJsonSchema,
	behaviourJsonVersion,
	type Conformance,
	type Funnel,
	leastListed,
} from '../../shared/behaviour.ts';
import type { ParticipantId } from '../../shared/ids.ts';
import type { Customer } from '../intake/types.ts';
import { linkUsers } from '../synthesis/usage/link-users.ts';
import type { EventLog } from './event-log.ts';
import { conformanceOf, funnelsOf } from './funnels.ts';
import { usersIn } from './groups.ts';
import { habitsOf } from './habits.ts';
import { joinUsers } from './join-users.ts';
import { kpisOf } from './kpis.ts';
import { powerAndPassive } from './measures/power.ts';
import { signaturesOf } from './signatures.ts';

/**
 * What the log says of everyone and of each archetype: its linked people and, where a rule learnt on them holds on people
 * it has not seen, the users that rule takes in. Also what power and passive users do differently. No user is named.
 */
export async function toBehaviourJson(
	log: EventLog,
	archetypes: readonly { readonly id: string; readonly participants: readonly ParticipantId[] }[],
	customers: readonly Customer[],
	{ paths, kpis }: BehaviourQuestions,
): Promise<BehaviourJson> {
	const { usersOf } = linkUsers(
		archetypes.flatMap(({ participants }) => participants),
		await usersIn(log),
		customers,
	);
	const linked = new Map(
		archetypes.flatMap(({ id, participants }) =>
			participants.flatMap((person) => (usersOf.get(person) ?? []).map((user) => [user, id] as const)),
		),
	);
	const joined = joinUsers(await habitsOf(log), linked);
	const habits = await powerAndPassive(log.duck);
	const groups = [
		...joined.groups,
		...(habits === null
			? []
			: [
					{ id: 'power users', users: habits.power },
					{ id: 'passive users', users: habits.passive },
				]),
	];
	const funnels: Funnel[] = [];
	const conformance: Conformance[] = [];
	for (const path of paths) {
		funnels.push(...(await funnelsOf(log, path, groups)));
		conformance.push(...(await conformanceOf(log, path, groups)));
	}
	const { state, rules, heldOut, guess } = joined.learnt;
	return z.parse(behaviourJsonSchema, {
		schema: behaviourJsonVersion,
		zone: log.zone,
		log: log.report,
		signatures: await signaturesOf(log, groups),
		joined: {
			state,
			rules: state === 'usable' ? rules.map((rule) => ({ ...rule, when: [...rule.when] })) : [],
			heldOut: { ...heldOut },
			guess,
			groups: joined.groups.map(({ id, users, linked: own }) => ({ id, users: users.length, linked: own })),
			fitNobody: joined.fitNobody,
			notTold: joined.notTold,
			users: joined.users,
		},
		power:
			habits === null ? null : { ...habits.cuts, power: habits.power.length, passive: habits.passive.length },
		funnels,
		conformance,
		kpis: await kpisOf(log, kpis, groups),
		leastListed,
	} satisfies BehaviourJson);
}
