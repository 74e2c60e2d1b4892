import type { LogReport } from '../../shared/behaviour.ts';
import type { Duck } from './duck.ts';
import { quoted } from './duck.ts';
import { type ExclusionRule, mostADay } from './exclusions.ts';
import type { StageTally } from './load/stage.ts';
import { findRenames } from './renames.ts';

export type PrepareOptions = { zone: string; sessionMinutes: number; exclude: readonly ExclusionRule[] };

/**
 * Makes the tables that questions are asked of, from `stage`, which is gone afterwards. All names become small numbers.
 * - `users(u, who)`, `names(e, what, n)`: most used first
 * - `acts(u, e, ts, day, hour, s, p)`: in order of user and time; `s` the session, `p` the event before in it or null
 * - `daily(u, e, day, n)`, `user_event(u, e, n, days)`, `user_day(u, day, n)`, `user_event_week`, `user_week`
 * - `sessions(s, u, began, ended, n, day, hour)` and `pairs(u, p, e, n)`
 * Days and hours count from 1970 in the log's zone.
 */
export async function prepare(
	duck: Duck,
	tallies: readonly StageTally[],
	options: PrepareOptions,
): Promise<LogReport> {
	const excluded = await nameThings(duck, options.exclude);
	const staged = await count(duck, 'select count(*) as n from stage');
	const skipped = excluded.reduce((sum, one) => sum + one.events, 0);
	await sortActs(
		duck,
		options,
		tallies.some(({ hasIds }) => hasIds),
	);
	const kept = await count(duck, 'select count(*) as n from acts');
	await duck.run('create table daily as select u, e, day, count(*)::int as n from acts group by all');
	const machines = await leaveOutMachines(duck);
	await duck.run(`
		create table user_event as select u, e, sum(n)::bigint as n, count(*)::int as days from daily group by all;
		create table user_day as select u, day, sum(n)::bigint as n from daily group by all;
		create table user_event_week as select u, e, (day + 3) // 7 as week, sum(n)::bigint as n from daily group by all;
		create table user_week as select u, week, count(*)::int as features, sum(n)::bigint as n from user_event_week group by all;
		create table sessions as select s, any_value(u) as u, min(ts) as began, max(ts) as ended, count(*)::int as n,
			min(day * 24 + hour)::int // 24 as day, min(day * 24 + hour)::int % 24 as hour from acts group by s;
		create table pairs as select u, p, e, count(*)::bigint as n from acts where p is not null group by all;
		delete from users where u not in (select u from user_event);
		delete from names where e not in (select e from user_event);
		update names set n = (select sum(n) from user_event where user_event.e = names.e)`);
	const [span] = await duck.rows<{ from: number | null; to: number | null; users: number }>(
		'select min(ts) as "from", max(ts) as "to", count(distinct u) as users from acts',
	);
	return {
		read: tallies.reduce((sum, tally) => sum + tally.read, 0),
		kept: kept - machines.events,
		duplicates: staged - skipped - kept,
		rejected: tallies.flatMap(({ source, rejected }) =>
			rejected.map((one) => ({ source, ...one, lines: [...one.lines] })),
		),
		excluded: [...excluded, ...(machines.users > 0 ? [machines] : [])],
		renames: await findRenames(duck),
		zoneless: tallies.reduce((sum, tally) => sum + tally.zoneless, 0),
		users: span!.users,
		events: await count(duck, 'select count(*) as n from names'),
		span: span!.from === null || span!.to === null ? null : { from: span!.from, to: span!.to },
		notices: tallies.flatMap(({ notices }) => notices),
	};
}

/** Numbers for users and events; what a rule leaves out gets none, and every such event is counted under one rule. */
async function nameThings(
	duck: Duck,
	rules: readonly ExclusionRule[],
): Promise<{ rule: string; users: number; events: number }[]> {
	const test = (on: ExclusionRule['on'], column: string): string =>
		`case ${rules
			.map((rule, at) =>
				rule.on === on ? `when regexp_matches(${column}, ${quoted(rule.pattern)}, 'i') then ${at}` : '',
			)
			.join(' ')} when false then null end`;
	await duck.run(`
		create table all_users as select who as spelt, rtrim(who) as who, ${test('user', 'who')} as rule from (select distinct who from stage);
		create table all_names as select what as spelt, rtrim(what) as what, n, ${test('event', 'what')} as rule from (select what, count(*) as n from stage group by what);
		create table agents as select agent, ${test('agent', 'agent')} as rule from (select distinct agent from stage where agent is not null);
		create table users as select row_number() over (order by who)::int as u, who from (select distinct who from all_users where rule is null);
		create table names as select row_number() over (order by n desc, what)::int as e, what, n from
			(select what, sum(n)::bigint as n from all_names where rule is null group by what);
		create table bad_agents as select agent from agents where rule is not null`);
	if (rules.length === 0) return [];
	const rows = await duck.rows<{ rule: number; users: number; events: number }>(`
		select coalesce(a.rule, b.rule, c.rule) as rule, count(distinct stage.who) as users, count(*) as events
		from stage join all_users a on stage.who = a.spelt join all_names b on stage.what = b.spelt left join agents c using (agent)
		where coalesce(a.rule, b.rule, c.rule) is not null group by 1 order by 1`);
	const byName = new Map<string, { rule: string; users: number; events: number }>();
	for (const { rule, users, events } of rows) {
		const { name } = rules[rule]!;
		const seen = byName.get(name);
		byName.set(name, { rule: name, users: users + (seen?.users ?? 0), events: events + (seen?.events ?? 0) });
	}
	return [...byName.values()];
}

/** One sort by user and time; everything after it reads in that order. */
async function sortActs(
	duck: Duck,
	{ zone, sessionMinutes }: PrepareOptions,
	hasIds: boolean,
): Promise<void> {
	const id = hasIds ? ', once' : '';
	const twice = hasIds ? 'where not coalesce(once = lag_once and lu = u and lt = ts and le = e, false)' : '';
	await duck.run(`
		create table sorted as select u, e, ts, visit${id} from stage
			join (select spelt, u from all_users join users using (who)) a on stage.who = a.spelt
			join (select spelt, e from all_names join names using (what)) b on stage.what = b.spelt
			where agent is null or agent not in (select agent from bad_agents) order by u, ts, e${id};
		drop table stage`);
	await duck.run(`
		create table acts as with
		before as (select *, lag(u) over () as lu, lag(ts) over () as lt, lag(e) over () as le,
			lag(visit) over () as lv${hasIds ? ', lag(once) over () as lag_once' : ''} from sorted),
		fresh as (select *, lu is null or lu <> u or ts - lt > ${Math.round(sessionMinutes * 60_000)}
			or coalesce(visit <> lv, false) as fresh from before ${twice}),
		told as (select u, e, ts, ${hereMs(zone)} as here, (sum(fresh::int) over (rows unbounded preceding))::int as s,
			case when fresh then null else le end as p from fresh)
		select u, e, ts, (here // 86400000)::int as day, ((here // 3600000) % 24)::tinyint as hour, s, p from told;
		drop table sorted`);
}

function hereMs(zone: string): string {
	return zone === 'UTC' ? 'ts' : `epoch_ms(timezone(${quoted(zone)}, make_timestamptz(ts * 1000)))`;
}

async function leaveOutMachines(duck: Duck): Promise<{ rule: string; users: number; events: number }> {
	await duck.run(
		`create temp table machines as select distinct u from (select u, sum(n) as n from daily group by u, day having n > ${mostADay})`,
	);
	const users = await count(duck, 'select count(*) as n from machines');
	if (users === 0) return { rule: '', users: 0, events: 0 };
	const events = await count(duck, 'select count(*) as n from acts where u in (select u from machines)');
	await duck.run(
		'delete from acts where u in (select u from machines); delete from daily where u in (select u from machines)',
	);
	return { rule: `More than ${mostADay} events on one day`, users, events };
}

async function count(duck: Duck, sql: string): Promise<number> {
	return (await duck.rows<{ n: number }>(sql))[0]!.n;
}
