import type { LogReport } from '../../shared/behaviour.ts';
import type { Duck } from './duck.ts';

/** Days of the log on either side that are needed to tell an end from a pause. */
const margin = 7;
const leastEvents = 20;

/**
 * Events that end for everybody within two days of another's beginning, at half to twice its pace, where half or more of
 * those who used the old one and stayed use the new one. Needs 14 days of log.
 */
export async function findRenames(duck: Duck): Promise<LogReport['renames']> {
	return duck.rows<LogReport['renames'][number]>(`
		with user_of as (select d.u, d.e, l.last_day from (select distinct u, e from daily) d
			join (select u, max(day) as last_day from daily group by u) l using (u)),
		life as (select e, min(day) as born, max(day) as died, sum(n) as n from daily group by e),
		span as (select min(day) as a, max(day) as z from daily),
		pairs as (
			select o.e as old, w.e as young, o.died, w.born, o.n / (o.died - o.born + 1) as before, w.n / (w.died - w.born + 1) as after
			from life o, life w, span
			where o.e <> w.e and o.n >= ${leastEvents} and w.n >= ${leastEvents} and w.born - o.died between 0 and 2
				and o.died <= span.z - ${margin} and w.born >= span.a + ${margin}),
		stayed as (
			select p.*, (select count(*) from user_of a where a.e = p.old and a.last_day > p.died) as left_over,
				(select count(*) from user_of a join user_of b on a.u = b.u and b.e = p.young where a.e = p.old) as users
			from pairs p where after between before / 2 and before * 2)
		select o.what as "from", w.what as "to", strftime(make_date(s.born), '%Y-%m-%d') as day, s.users
		from stayed s join names o on o.e = s.old join names w on w.e = s.young
		where s.users > 0 and s.users * 2 >= s.left_over
		qualify row_number() over (partition by s.old order by s.users desc, w.what) = 1
			and row_number() over (partition by s.young order by s.users desc, o.what) = 1
		order by day, "from"`);
}
