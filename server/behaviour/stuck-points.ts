import type { StuckPoint } from '../../shared/behaviour.ts';
import type { EventLog } from './event-log.ts';
import { setGroups, type UserGroup } from './groups.ts';
import { shareOf } from './measures/shapes.ts';

/** A call for help of a user of the log: when (ms since 1970), and what it is about. */
type Ticket = { readonly user: string; readonly ts: number; readonly theme: string };

const dayMs = 86_400_000;

/** What users of everyone and of each group get stuck on, commonest first. Tickets of users without a log do not count. */
export async function stuckPoints(
	log: EventLog,
	tickets: readonly Ticket[],
	groups: readonly UserGroup[],
): Promise<StuckPoint[]> {
	if (tickets.length === 0) return [];
	const duck = await log.tables();
	const { ids, sizes } = await setGroups(duck, groups);
	await duck.run('create or replace temp table tickets (who varchar, t double, theme varchar)');
	const appender = await duck.connection.createAppender('tickets', null, 'temp');
	for (const { user, ts, theme } of tickets) {
		appender.appendVarchar(user);
		appender.appendDouble(ts);
		appender.appendVarchar(theme);
		appender.endRow();
	}
	appender.closeSync();
	const rows = await duck.rows<{
		g: number;
		theme: string;
		users: number;
		after: number;
		last: string | null;
	}>(`
		with asked as (select distinct u, t, theme from tickets join users using (who)),
		before as (select u, t, theme, last(e order by ts, e) as e, bool_or(names.bad) as bad
			from asked join acts using (u) join names using (e) where ts <= t and ts > t - ${dayMs} group by u, t, theme),
		one as (select u, theme, last(e order by t) as e, coalesce(bool_or(bad), false) as bad
			from asked left join before using (u, t, theme) group by u, theme),
		acts_before as (select g, theme, e, count(*) as n from one join groups using (u) where e is not null group by g, theme, e
			qualify row_number() over (partition by g, theme order by n desc, e) = 1)
		select g, theme, users, after, what as last from
			(select g, theme, count(*) as users, count(*) filter (bad) as after from one join groups using (u) group by g, theme)
			left join acts_before using (g, theme) left join names using (e) order by g, users desc, theme`);
	return rows.map(({ g, theme, users, after, last }) => ({
		group: ids[g]!,
		theme,
		asked: shareOf(users, sizes[g]!),
		lastAct: last,
		afterError: shareOf(after, users),
	}));
}
