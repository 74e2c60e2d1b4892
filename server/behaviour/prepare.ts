import type { LogReport } from '../../shared/behaviour.ts';
import type { Duck } from './duck.ts';
import { quoted } from './duck.ts';
import { type ExclusionRule, mostADay } from './exclusions.ts';
import type { StageColumns, StageTally } from './load/stage.ts';
import { isBadSql } from './measures/bad-events.ts';
import { findRenames } from './renames.ts';

export type PrepareOptions = {
	readonly zone: string;
	readonly exclude: readonly ExclusionRule[];
	readonly columns: StageColumns;
};

/**
 * Makes the tables everything else rests on, from `stage`, which is gone afterwards. All names become small numbers.
 * - `users(u, who)`, `names(e, what, n, bad)`: most used first; `bad` tells of something that went wrong
 * - `sorted(u, e, ts, here, visit)`: in order of user, time and event; `here` is `ts` in the log's zone, `visit` a number
 *   for the session's name or -1
 */
export async function prepare(
	duck: Duck,
	tallies: readonly StageTally[],
	options: PrepareOptions,
): Promise<LogReport> {
	const staged = await count(duck, 'select count(*) as n from stage');
	const excluded = await nameThings(duck, options);
	await sortEvents(duck, options);
	const kept = await count(duck, 'select count(*) as n from sorted');
	const machines = await leaveOutMachines(duck);
	await duck.run(`
		create table lives as select e, count(*) as n, (min(here) // 86400000)::int as born, (max(here) // 86400000)::int as died
			from sorted group by e;
		delete from users where u not in (select u from per_user);
		delete from names where e not in (select e from lives);
		update names set n = lives.n from lives where lives.e = names.e`);
	const [span] = await duck.rows<{ from: number | null; to: number | null; users: number }>(
		'select min(ts) as "from", max(ts) as "to", (select count(*) from users) as users from sorted',
	);
	const report: LogReport = {
		read: tallies.reduce((sum, tally) => sum + tally.read, 0),
		kept: kept - machines.events,
		duplicates: staged - excluded.reduce((sum, one) => sum + one.events, 0) - kept,
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
	await duck.run('drop table lives; drop table per_user');
	return report;
}

/** Numbers for users and events; what a rule leaves out gets none, and every such event is counted under one rule. */
async function nameThings(
	duck: Duck,
	{ exclude: rules, columns }: PrepareOptions,
): Promise<{ rule: string; users: number; events: number }[]> {
	const test = (on: ExclusionRule['on'], column: string): string =>
		`case ${rules
			.map((rule, at) =>
				rule.on === on ? `when regexp_matches(${column}, ${quoted(rule.pattern)}, 'i') then ${at}` : '',
			)
			.join(' ')} when false then null end`;
	const agents = columns.agents
		? `select agent, ${test('agent', 'agent')} as rule from (select distinct agent from stage where agent is not null)`
		: 'select null::varchar as agent, null::int as rule where false';
	await duck.run(`
		create table all_users as select who as spelt, rtrim(who) as who, ${test('user', 'who')} as rule from (select distinct who from stage);
		create table all_names as select what as spelt, rtrim(what) as what, n, ${test('event', 'what')} as rule from (select what, count(*) as n from stage group by what);
		create table agents as ${agents};
		create table users as select row_number() over (order by who)::int as u, who from (select distinct who from all_users where rule is null);
		create table names as select row_number() over (order by n desc, what)::int as e, what, n, ${isBadSql('what')} as bad from
			(select what, sum(n)::bigint as n from all_names where rule is null group by what)`);
	const met = await count(
		duck,
		`select (select count(rule) from all_users) + (select count(rule) from all_names) + (select count(rule) from agents) as n`,
	);
	if (met === 0) return [];
	const agent = columns.agents ? 'left join agents c using (agent)' : 'left join agents c on false';
	const rows = await duck.rows<{ rule: number; users: number; events: number }>(`
		select coalesce(a.rule, b.rule, c.rule) as rule, count(distinct stage.who) as users, count(*) as events
		from stage join all_users a on stage.who = a.spelt join all_names b on stage.what = b.spelt ${agent}
		where coalesce(a.rule, b.rule, c.rule) is not null group by 1 order by 1`);
	const byName = new Map<string, { rule: string; users: number; events: number }>();
	for (const { rule, users, events } of rows) {
		const { name } = rules[rule]!;
		const seen = byName.get(name);
		byName.set(name, { rule: name, users: users + (seen?.users ?? 0), events: events + (seen?.events ?? 0) });
	}
	return [...byName.values()];
}

/** One sort by user and time; everything after it reads in that order. One event sent twice stays once. */
async function sortEvents(duck: Duck, { zone, columns }: PrepareOptions): Promise<void> {
	const id = columns.ids ? ', once' : '';
	const people = columns.agents
		? 'where agent is null or agent not in (select agent from agents where rule is not null)'
		: '';
	const here =
		zone === 'UTC' ? 'ts' : `epoch_ms(timezone(${quoted(zone)}, make_timestamptz(ts * 1000)))::bigint`;
	await duck.run(`
		create table ${columns.ids ? 'with_ids' : 'sorted'} as select u, e, ts, ${here} as here, visit${id} from stage
			join (select spelt, u from all_users join users using (who)) a on stage.who = a.spelt
			join (select spelt, e from all_names join names using (what)) b on stage.what = b.spelt
			${people} order by u, ts, e${id};
		drop table stage; drop table all_users; drop table all_names; drop table agents`);
	if (columns.ids)
		await duck.run(`create table sorted as select u, e, ts, here, visit from with_ids
				qualify not coalesce(once = lag(once) over () and lag(u) over () = u and lag(ts) over () = ts and lag(e) over () = e, false);
			drop table with_ids`);
}

async function leaveOutMachines(duck: Duck): Promise<{ rule: string; users: number; events: number }> {
	await duck.run(`create table per_user as select u, count(*) as n from sorted group by u;
		create temp table machines as select distinct u from (select u from sorted
			where u in (select u from per_user where n > ${mostADay}) group by u, here // 86400000 having count(*) > ${mostADay})`);
	const [left] = await duck.rows<{ users: number; events: number }>(
		'select count(*) as users, coalesce(sum(n), 0) as events from per_user where u in (select u from machines)',
	);
	if (left!.users > 0)
		await duck.run(
			'delete from sorted where u in (select u from machines); delete from per_user where u in (select u from machines)',
		);
	return { rule: `More than ${mostADay} events on one day`, ...left! };
}

async function count(duck: Duck, sql: string): Promise<number> {
	return (await duck.rows<{ n: number }>(sql))[0]!.n;
}
