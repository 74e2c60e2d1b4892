import type { Duck } from './duck.ts';

/**
 * Makes the tables that questions are asked of, from `sorted`. Days and hours count from 1970 in the log's zone.
 * - `acts(u, e, ts, day, hour, s)`: in order of user, time and event; `s` the session
 * - `daily(u, e, day, n)`, `user_event(u, e, n, days)`, `user_day(u, day, n)`
 * - `sessions(s, u, began, ended, n)`
 */
export async function makeTables(duck: Duck, sessionMinutes: number): Promise<void> {
	await duck.run(`
		create table acts as with
		before as (select *, lag(u) over () as lu, lag(ts) over () as lt, lag(visit) over () as lv from sorted)
		select u, e, ts, (here // 86400000)::int as day, ((here // 3600000) % 24)::tinyint as hour,
			(sum((lu is null or lu <> u or ts - lt > ${Math.round(sessionMinutes * 60_000)}
				or (visit <> lv and visit >= 0 and lv >= 0))::int) over (rows unbounded preceding))::int as s from before;
		create table daily as select u, e, day, count(*)::int as n from acts group by all;
		create table user_event as select u, e, sum(n)::bigint as n, count(*)::int as days from daily group by all;
		create table user_day as select u, day, sum(n)::bigint as n from daily group by all;
		create table sessions as select s, any_value(u) as u, min(ts) as began, max(ts) as ended, count(*)::int as n from acts group by s`);
}
