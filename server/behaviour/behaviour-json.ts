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
import type { Archetype } from '../../shared/persona.ts';
import type { Customer } from '../intake/types.ts';
import { npsByBehaviour } from './attitudes.ts';
import { boardGroups } from './board-groups.ts';
import type { EventLog } from './event-log.ts';
import { exitsByBehaviour } from './exits.ts';
import { conformanceOf, funnelsOf } from './funnels.ts';
import { kpisOf } from './kpis.ts';
import { signaturesOf } from './signatures.ts';
import { stuckPoints } from './stuck-points.ts';
import type { Voices } from './voices.ts';

/**
 * What the log says of everyone and of each archetype: its linked people and, where a rule learnt on them holds on people
 * it has not seen, the users that rule takes in. Also what power and passive users do differently, and what is known of
 * people's answers, reasons for leaving and calls for help beside what they did. Nothing is said to set an archetype apart
 * that does not hold: it was sorted by what its people do, so it differs in that by its making. No user is named.
 */
export async function toBehaviourJson(
	log: EventLog,
	archetypes: readonly Pick<Archetype, 'id' | 'participants' | 'verdict'>[],
	customers: readonly Customer[],
	{ paths, kpis }: BehaviourQuestions,
	voices: Voices,
): Promise<BehaviourJson> {
	const speakers = Object.values(voices).flatMap((list) =>
		list.map(({ participant }: { participant: ParticipantId }) => participant),
	);
	const { groups, joined, power, usersOf } = await boardGroups(log, archetypes, customers, speakers);
	// A person is one voice, however many users they are.
	const asUser = <T extends { readonly participant: ParticipantId }>(list: readonly T[]) =>
		list.flatMap((one) => {
			const user = usersOf.get(one.participant)?.[0];
			return user === undefined ? [] : [{ ...one, user }];
		});
	const loose = new Set<string>(
		archetypes.filter(({ verdict }) => verdict === 'no stable archetypes here').map(({ id }) => id),
	);
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
		signatures: (await signaturesOf(log, groups)).map((one) =>
			loose.has(one.group) ? { ...one, distinguishing: [] } : one,
		),
		joined: {
			state,
			rules: state === 'usable' ? rules.map((rule) => ({ ...rule, when: [...rule.when] })) : [],
			heldOut: { ...heldOut },
			guess,
			groups: joined.groups.map(({ id, users, linked }) => ({ id, users: users.length, linked })),
			fitNobody: joined.fitNobody,
			notTold: joined.notTold,
			users: joined.users,
		},
		power: power && { ...power.cuts, power: power.power.length, passive: power.passive.length },
		funnels,
		conformance,
		kpis: await kpisOf(log, kpis, groups),
		nps: await npsByBehaviour(log, asUser(voices.answers), groups),
		exits: await exitsByBehaviour(log, [
			...voices.exits.map(({ participant, ts, reason }) => ({
				users: usersOf.get(participant) ?? [],
				ts,
				reason,
			})),
			...exitsInTable(customers),
		]),
		stuck: await stuckPoints(log, asUser(voices.tickets), groups),
		leastListed,
	} satisfies BehaviourJson);
}

/** Reasons for leaving that stand in the customer table, where no date does. */
function exitsInTable(customers: readonly Customer[]): { users: string[]; ts: null; reason: string }[] {
	return customers.flatMap(({ user, attributes: { reason = '' } }) =>
		/^(?:|-|n\/?a|none|not applicable)$/iu.test(reason) ? [] : [{ users: [user], ts: null, reason }],
	);
}
