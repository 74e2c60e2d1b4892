import type { Share } from '../../shared/behaviour.ts';
import type { EventLog } from './event-log.ts';
import { setGroups, type UserGroup } from './groups.ts';
import { shareOf } from './measures/shapes.ts';

/** A call for help of a user of the log: when (ms since 1970), and what it is about. */
export type Ticket = { readonly user: string; readonly ts: number; readonly theme: string };

export type StuckPoint = {
	readonly group: string;
	readonly theme: string;
	/** Of the group's users, those who asked about it. */
	readonly asked: Share;
	/** What most of them did last in the day before they asked; null where the log shows nothing. */
	readonly lastAct: string | null;
	/** Of those who asked, who met an error in the day before. */
	readonly afterError: Share;
};

const dayMs = 86_400_000;

/** What users of everyone and of each group get stuck on, commonest first. Tickets of users without a log do not count. */
export async function stuckPoints(
	{ duck }: EventLog,
	tickets: readonly Ticket[],
	groups: readonly UserGroup[],
): Promise<StuckPoint[]> {
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
		with asked as (select u, t, theme from tickets join users using (who)),
		before as (select u, t, theme, arg_max(e, ts) as e, bool_or(regexp_matches(what, 'error|fail|crash|denied|declined|timeout', 'i')) as bad
			from asked join acts using (u) join names using (e) where ts <= t and ts > t - ${dayMs} group by u, t, theme),
		one as (select u, theme, arg_max(e, t) as e, coalesce(bool_or(bad), false) as bad
			from asked left join before using (u, t, theme) group by u, theme)
		select g, theme, count(*) as users, count(*) filter (bad) as after,
			(select what from names where names.e = mode(one.e)) as last
		from one join groups using (u) group by g, theme order by g, users desc, theme`);
	return rows.map(({ g, theme, users, after, last }) => ({
		group: ids[g]!,
		theme,
		asked: shareOf(users, sizes[g]!),
		lastAct: last,
		afterError: shareOf(after, users),
	}));
}
