import { eventWords } from '../../shared/event-words.ts';
import type { SignatureFact } from '../../shared/persona.ts';
import type { Habits } from '../behaviour/habits.ts';
import { groupBy, learnRules } from '../behaviour/segment-rule.ts';
import type { Customer } from '../intake/types.ts';
import { linkUsers } from '../synthesis/usage/link-users.ts';
import type { Trace, Use } from './trace.ts';

/** What a check knows of an archetype. */
export type KnownArchetype = {
	readonly id: string;
	readonly participants: readonly string[];
	readonly signature?: readonly SignatureFact[] | undefined;
};

/** Takes windows of people for archetypes: 0 nobody's, else the archetype's place from 1. The same for good: it is made once, of the baseline. */
export type Assignment = {
	readonly by: 'links' | 'rule' | 'signatures' | 'nobody';
	readonly note: string;
	groupOf(use: Use): number;
};

/** Links are enough from this share of all users on: then nobody else needs to be guessed at. */
const mostlyLinked = 0.8;
/** Fewer people behind a signature say little of others. */
const leastSigned = 5;
/** How sure a signature must be of somebody. */
const sureFrom = 0.8;

/**
 * Users are taken for archetypes by link (same id as a participant, or by the customer table) where nearly all have one; else by the rule that
 * the linked people's own windows of the baseline teach, for everybody alike; else by the signatures that stand in the
 * board; else nobody is taken for anybody. Never learnt anew of later windows.
 */
export function assignUsers(
	trace: Trace,
	baseline: readonly Use[],
	archetypes: readonly KnownArchetype[],
	customers: readonly Customer[],
): Assignment {
	const { participantOf } = linkUsers(
		archetypes.flatMap(({ participants }) => participants),
		trace.users.map(({ user }) => user),
		customers,
	);
	const placeOf = new Map(
		archetypes.flatMap(({ participants }, at) => participants.map((one) => [one, at + 1] as const)),
	);
	const linked = trace.users.map(({ user }) => placeOf.get(participantOf.get(user) ?? '') ?? 0);
	const count = linked.filter((group) => group > 0).length;
	if (count >= mostlyLinked * trace.users.length && count > 0)
		return {
			by: 'links',
			note: `${count} of ${trace.users.length} users are participants of the board.`,
			groupOf: ({ u }) => linked[u]!,
		};
	return (
		byRule(trace, baseline, archetypes, linked) ??
		bySignature(trace, archetypes) ??
		(count > 0
			? {
					by: 'links',
					note: `${count} of ${trace.users.length} users are participants of the board; what they do does not tell the others' archetypes.`,
					groupOf: ({ u }) => linked[u]!,
				}
			: {
					by: 'nobody',
					note: 'No user is a participant, and the board holds no signatures to tell archetypes by: everyone is watched together.',
					groupOf: () => 0,
				})
	);
}

function byRule(
	trace: Trace,
	baseline: readonly Use[],
	archetypes: readonly KnownArchetype[],
	linked: readonly number[],
): Assignment | null {
	const habits: Habits = {
		features: ['sessions', 'different features', ...trace.features.map((name) => `used ${name}`)],
		rows: new Map(baseline.map((use) => [trace.users[use.u]!.user, rowOf(use, trace.features.length)])),
	};
	const links = new Map(
		baseline.flatMap(({ u }) => {
			const group = archetypes[linked[u]! - 1]?.id;
			const { user } = trace.users[u]!;
			return group === undefined ? [] : [[user, { person: user, group }] as const];
		}),
	);
	const learnt = learnRules(habits, links);
	if (learnt.state !== 'usable') return null;
	const places = new Map(archetypes.map(({ id }, at) => [id, at + 1]));
	const { right, of } = learnt.heldOut;
	return {
		by: 'rule',
		note: `A rule learnt on ${of} linked people in the baseline, right for ${right} of ${of} people left out in turn; everybody is taken by it, in each window anew.`,
		// A rule needs a whole window of somebody.
		groupOf: (use) =>
			use.known
				? places.get(groupBy(learnt.rules, habits.features, rowOf(use, trace.features.length)) ?? '')!
				: 0,
	};
}

function rowOf({ sessions, used }: Use, features: number): number[] {
	const row = new Array<number>(features + 2).fill(0);
	row[0] = sessions;
	row[1] = used.length;
	for (const id of used) row[id + 2] = 1;
	return row;
}

/** Naive Bayes over who used what, all archetypes equally likely beforehand. */
function bySignature(trace: Trace, archetypes: readonly KnownArchetype[]): Assignment | null {
	const numbers = new Map(trace.features.map((name, at) => [`used ${eventWords(name)}`, at]));
	const signs = archetypes.map(({ signature = [] }) =>
		signature.flatMap(({ measure, value, n }) => {
			const id = numbers.get(measure);
			if (id === undefined || n < leastSigned) return [];
			const share = (value * n + 0.5) / (n + 1);
			return [{ id, yes: Math.log(share), no: Math.log(1 - share) }];
		}),
	);
	const common = new Set(
		[...numbers.values()].filter((id) => signs.every((list) => list.some((sign) => sign.id === id))),
	);
	if (archetypes.length < 2 || common.size === 0) return null;
	return {
		by: 'signatures',
		note: `No user is a participant: who uses what is compared with the archetypes' signatures, and whoever is at least ${sureFrom * 100} % like one is taken for it.`,
		groupOf(use) {
			if (!use.known) return 0;
			const own = new Set(use.used);
			const logs = signs.map((list) =>
				list.reduce((sum, { id, yes, no }) => (common.has(id) ? sum + (own.has(id) ? yes : no) : sum), 0),
			);
			const most = Math.max(...logs);
			const all = logs.reduce((sum, log) => sum + Math.exp(log - most), 0);
			return 1 / all >= sureFrom ? logs.indexOf(most) + 1 : 0;
		},
	};
}
