import type { Duck } from '../duck.ts';

export type Transition = { g: number; from: string; to: string; count: number; share: number; users: number };

/** What follows what within a session: the commonest steps of each group, as shares of all steps that leave `from`. */
export function transitions(duck: Duck, most: number): Promise<Transition[]> {
	return duck.rows(`with steps as (select g, p, e, sum(n) as n, count(*) as users from pairs join groups using (u) group by g, p, e),
		shares as (select *, n / sum(n) over (partition by g, p) as share from steps
			qualify row_number() over (partition by g order by n desc, p, e) <= ${most})
		select g, a.what as "from", b.what as "to", s.n as count, share::double as share, s.users
		from shares s join names a on a.e = s.p join names b on b.e = s.e order by g, s.n desc, s.p, s.e`);
}

/** The last thing before 14 days or more without any event, the end of the log included: users by event. */
export function lastBeforeSilence(duck: Duck): Promise<{ g: number; event: string; users: number }[]> {
	return duck.rows(`with next as (
			select u, ended, s, lead(began) over (partition by u order by began) as later from sessions),
		ends as (select s from next where coalesce(later, (select max(ts) from acts)) - ended >= 14 * 86400000),
		last_acts as (select u, s, last(e order by ts, e) as e from acts where s in (select s from ends) group by u, s)
		select g, what as event, count(distinct u) as users from last_acts join groups using (u) join names using (e)
		group by g, what order by g, users desc, what`);
}

/** Events whose name tells of something that went wrong: users who met them, and what most of them did right before. */
export function errors(
	duck: Duck,
): Promise<{ g: number; event: string; users: number; after: string | null }[]> {
	return duck.rows(`with bad as (select e, what from names where regexp_matches(what,
			'(^|[^a-z])(error|errors|fail|failed|failure|exception|crash|crashed|denied|declined|timeout|invalid|rejected)($|[^a-z])', 'i')
			or regexp_matches(what, '(Error|Failed|Failure|Exception|Crash|Denied|Declined|Timeout|Invalid|Rejected)')),
		met as (select g, e, count(*) as users from user_event join groups using (u) where e in (select e from bad) group by g, e),
		ways as (select g, p, e, count(*) as users from pairs join groups using (u)
			where e in (select e from bad) and p <> e group by g, p, e
			qualify row_number() over (partition by g, e order by users desc, p) = 1)
		select m.g, b.what as event, m.users, n.what as after from met m join bad b using (e)
		left join ways w on w.g = m.g and w.e = m.e left join names n on n.e = w.p order by m.g, m.users desc, b.what`);
}
