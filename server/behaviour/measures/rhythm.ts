import type { Duck } from '../duck.ts';
import { type SpreadRow, spreadSql } from './shapes.ts';

/** The last 28 days of the log, its last day included. */
const recent = `day > (select max(day) from user_day) - 28`;

/** Active days of each user of a group in the last 28 of the log, 0 for who did not come: a spread, and users by days. */
export async function activeDays(
	duck: Duck,
): Promise<{ spread: (SpreadRow & { g: number })[]; curve: { g: number; days: number; users: number }[] }> {
	const table = `(select g, coalesce(d, 0) as d from groups
		left join (select u, count(*) as d from user_day where ${recent} group by u) using (u))`;
	return {
		spread: await duck.rows(`select g, ${spreadSql('d')} from ${table} group by g`),
		curve: await duck.rows(
			`select g, d as "days", count(*) as users from ${table} group by g, d order by g, d`,
		),
	};
}

/** Mean daily active users of the last 28 days by users active in them at all. */
export function stickiness(duck: Duck): Promise<{ g: number; value: number }[]> {
	return duck.rows(`select g, count(*) / 28.0::double / count(distinct u) as value
		from user_day join groups using (u) where ${recent} group by g`);
}

/** Sessions of a group: how many, how long in minutes, and how many a week in which a user came. */
export async function sessionFigures(duck: Duck): Promise<{
	minutes: (SpreadRow & { g: number })[];
	weekly: (SpreadRow & { g: number })[];
}> {
	return {
		minutes: await duck.rows(
			`select g, ${spreadSql('(ended - began) / 60000')} from sessions join groups using (u) group by g`,
		),
		weekly: await duck.rows(`select g, ${spreadSql('c')} from
			(select u, (day + 3) // 7 as week, count(*) as c from sessions group by all) join groups using (u) group by g`),
	};
}

/** Session starts by weekday (0 is Monday) and hour. */
export function starts(duck: Duck): Promise<{ g: number; weekday: number; hour: number; n: number }[]> {
	return duck.rows(`select g, (day + 3) % 7 as weekday, hour, sum(c) as n from
		(select u, day, hour, count(*) as c from sessions group by all) join groups using (u) group by all order by all`);
}
