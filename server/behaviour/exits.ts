import { leastListed } from '../../shared/behaviour.ts';
import type { EventLog } from './event-log.ts';

/** Somebody who left: when (ms since 1970), and the reason they gave. */
export type Exit = { readonly user: string; readonly ts: number; readonly reason: string };

/** What the weeks before leaving look like. */
export type BeforeExit = 'already gone' | 'using less' | 'met errors' | 'as before' | 'not enough data';

export type ExitReason = {
	readonly reason: string;
	readonly users: number;
	/** How many of them show each pattern; `null` where fewer than `leastListed` gave the reason. */
	readonly before: Readonly<Record<BeforeExit, number>> | null;
};

const weeks = 4;
const weekMs = 7 * 86_400_000;

/**
 * Stated reasons beside what was done in the eight weeks before: nothing in the last two (`already gone`), at most half the
 * active days of the four weeks before (`using less`), errors in the last four (`met errors`), else `as before`. Users
 * seen on fewer than three days of the earlier four weeks tell nothing. Commonest reasons first.
 */
export async function exitsByBehaviour({ duck }: EventLog, exits: readonly Exit[]): Promise<ExitReason[]> {
	await duck.run('create or replace temp table exits (who varchar, t double, reason varchar)');
	const appender = await duck.connection.createAppender('exits', null, 'temp');
	for (const { user, ts, reason } of exits) {
		appender.appendVarchar(user);
		appender.appendDouble(ts);
		appender.appendVarchar(reason);
		appender.endRow();
	}
	appender.closeSync();
	const span = weeks * weekMs;
	const rows = await duck.rows<{
		reason: string;
		earlier: number;
		later: number;
		last: number;
		bad: number;
	}>(`
		select reason, count(distinct day) filter (ts >= t - ${2 * span} and ts < t - ${span}) as earlier,
			count(distinct day) filter (ts >= t - ${span} and ts < t) as later,
			count(*) filter (ts >= t - ${2 * weekMs} and ts < t) as last,
			count(*) filter (ts >= t - ${span} and ts < t and regexp_matches(what, 'error|fail|crash|denied|declined|timeout', 'i')) as bad
		from exits join users using (who) join acts using (u) join names using (e) group by who, t, reason`);
	const byReason = new Map<string, BeforeExit[]>();
	for (const row of rows) byReason.set(row.reason, [...(byReason.get(row.reason) ?? []), patternOf(row)]);
	return [...byReason]
		.map(([reason, patterns]) => ({
			reason,
			users: patterns.length,
			before: patterns.length < leastListed ? null : countOf(patterns),
		}))
		.sort((a, b) => b.users - a.users || (a.reason < b.reason ? -1 : 1));
}

function patternOf(row: { earlier: number; later: number; last: number; bad: number }): BeforeExit {
	if (row.earlier < 3) return 'not enough data';
	if (row.last === 0) return 'already gone';
	if (row.later * 2 <= row.earlier) return 'using less';
	return row.bad > 0 ? 'met errors' : 'as before';
}

function countOf(patterns: readonly BeforeExit[]): Record<BeforeExit, number> {
	const counts = {
		'already gone': 0,
		'using less': 0,
		'met errors': 0,
		'as before': 0,
		'not enough data': 0,
	};
	for (const pattern of patterns) counts[pattern]++;
	return counts;
}
