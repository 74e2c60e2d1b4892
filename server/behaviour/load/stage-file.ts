import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../shared/errors.ts';
import { readHead, textPieces } from '../../intake/files/file-text.ts';
import { encodingOf } from '../../intake/files/sniff-file.ts';
import { type Duck, quoted } from '../duck.ts';
import { momentSql } from './moment-sql.ts';
import { type LogShape, sniffLog } from './sniff-log.ts';
import { type StageTally, stageColumns } from './stage.ts';

/** A log on disk; `name` for people. */
export type EventFile = { readonly path: string; readonly name: string };

const shownLines = 100;

/** Reads a file of events into `stage`. Throws `AppError('unreadable')` for what is no log of single users' events. */
export async function stageFile(duck: Duck, file: EventFile, zone: string): Promise<StageTally> {
	const shape = await sniffLog(file.path, file.name);
	const moment = momentSql('time', shape.times, zone);
	if (moment === null)
		throw new AppError(
			'unreadable',
			`${file.name}: its times cannot be read, for instance “${(shape.times[0] ?? '').slice(0, 40)}”. What works: ISO 8601 or Unix time.`,
			{ at: 'line 2' },
		);
	const path = shape.foreign ? await asUtf8(file.path, duck.folder) : file.path;
	try {
		return await readInto(duck, path, file.name, shape, { ...moment, zone });
	} finally {
		if (shape.foreign) await rm(path, { force: true });
	}
}

async function readInto(
	duck: Duck,
	path: string,
	name: string,
	shape: LogShape,
	moment: { sql: string; zoneless: boolean; zone: string },
): Promise<StageTally> {
	const source = sourceSql(path, shape);
	const reason = `case when who is null then 'It has no user.' when what is null then 'It has no event.'
		when m is null or m not between 631152000000000 and 4102444800000000 then 'Its time cannot be read.' end`;
	// Every row is staged; what is no event has no time there and is told apart below, so that the file is read once.
	const before = await duck.rows<{ n: number }>('select count(*) as n from stage');
	try {
		await duck.run(
			`insert into stage (${stageColumns}) select who, case when who is not null and what is not null
				and m between 631152000000000 and 4102444800000000 then m // 1000 end, what, visit, once, agent
			from (select *, ${moment.sql} as m from (${source}))`,
		);
	} catch (error) {
		throw brokenFile(name, error);
	}
	const [tally] = await duck.rows<{ n: number; bad: number }>(
		'select count(*) as n, count(*) filter (ts is null) as bad from stage',
	);
	const read = tally!.n - before[0]!.n;
	const broken = await brokenLines(duck);
	const bad = tally!.bad === 0 ? [] : await reasons(duck, source, moment.sql, reason, shape, broken);
	await duck.run('delete from stage where ts is null');
	if (tally!.bad === read)
		throw new AppError(
			'unreadable',
			`${name} has no event that can be read${bad[0] ? ` (${bad[0].lines[0]}: ${bad[0].reason})` : ''}. Nothing was brought in.`,
			{ at: bad[0]?.lines[0] ?? 'line 1' },
		);
	return {
		source: name,
		hasIds: shape.fields.once !== null,
		read: read + broken.length,
		zoneless: moment.zoneless ? read - tally!.bad : 0,
		rejected: [...bad, ...misfits(broken)],
		notices: moment.zoneless
			? [`${name}: its times name no time zone; they were read as ${moment.zone}.`]
			: [],
	};
}

/** The file's rows as `who, time, what, visit, once, agent`. */
function sourceSql(path: string, shape: LogShape): string {
	const { fields } = shape;
	// Looking at the first letter is much cheaper than trimming; white space at the end is taken off each name once, later.
	const cell = (field: string): string =>
		`case when ${column(field)} < '!' then nullif(trim(${column(field)}), '') else ${column(field)} end`;
	const reader =
		shape.lines === 'csv'
			? `read_csv(${quoted(path)}, header = true, auto_detect = false, delim = ${quoted(shape.delimiter)}, quote = '"', escape = '"',
				columns = {${shape.header.map((one, at) => `${quoted(one === '' ? `column ${at}` : one)}: 'VARCHAR'`).join(', ')}},
				compression = '${shape.gzip ? 'gzip' : 'none'}', ignore_errors = true, store_rejects = true, max_line_size = 10000000)`
			: `read_json(${quoted(path)}, format = 'newline_delimited', records = true, ignore_errors = true,
				compression = '${shape.gzip ? 'gzip' : 'uncompressed'}', maximum_object_size = 16777216, columns = {${jsonColumns(fields)}})`;
	const user = fields.userInSentence
		? `nullif(regexp_extract(${column(fields.user)}, $$user with id '(\\d+)'$$, 1), '')`
		: fields.device === null
			? cell(fields.user)
			: `coalesce(${cell(fields.user)}, 'device ' || ${cell(fields.device)})`;
	const number = (field: string | null): string =>
		field === null
			? 'null::ubigint'
			: `case when ${column(field)} not in ('', '-1') then hash(${column(field)}) end`;
	const agent = fields.agent === null ? 'null::varchar' : cell(fields.agent);
	return `select ${user} as who, ${column(fields.ts)} as time, ${cell(fields.event)} as what,
		${number(fields.session)} as visit, ${number(fields.once)} as once, ${agent} as agent from ${reader}`;
}

function jsonColumns(fields: LogShape['fields']): string {
	const used = [
		fields.user,
		fields.device,
		fields.ts,
		fields.event,
		fields.session,
		fields.once,
		fields.agent,
	];
	const names = [...new Set(used.filter((field) => field !== null))];
	const inner = names.filter((field) => field.startsWith('properties.')).map((field) => field.slice(11));
	const outer = names.filter((field) => !field.startsWith('properties.'));
	const struct =
		inner.length === 0
			? []
			: [`properties: ${quoted(`STRUCT(${inner.map((field) => `${ident(field)} VARCHAR`).join(', ')})`)}`];
	return [...outer.map((field) => `${quoted(field)}: 'VARCHAR'`), ...struct].join(', ');
}

function column(field: string): string {
	return field.startsWith('properties.') ? `properties.${ident(field.slice(11))}` : ident(field);
}

function ident(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

/** Reads the file again, only to say which of its lines are no events. */
async function reasons(
	duck: Duck,
	source: string,
	moment: string,
	reason: string,
	shape: LogShape,
	broken: readonly number[],
): Promise<StageTally['rejected']> {
	const rows = await duck.rows<{ why: string; n: number; places: readonly number[] }>(
		`select why, count(*) as n, list(place order by place)[1:${shownLines}] as places from
			(select row_number() over () as place, ${reason} as why from (select *, ${moment} as m from (${source})))
		where why is not null group by why order by why`,
	);
	// The reader leaves broken lines out, so they are counted in again.
	const lineOf = (place: number): number =>
		broken.reduce((line, gone) => (gone <= line ? line + 1 : line), place + (shape.lines === 'csv' ? 1 : 0));
	return rows.map(({ why, n, places }) => ({
		reason: why,
		count: n,
		lines: places.map((place) => `line ${lineOf(place)}`),
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
	const lines = broken.slice(0, shownLines).map((line) => `line ${line}`);
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

async function asUtf8(path: string, folder: string): Promise<string> {
	const copy = join(folder, 'copy.csv');
	await pipeline(textPieces(path, encodingOf(await readHead(path))), createWriteStream(copy));
	return copy;
}
