import type { EventLog } from './event-log.ts';

/** What each user does, as numbers that can be compared: one row a user, one column a feature. */
export type Habits = {
	readonly features: readonly string[];
	readonly rows: ReadonlyMap<string, readonly number[]>;
};

const countedEvents = 30;

/**
 * Habits of all users: active days in 28, different features, minutes of the middle session, and for the commonest events
 * how many of a user's active days in a hundred have one.
 */
export async function habitsOf(log: EventLog): Promise<Habits> {
	const duck = await log.tables();
	const names = await duck.rows<{ e: number; what: string }>(
		`select e, what from names order by n desc, what limit ${countedEvents}`,
	);
	const base = await duck.rows<{ who: string; active: number; features: number; minutes: number }>(`
		with span as (select max(day) - min(day) + 1 as n from daily)
		select who, d.n * 28.0::double / span.n as active, features, minutes from users
		join (select u, count(*) as n from user_day group by u) d using (u)
		join (select u, count(*) as features from user_event group by u) f using (u)
		join (select u, median((ended - began) / 60000.0)::double as minutes from sessions group by u) m using (u) cross join span order by who`);
	const used = await duck.rows<{ who: string; e: number; per100: number }>(`
		select who, e, days * 100.0::double / active as per100 from user_event join users using (u)
		join (select u, count(*) as active from user_day group by u) using (u)
		where e in (select e from names order by n desc, what limit ${countedEvents})`);
	const column = new Map(names.map(({ e }, at) => [e, at + 3]));
	const rows = new Map(
		base.map(({ who, active, features, minutes }) => [
			who,
			[active, features, minutes, ...new Array<number>(names.length).fill(0)],
		]),
	);
	for (const { who, e, per100 } of used) rows.get(who)![column.get(e)!] = per100;
	return {
		features: [
			'active days in 28',
			'different features',
			'minutes of a session',
			...names.map(({ what }) => `${what}, per 100 active days`),
		],
		rows,
	};
}
