import { type Distinguishing, leastListed, type Signature } from '../../shared/behaviour.ts';
import { type AdoptionTable, distinguishing } from './distinguishing.ts';
import type { EventLog } from './event-log.ts';
import { setGroups, type UserGroup } from './groups.ts';
import { countRhythm } from './measures/rhythm.ts';
import { collectSequences } from './measures/sequences.ts';
import { round, shareOf } from './measures/shapes.ts';
import { countSteps, type Step } from './measures/steps.ts';
import { countUse } from './measures/use.ts';
import { membersOf, walkUsers } from './measures/walk.ts';

export type SignatureOptions = {
	/** Share of all users that a sequence needs. */
	readonly support?: number;
	/** Transitions and sequences kept a group. */
	readonly most?: number;
};

type Name = { readonly e: number; readonly what: string; readonly bad: boolean };

/**
 * What everyone and each group does, everyone first, in one walk through the log. A group of fewer users than
 * `leastListed` with events is `not-enough-data`: its counts stand, and nothing is said to set it apart.
 */
export async function signaturesOf(
	log: EventLog,
	groups: readonly UserGroup[],
	{ support = 0.05, most = 40 }: SignatureOptions = {},
): Promise<Signature[]> {
	const members = await membersOf(log, groups);
	const names = await namesOf(log);
	const events = names.reduce((highest, { e }) => Math.max(highest, e), 0);
	const [{ lastDay }] = (await log.duck.rows<{ lastDay: number }>(
		'select coalesce(max(here) // 86400000, 0) as "lastDay" from sorted',
	)) as [{ lastDay: number }];
	const use = countUse(members.ids.length, events);
	const rhythm = countRhythm(members, lastDay);
	const steps = countSteps(members.ids.length, events, log.report.span?.to ?? 0);
	const runs = collectSequences(log.report.kept);
	await walkUsers(log, members, (user) => {
		use.add(user);
		rhythm.add(user);
		steps.add(user);
		runs.add(user);
	});
	const sequences = await runs.find(members, events, support);
	const nameOf = new Map(names.map(({ e, what }) => [e, what]));
	const adopted = members.ids.map((_, g) => use.of(g));
	const apart = distinguishing(
		names.map(({ e, what }) => ({ event: what, users: adopted.map(({ users }) => users[e]!) })),
		members.sizes,
	);
	return members.ids.map((group, g): Signature => {
		const n = members.sizes[g]!;
		const { users, depth, breadth } = adopted[g]!;
		const { steps: taken, silence } = steps.of(g);
		return {
			group,
			users: n,
			state: n >= leastListed ? 'measured' : 'not-enough-data',
			adoption: used(names, users).map(({ e, what }) => ({ event: what, ...shareOf(users[e]!, n) })),
			depth: used(names, users).map(({ e, what }) => ({ event: what, ...depth[e]! })),
			breadth,
			...rhythm.of(g),
			transitions: transitionsOf(taken, nameOf).slice(0, most),
			sequences: sequences[g]!.slice(0, most).map((run) => ({
				events: run.events.map((e) => nameOf.get(e)!),
				...shareOf(run.users, n),
			})),
			lastBeforeSilence: mostFirst(used(names, silence), silence).map(({ e, what }) => ({
				event: what,
				...shareOf(silence[e]!, n),
			})),
			errors: mostFirst(
				used(names, users).filter(({ bad }) => bad),
				users,
			).map(({ e, what }) => ({
				event: what,
				after: nameOf.get(stepBefore(taken, e)) ?? null,
				...shareOf(users[e]!, n),
			})),
			distinguishing: n >= leastListed ? apart[g]! : [],
		};
	});
}

/** What sets each group apart from all other users, in the order of `groups`. Groups under `leastListed` have nothing. */
export async function adoptionApart(
	log: EventLog,
	groups: readonly UserGroup[],
): Promise<Distinguishing[][]> {
	const duck = await log.tables();
	const { ids, sizes } = await setGroups(duck, groups);
	const tables = new Map<string, { event: string; users: number[] }>();
	for (const { g, event, users } of await duck.rows<{ g: number; event: string; users: number }>(
		'select g, what as event, count(*) as users from user_event join groups using (u) join names using (e) group by g, what',
	)) {
		const table: AdoptionTable & { users: number[] } = tables.get(event) ?? {
			event,
			users: ids.map(() => 0),
		};
		table.users[g] = users;
		tables.set(event, table);
	}
	const apart = distinguishing([...tables.values()], sizes);
	return apart.slice(1).map((list, at) => (sizes[at + 1]! >= leastListed ? list : []));
}

/** The log's events, most used first. */
function namesOf({ duck }: EventLog): Promise<Name[]> {
	return duck.rows<Name>('select e, what, bad from names order by e');
}

function used(names: readonly Name[], users: Int32Array): Name[] {
	return names.filter(({ e }) => users[e]! > 0);
}

function mostFirst(names: readonly Name[], users: Int32Array): Name[] {
	return [...names].sort((a, b) => users[b.e]! - users[a.e]! || (a.what < b.what ? -1 : 1));
}

/** Steps as shares of all steps that leave the same event, commonest first. */
function transitionsOf(
	steps: readonly Step[],
	nameOf: ReadonlyMap<number, string>,
): Signature['transitions'] {
	const leaving = new Map<number, number>();
	for (const { from, count } of steps) leaving.set(from, (leaving.get(from) ?? 0) + count);
	return [...steps]
		.sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to)
		.map(({ from, to, count, users }) => ({
			from: nameOf.get(from)!,
			to: nameOf.get(to)!,
			count,
			share: round(count / leaving.get(from)!),
			users,
		}));
}

/** What most users did right before an event; -1 when nothing. */
function stepBefore(steps: readonly Step[], e: number): number {
	let best: Step | undefined;
	for (const step of steps) {
		if (step.to !== e || step.from === e) continue;
		if (!best || step.users > best.users || (step.users === best.users && step.from < best.from)) best = step;
	}
	return best?.from ?? -1;
}
