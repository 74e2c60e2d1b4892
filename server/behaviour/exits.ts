import { type ExitReason, leastListed } from '../../shared/behaviour.ts';
import type { EventLog } from './event-log.ts';

/** Somebody who left, with all their users: when (ms since 1970; null: not known), and the reason they gave. */
type Exit = { readonly users: readonly string[]; readonly ts: number | null; readonly reason: string };
type Before = NonNullable<ExitReason['before']>;
type Pattern = keyof Before;

const weeks = 4;
const weekMs = 7 * 86_400_000;

/** A reason that only one person gave may be that person's own words, so it is counted and not shown. */
const leastForReason = 2;

/**
 * Stated reasons beside what was done in the eight weeks before: nothing in the last two (`already gone`), at most half the
 * active days of the four weeks before (`using less`), errors in the last four (`met errors`), else `as before`. Users
 * seen on fewer than three days of the earlier four weeks tell nothing. Without a date the weeks before a user's last event
 * count. Of several exits of one person for one reason the last stands. Commonest reasons first.
 */
export async function exitsByBehaviour(log: EventLog, exits: readonly Exit[]): Promise<ExitReason[]> {
	if (exits.length === 0) return [];
	const duck = await log.tables();
	const last = new Map<string, Exit>();
	for (const exit of exits) {
		const key = JSON.stringify([exit.users[0], exit.reason]);
		if (exit.users.length > 0 && (last.get(key)?.ts ?? -1) <= (exit.ts ?? -1)) last.set(key, exit);
	}
	await duck.run('create or replace temp table exits (x int, who varchar, t double)');
	const appender = await duck.connection.createAppender('exits', null, 'temp');
	const left = [...last.values()];
	left.forEach(({ users, ts }, x) => {
		for (const user of users) {
			appender.appendInteger(x);
			appender.appendVarchar(user);
			if (ts === null) appender.appendNull();
			else appender.appendDouble(ts);
			appender.endRow();
		}
	});
	appender.closeSync();
	const span = weeks * weekMs;
	const rows = await duck.rows<{
		x: number;
		earlier: number;
		later: number;
		last: number;
		bad: number;
	}>(`
		with own as (select x, u, t, (select max(ended) from sessions where sessions.u = users.u) as ended
			from exits join users using (who)),
		gone as (select x, u, coalesce(t, max(ended) over (partition by x) + 1) as t from own)
		select x, count(distinct day) filter (ts >= t - ${2 * span} and ts < t - ${span}) as earlier,
			count(distinct day) filter (ts >= t - ${span} and ts < t) as later,
			count(*) filter (ts >= t - ${2 * weekMs} and ts < t) as last,
			count(*) filter (ts >= t - ${span} and ts < t and names.bad) as bad
		from gone join acts using (u) join names using (e) group by x order by x`);
	const byReason = new Map<string, Pattern[]>();
	for (const row of rows) {
		const { reason } = left[row.x]!;
		byReason.set(reason, [...(byReason.get(reason) ?? []), patternOf(row)]);
	}
	const shown = [...byReason].filter(([, patterns]) => patterns.length >= leastForReason);
	const rare = [...byReason.values()].filter(({ length }) => length < leastForReason).flat();
	return [
		...shown
			.map(([reason, patterns]) => ({ reason, ...told(patterns) }))
			.sort((a, b) => b.users - a.users || (a.reason < b.reason ? -1 : 1)),
		...(rare.length > 0 ? [{ reason: null, ...told(rare) }] : []),
	];
}

function told(patterns: readonly Pattern[]): Pick<ExitReason, 'users' | 'before'> {
	return { users: patterns.length, before: patterns.length < leastListed ? null : countOf(patterns) };
}

function patternOf(row: { earlier: number; later: number; last: number; bad: number }): Pattern {
	if (row.earlier < 3) return 'not enough data';
	if (row.last === 0) return 'already gone';
	if (row.later * 2 <= row.earlier) return 'using less';
	return row.bad > 0 ? 'met errors' : 'as before';
}

function countOf(patterns: readonly Pattern[]): Before {
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
