import type { Duck } from '../duck.ts';

const longest = 5;
/** Only so many of the commonest events take part, so that a run of five fits one number; a rarer one breaks a run. */
const known = 4000;

export type Sequence = { g: number; events: readonly string[]; users: number };

/**
 * Runs of two to five events within a session that at least `support` of all users (0–1) show, with the number of users
 * of each group who do, at most `most` a group, most users first. Repeats of one event count once. A run is only looked
 * for where the two runs it is made of are common, so the work follows what is found, not what is possible.
 */
export async function frequentSequences(duck: Duck, support: number, most: number): Promise<Sequence[]> {
	await duck.run(`
		create temp table runs (length tinyint, code bigint, u int);
		create temp table step as select u, s, e, case when lag(s) over () = s and e < ${known} and lag(e) over () < ${known}
				then lag(e) over ()::bigint * ${known} + e end as code
			from acts where p is null or p <> e`);
	for (let length = 2; length <= longest; length++) {
		if (length > 2) await duck.run(lengthen);
		await duck.run(`
			create temp table seen as select distinct u, code from step where code is not null;
			create or replace temp table frequent as select code from seen group by code
				having count(*) >= (select greatest(2, ceil(count(*) * ${support})) from users);
			insert into runs select ${length}, code, u from seen semi join frequent using (code);
			drop table seen`);
	}
	const rows = await duck.rows<{ g: number; length: number; users: number } & Record<string, number>>(`
		select g, length, users, ${digits()} from (
			select g, length, code, count(*) as users from runs join groups using (u) group by g, length, code
			qualify row_number() over (partition by g order by users desc, length desc, code) <= ${most})
		order by g, users desc, length desc, code`);
	await duck.run('drop table step; drop table runs; drop table frequent');
	const names = new Map(
		(await duck.rows<{ e: number; what: string }>('select e, what from names')).map(({ e, what }) => [
			e,
			what,
		]),
	);
	return withoutParts(
		rows.map((row) => ({
			g: row.g,
			users: row.users,
			events: Array.from({ length: row.length }, (_, at) => names.get(row[`d${row.length - 1 - at}`]!)!),
		})),
	);
}

/** From runs of n to runs of n + 1: two common ones that overlap in all but their ends. */
const lengthen = `
	create temp table longer as select u, s, e,
			case when code in (from frequent) and before in (from frequent) and sb = s then before * ${known} + e end as code
		from (select *, lag(code) over () as before, lag(s) over () as sb from step);
	drop table step; alter table longer rename to step`;

/** Leaves out a run that nearly always stands in a longer one of the list. */
function withoutParts(list: readonly Sequence[]): Sequence[] {
	const texts = list.map(({ events }) => `\n${events.join('\n')}\n`);
	return list.filter(
		(one, at) =>
			!list.some(
				(other, i) =>
					other.g === one.g &&
					other.events.length > one.events.length &&
					other.users >= 0.9 * one.users &&
					texts[i]!.includes(texts[at]!),
			),
	);
}

/** The numbers of a run's events, last first, as columns d0 to d4. */
function digits(): string {
	return Array.from(
		{ length: longest },
		(_, at) => `((code // ${known ** at}) % ${known})::int as d${at}`,
	).join(', ');
}
