import type { LogReport } from '../../shared/behaviour.ts';
import type { Duck } from './duck.ts';

/** Days of the log on either side that are needed to tell an end from a pause. */
const margin = 7;
const leastEvents = 20;

/**
 * Events that end for everybody within two days of another's beginning, at half to twice its pace, where half or more of
 * those who used the old one and stayed use the new one. Needs 14 days of log. Reads `lives(e, n, born, died)`.
 */
export async function findRenames(duck: Duck): Promise<LogReport['renames']> {
	await duck.run(`create temp table heirs as
		with span as (select min(born) as a, max(died) as z from lives)
		select o.e as old, w.e as young, o.died, w.born, o.n / (o.died - o.born + 1) as before, w.n / (w.died - w.born + 1) as after
		from lives o, lives w, span
		where o.e <> w.e and o.n >= ${leastEvents} and w.n >= ${leastEvents} and w.born - o.died between 0 and 2
			and o.died <= span.z - ${margin} and w.born >= span.a + ${margin} and after between before / 2 and before * 2`);
	const [pairs] = await duck.rows<{ n: number }>('select count(*) as n from heirs');
	if (pairs!.n === 0) return [];
	return duck.rows<LogReport['renames'][number]>(`
		with user_of as (select u, e, last_day from
				(select distinct u, e from sorted where e in (select old from heirs union select young from heirs))
				join (select u, max(here) // 86400000 as last_day from sorted group by u) using (u)),
		stayed as (
			select p.*, (select count(*) from user_of a where a.e = p.old and a.last_day > p.died) as left_over,
				(select count(*) from user_of a join user_of b on a.u = b.u and b.e = p.young where a.e = p.old) as users
			from heirs p)
		select o.what as "from", w.what as "to", strftime(make_date(s.born), '%Y-%m-%d') as day, s.users
		from stayed s join names o on o.e = s.old join names w on w.e = s.young
		where s.users > 0 and s.users * 2 >= s.left_over
		qualify row_number() over (partition by s.old order by s.users desc, w.what) = 1
			and row_number() over (partition by s.young order by s.users desc, o.what) = 1
		order by day, "from"`);
}
