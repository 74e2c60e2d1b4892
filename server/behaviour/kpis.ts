import type { Kpi, KpiValue } from '../../shared/behaviour.ts';
import { wilsonInterval } from '../synthesis/usage/wilson.ts';
import { quoted } from './duck.ts';
import type { EventLog } from './event-log.ts';
import { setGroups, type UserGroup } from './groups.ts';
import { byGroup, round } from './measures/shapes.ts';

/** Every figure for everyone and each group. Users who came too late to get there before the log ends do not count. */
export async function kpisOf(
	log: EventLog,
	kpis: readonly Kpi[],
	groups: readonly UserGroup[],
): Promise<KpiValue[]> {
	const duck = await log.tables();
	const { ids } = await setGroups(duck, groups);
	await duck.run(`create or replace temp table firsts as select u, min(ts) as f from acts group by u;
		create or replace temp table ends as select max(ts) as z from acts`);
	const out: KpiValue[] = [];
	for (const kpi of kpis) {
		const rows = byGroup(
			await duck.rows<Counted>(
				`select g, ${figures(kpi)} from (${unitsOf(kpi)}) join groups using (u) group by g`,
			),
		);
		ids.forEach((group, g) => {
			out.push({ kpi: kpi.name, group, ...figureOf(kpi, rows.get(g)?.[0]) });
		});
	}
	return out;
}

type Counted = {
	g: number;
	n: number;
	all: number;
	median: number | null;
	q1: number | null;
	q3: number | null;
	square: number | null;
	users: number;
};

/** One row a user: `m` chances, `x` of them taken (for time to value: `d` days, null when never). */
function unitsOf(kpi: Kpi): string {
	const id = (name: string): string => `(select e from names where what = ${quoted(name)})`;
	const ms = (days: number): number => Math.round(days * 86_400_000);
	switch (kpi.kind) {
		case 'activation':
			return `select u, 1 as m, (count(distinct e) filter (e in (${kpi.events.map(id).join(', ')}) and ts <= f + ${ms(kpi.days)})
				= ${new Set(kpi.events).size})::int as x, null::double as d
				from acts join firsts using (u), ends where f + ${ms(kpi.days)} <= z group by u`;
		case 'retention':
			return `select u, 1 as m, max((ts >= f + ${ms(kpi.days)} and ts < f + ${ms(kpi.days + 7)})::int) as x, null::double as d
				from acts join firsts using (u), ends where f + ${ms(kpi.days + 7)} <= z group by u`;
		case 'conversion':
			return `select a.u, 1 as m, max(coalesce(b.ts > a.t and b.ts <= a.t + ${ms(kpi.days)}, false)::int) as x, null::double as d
				from (select u, min(ts) as t from acts where e = ${id(kpi.from)} group by u) a
				left join (select u, ts from acts where e = ${id(kpi.to)}) b using (u), ends
				where a.t + ${ms(kpi.days)} <= z group by a.u`;
		case 'adoption':
			return `select u, 1 as m, max((e is not distinct from ${id(kpi.event)})::int) as x, null::double as d from user_event group by u`;
		case 'task-success':
			return `select u, count(*) as m, sum(done::int) as x, null::double as d from (
				select any_value(u) as u, s, coalesce(max(rowid) filter (e = ${id(kpi.done)}) > min(rowid) filter (e = ${id(kpi.start)}), false) as done
				from acts where e in (${id(kpi.start)}, ${id(kpi.done)}) group by s having count(*) filter (e = ${id(kpi.start)}) > 0) group by u`;
		case 'time-to-value':
			return `select u, 1 as m, (min(ts) filter (e = ${id(kpi.event)}) is not null)::int as x,
				(min(ts) filter (e = ${id(kpi.event)}) - any_value(f)) / 86400000.0::double as d from acts join firsts using (u) group by u`;
	}
}

function figures(kpi: Kpi): string {
	// Sessions of one user are alike, so the interval of a share of sessions goes by users (ratio of sums, linearised).
	const square =
		kpi.kind === 'task-success'
			? 'sum(x * x) - 2 * sum(x) / sum(m) * sum(x * m) + (sum(x) / sum(m)) ** 2 * sum(m * m)'
			: 'null';
	return `sum(x) as n, sum(m) as "all", count(*) as users, (${square})::double as square, quantile_cont(d, 0.5) as median,
		quantile_cont(d, 0.25) as q1, quantile_cont(d, 0.75) as q3`;
}

function figureOf(kpi: Kpi, row: Counted | undefined): Omit<KpiValue, 'kpi' | 'group'> {
	const unit =
		kpi.kind === 'time-to-value'
			? 'days, median'
			: kpi.kind === 'task-success'
				? 'share of sessions'
				: 'share of users';
	if (!row || row.all === 0) return { value: null, low: null, high: null, n: 0, of: 0, unit };
	const { n, all } = row;
	if (kpi.kind === 'time-to-value') {
		const [value, low, high] = [row.median, row.q1, row.q3].map((one) => (one === null ? null : round(one)));
		return { value: value!, low: low!, high: high!, n, of: all, unit };
	}
	const share = n / all;
	if (kpi.kind !== 'task-success') {
		const { low, high } = wilsonInterval(n, all);
		return { value: round(share), low: round(low), high: round(high), n, of: all, unit };
	}
	if (row.users < 2) return { value: round(share), low: null, high: null, n, of: all, unit };
	const half = (1.959964 * Math.sqrt(Math.max(0, row.square!) * (row.users / (row.users - 1)))) / all;
	return {
		value: round(share),
		low: round(Math.max(0, share - half)),
		high: round(Math.min(1, share + half)),
		n,
		of: all,
		unit,
	};
}
