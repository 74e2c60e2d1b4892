import type { UserGroup } from './groups.ts';
import type { Habits } from './habits.ts';
import { groupBy, type LearntRules, type Link, learnRules } from './segment-rule.ts';

/** Users of a log in groups: those linked to a person of the group, those its rules take in, and those who fit nobody. */
export type JoinedUsers = {
	readonly learnt: LearntRules;
	readonly groups: readonly (UserGroup & { readonly linked: number })[];
	/** Users unlike everybody whose group is known; in no group. */
	readonly fitNobody: number;
	/** Users in no group because the rules cannot tell. */
	readonly notTold: number;
	readonly users: number;
};

/**
 * Joins all users of a log to groups: by link where there is one, else by rules learnt on the linked, where these are
 * better than a guess. Who lies further from every linked user than any linked user does from the next one fits nobody.
 */
export function joinUsers(habits: Habits, linked: ReadonlyMap<string, Link>): JoinedUsers {
	const learnt = learnRules(habits, linked);
	const ids = [...new Set([...linked.values()].map(({ group }) => group))].sort();
	const members = new Map<string, string[]>(ids.map((id) => [id, []]));
	const scales = scalesOf(habits);
	const known = [...linked.keys()].map((user) => habits.rows.get(user)).filter((row) => row !== undefined);
	const reach = Math.max(0, ...known.map((row, at) => nearest(row, known, scales, at)));
	let [fitNobody, notTold] = [0, 0];
	for (const [user, row] of habits.rows) {
		const own = linked.get(user);
		if (own !== undefined) members.get(own.group)!.push(user);
		else if (learnt.state !== 'usable') notTold++;
		else if (nearest(row, known, scales, -1) > reach) fitNobody++;
		else members.get(groupBy(learnt.rules, habits.features, row)!)!.push(user);
	}
	return {
		learnt,
		groups: ids.map((id) => ({
			id,
			users: members.get(id)!,
			linked: members.get(id)!.filter((user) => linked.has(user)).length,
		})),
		fitNobody,
		notTold,
		users: habits.rows.size,
	};
}

/** Standard deviation of each feature over all users; 1 where all are the same. */
function scalesOf({ features, rows }: Habits): number[] {
	return features.map((_, at) => {
		let [sum, squares] = [0, 0];
		for (const row of rows.values()) {
			sum += row[at]!;
			squares += row[at]! ** 2;
		}
		const n = Math.max(1, rows.size);
		return Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2)) || 1;
	});
}

/** Distance to the nearest of some users in standard deviations, one of them left out. */
function nearest(
	row: readonly number[],
	others: readonly (readonly number[])[],
	scales: readonly number[],
	leftOut: number,
): number {
	let best = Number.POSITIVE_INFINITY;
	for (const [i, other] of others.entries()) {
		if (i === leftOut) continue;
		let sum = 0;
		for (const [at, scale] of scales.entries()) sum += ((row[at]! - other[at]!) / scale) ** 2;
		best = Math.min(best, sum);
	}
	return Number.isFinite(best) ? Math.sqrt(best) : 0;
}
