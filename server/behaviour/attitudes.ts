import type { Distinguishing } from '../../shared/behaviour.ts';
import type { EventLog } from './event-log.ts';
import { usersIn } from './groups.ts';
import { powerAndPassive } from './measures/power.ts';
import { round } from './measures/shapes.ts';
import { signaturesOf } from './signatures.ts';

/** One answer to "how likely are you to recommend …", 0 to 10, of a user of the log. */
export type NpsAnswer = { readonly user: string; readonly score: number };

/** Under `leastForScore` answers there are counts and no score. `margin`: half of the 95 % interval, in points. */
export type Nps = {
	readonly promoters: number;
	readonly passives: number;
	readonly detractors: number;
	readonly score: number | null;
	readonly margin: number | null;
};

const leastForScore = 30;

export type NpsByBehaviour = {
	readonly all: Nps;
	/** Who answered of the users of the log; the loud ones are not the many. */
	readonly answered: { readonly users: number; readonly of: number };
	/** Power and passive users' answers; null where use does not tell such groups apart. */
	readonly power: Nps | null;
	readonly passive: Nps | null;
	/** What promoters, and what detractors, use more or less than everybody else. */
	readonly promoters: readonly Distinguishing[];
	readonly detractors: readonly Distinguishing[];
};

/** Crosses answers with what the same users do. A user's last answer counts; answers of users without a log do not. */
export async function npsByBehaviour(log: EventLog, answers: readonly NpsAnswer[]): Promise<NpsByBehaviour> {
	const known = new Set(await usersIn(log));
	const scores = new Map(
		answers
			.filter(({ user, score }) => known.has(user) && score >= 0 && score <= 10)
			.map(({ user, score }) => [user, score]),
	);
	const having = (least: number, most: number): string[] =>
		[...scores].filter(([, score]) => score >= least && score <= most).map(([user]) => user);
	const groups = [
		{ id: 'promoters', users: having(9, 10) },
		{ id: 'detractors', users: having(0, 6) },
	];
	const [, promoters, detractors] = await signaturesOf(log, groups);
	const habits = await powerAndPassive(log.duck);
	const of = (users: readonly string[]): Nps => npsOf(users.flatMap((user) => scores.get(user) ?? []));
	return {
		all: npsOf([...scores.values()]),
		answered: { users: scores.size, of: known.size },
		power: habits && of(habits.power),
		passive: habits && of(habits.passive),
		promoters: promoters!.distinguishing,
		detractors: detractors!.distinguishing,
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
