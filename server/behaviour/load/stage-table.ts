import { AppError } from '../../../shared/errors.ts';
import { type Duck, ident } from '../duck.ts';
import type { LogShape } from './log-fields.ts';
import { momentSql } from './moment-sql.ts';
import { type StageColumns, type StageTally, stageColumns, visitSql } from './stage.ts';

/** A table of texts that holds events, whatever it is read from. */
export type EventTable = {
	/** For people. */
	readonly name: string;
	readonly shape: LogShape;
	/** SQL: what stands behind `from`. */
	readonly from: string;
	/** How a row is called, and which number the first one has. */
	readonly rowWord: 'line' | 'row';
	readonly firstRow: number;
};

const shownRows = 100;
/** Events lie between 1990 and 2100, in µs. */
const plausible = 'between 631152000000000 and 4102444800000000';

/** Reads a table of events into `stage`. Throws `AppError('unreadable')` when nothing in it is an event. */
export async function readInto(
	duck: Duck,
	table: EventTable,
	columns: StageColumns,
	zone: string,
): Promise<StageTally> {
	const { name, shape } = table;
	const moment = momentSql('time', shape.times, zone);
	if (moment === null)
		throw new AppError(
			'unreadable',
			`${name}: its times cannot be read, for instance “${(shape.times[0] ?? '').slice(0, 40)}”. What works: ISO 8601 or Unix time.`,
			{ at: `${table.rowWord} ${table.firstRow}` },
		);
	const events = `select *, ${moment.sql} as m from (${eventsSql(table)})`;
	const before = await count(duck, 'stage');
	try {
		// Every row is staged; what is no event has no time there and is told apart below, so that the source is read once.
		// In any order: it is sorted later.
		await duck.run('set preserve_insertion_order = false');
		await duck.run(
			`insert into stage (${stageColumns(columns)}) select who, case when who is not null and what is not null
				and m ${plausible} then m // 1000 end, what, visit
				${columns.ids ? ', once' : ''}${columns.agents ? ', agent' : ''} from (${events})`,
		);
	} catch (error) {
		throw brokenFile(name, error);
	} finally {
		await duck.run('set preserve_insertion_order = true');
	}
	const read = (await count(duck, 'stage')) - before;
	const without = await count(duck, 'stage where ts is null');
	const broken = await brokenLines(duck);
	const bad = without === 0 ? [] : await reasons(duck, events, table, broken);
	if (without > 0) await duck.run('delete from stage where ts is null');
	if (without === read)
		throw new AppError(
			'unreadable',
			`${name} has no event that can be read${bad[0] ? ` (${bad[0].lines[0]}: ${bad[0].reason})` : ''}. Nothing was brought in.`,
			{ at: bad[0]?.lines[0] ?? `${table.rowWord} 1` },
		);
	return {
		source: name,
		read: read + broken.length,
		zoneless: moment.zoneless ? read - without : 0,
		rejected: [...bad, ...misfits(broken)],
		notices: moment.zoneless ? [`${name}: its times name no time zone; they were read as ${zone}.`] : [],
	};
}

/** A table's rows as `who, time, what, visit, once, agent`. */
function eventsSql({ shape: { fields }, from }: EventTable): string {
	// Looking at the first letter is much cheaper than trimming; white space at the end is taken off each name once, later.
	const cell = (field: string): string =>
		`case when ${column(field)} < '!' then nullif(trim(${column(field)}), '') else ${column(field)} end`;
	const user = fields.userInSentence
		? `nullif(regexp_extract(${column(fields.user)}, $$user with id '(\\d+)'$$, 1), '')`
		: fields.device === null
			? cell(fields.user)
			: `coalesce(${cell(fields.user)}, 'device ' || ${cell(fields.device)})`;
	const { session, once } = fields;
	const visit = session === null ? '-1' : visitSql(column(session));
	const id =
		once === null ? 'null::ubigint' : `case when ${column(once)} <> '' then hash(${column(once)}) end`;
	const agent = fields.agent === null ? 'null::varchar' : cell(fields.agent);
	return `select ${user} as who, ${column(fields.ts)} as time, ${cell(fields.event)} as what,
		${visit} as visit, ${id} as once, ${agent} as agent from ${from}`;
}

function column(field: string): string {
	return field.startsWith('properties.') ? `properties.${ident(field.slice(11))}` : ident(field);
}

async function count(duck: Duck, what: string): Promise<number> {
	return (await duck.rows<{ n: number }>(`select count(*) as n from ${what}`))[0]!.n;
}

/** Reads the source again, only to say which of its rows are no events. */
async function reasons(
	duck: Duck,
	events: string,
	{ rowWord, firstRow }: EventTable,
	broken: readonly number[],
): Promise<StageTally['rejected']> {
	const reason = `case when who is null then 'It has no user.' when what is null then 'It has no event.'
		when m is null or m not ${plausible} then 'Its time cannot be read.' end`;
	const rows = await duck.rows<{ why: string; n: number; places: readonly number[] }>(
		`select why, count(*) as n, list(place order by place)[1:${shownRows}] as places from
			(select row_number() over () as place, ${reason} as why from (${events}))
		where why is not null group by why order by why`,
	);
	// The reader leaves broken lines out, so they are counted in again.
	const numberOf = (place: number): number =>
		broken.reduce((line, gone) => (gone <= line ? line + 1 : line), place + firstRow - 1);
	return rows.map(({ why, n, places }) => ({
		reason: why,
		count: n,
		lines: places.map((place) => `${rowWord} ${numberOf(place)}`),
	}));
}

/** Lines that do not fit the header, in order. */
async function brokenLines(duck: Duck): Promise<number[]> {
	const [found] = await duck.rows<{ n: number }>(
		"select count(*) as n from duckdb_tables() where table_name = 'reject_errors'",
	);
	if (found!.n === 0) return [];
	const rows = await duck.rows<{ line: number }>('select distinct line from reject_errors order by line');
	await duck.run('drop table reject_errors; drop table reject_scans');
	return rows.map(({ line }) => line);
}

function misfits(broken: readonly number[]): StageTally['rejected'] {
	if (broken.length === 0) return [];
	const lines = broken.slice(0, shownRows).map((line) => `line ${line}`);
	return [{ reason: 'It does not fit the header.', count: broken.length, lines }];
}

/** What is wrong with the file; anything else that went wrong is a defect and stays as it is. */
function brokenFile(name: string, error: unknown): unknown {
	const said = error instanceof Error ? error.message : '';
	if (!/^(?:Invalid Input|IO|Conversion) Error/u.test(said)) return error;
	const line = /line:? (\d+)/iu.exec(said)?.[1];
	return new AppError(
		'unreadable',
		`${name} breaks off or is damaged${line === undefined ? '' : ` at line ${line}`}. Export it again. Nothing was brought in.`,
		{ ...(line === undefined ? {} : { at: `line ${line}` }), cause: error },
	);
}
