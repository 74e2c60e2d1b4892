import type { Nps, NpsByBehaviour } from '../../shared/behaviour.ts';
import type { EventLog } from './event-log.ts';
import { type UserGroup, usersIn } from './groups.ts';
import { round } from './measures/shapes.ts';
import { adoptionApart } from './signatures.ts';

/** One answer to "how likely are you to recommend …", 0 to 10. */
type NpsAnswer = { readonly user: string; readonly score: number };

/** Fewer answers have counts and no score: at 30 the margin is ± 28 points already. */
const leastForScore = 30;

/**
 * Crosses answers with what the same users do. A user's last answer counts; answers of users without a log do not. Null
 * when none is left.
 */
export async function npsByBehaviour(
	log: EventLog,
	answers: readonly NpsAnswer[],
	groups: readonly UserGroup[],
): Promise<NpsByBehaviour | null> {
	if (answers.length === 0) return null;
	const known = new Set(await usersIn(log));
	const scores = new Map(
		answers
			.filter(({ user, score }) => known.has(user) && score >= 0 && score <= 10)
			.map(({ user, score }) => [user, score]),
	);
	if (scores.size === 0) return null;
	const having = (least: number, most: number): string[] =>
		[...scores].filter(([, score]) => score >= least && score <= most).map(([user]) => user);
	const [promoters, detractors] = await adoptionApart(log, [
		{ id: 'promoters', users: having(9, 10) },
		{ id: 'detractors', users: having(0, 6) },
	]);
	return {
		all: npsOf([...scores.values()]),
		answered: { users: scores.size, of: known.size },
		groups: groups.map(({ id, users }) => ({
			group: id,
			...npsOf(users.flatMap((user) => scores.get(user) ?? [])),
		})),
		promoters: promoters!,
		detractors: detractors!,
	};
}

/** The net promoter score with its margin (variance of a trinomial difference). */
export function npsOf(scores: readonly number[]): Nps {
	const promoters = scores.filter((score) => score >= 9).length;
	const detractors = scores.filter((score) => score <= 6).length;
	const n = scores.length;
	const counts = { promoters, passives: n - promoters - detractors, detractors };
	if (n < leastForScore) return { ...counts, score: null, margin: null };
	const [p, d] = [promoters / n, detractors / n];
	return {
		...counts,
		score: round(100 * (p - d)),
		margin: round(196 * Math.sqrt((p + d - (p - d) ** 2) / n)),
	};
}
