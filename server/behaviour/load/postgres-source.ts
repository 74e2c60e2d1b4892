import pg from 'pg';
import { AppError } from '../../../shared/errors.ts';
import { type Duck, ident } from '../duck.ts';
import { fieldsOf, type LogShape, usedFields } from './log-fields.ts';
import type { StageColumns, StageTally } from './stage.ts';
import { readInto } from './stage-table.ts';

/** A table or view of events in somebody's PostgreSQL. `name`: for people, without what lets one in. */
export type PostgresTable = { readonly url: string; readonly table: string; readonly name: string };
/** A connection that reads one table, and what is known of the table. Close it. */
export type OpenTable = {
	readonly name: string;
	readonly shape: LogShape;
	readonly client: pg.Client;
	/** The table as SQL writes it. */
	readonly from: string;
	close(): Promise<void>;
};

/** Rows that are in memory at once. */
const piece = 20_000;
const sampledRows = 150;

/** Whether a source is named as `postgres://…` rather than as a file. */
export function isPostgres(source: string): boolean {
	return /^postgres(?:ql)?:\/\//u.test(source);
}

/** `postgres://user:password@host/database#schema.table`. Throws AppError, without repeating the address, when it is not so. */
export function postgresTable(source: string): PostgresTable {
	const at = source.indexOf('#');
	const table = at < 0 ? '' : decodeURIComponent(source.slice(at + 1));
	const url = at < 0 ? source : source.slice(0, at);
	if (table === '' || !URL.canParse(url))
		throw new AppError(
			'bad-request',
			'The address of the table with usage cannot be read. What works: postgres://user@host/database#schema.table, the password in PGPASSWORD.',
		);
	const { hostname, pathname } = new URL(url);
	return {
		url,
		table,
		name: `${table} in ${pathname.slice(1) || 'PostgreSQL'} on ${hostname || 'this machine'}`,
	};
}

/**
 * Connects and looks at the first rows. Reads only: everything happens in one read-only transaction. Throws
 * `AppError('unreadable')` when the table cannot be reached or is no log of single users' events.
 */
export async function openTable({ url, table, name }: PostgresTable): Promise<OpenTable> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
	// A connection that breaks off is told by the query that waits for it.
	client.on('error', () => undefined);
	const close = (): Promise<void> => client.end().catch(() => undefined);
	const from = table.split('.').map(ident).join('.');
	try {
		await client.connect();
		await client.query("begin read only; set local timezone = 'UTC'; set local datestyle = 'ISO'");
		const header = (await client.query(`select * from ${from} limit 0`)).fields.map((field) => field.name);
		const fields = fieldsOf(header, name);
		const { rows } = await client.query<[string | null]>({
			text: `select ${ident(fields.ts)}::text from ${from} limit ${sampledRows}`,
			rowMode: 'array',
		});
		return { name, shape: { fields, times: rows.map(([time]) => time ?? '') }, client, from, close };
	} catch (error) {
		await close();
		throw refusalOf(name, error);
	}
}

/** Reads the table into `stage`, a piece at a time. Throws `AppError('unreadable')` when nothing in it is an event. */
export async function stageTable(
	duck: Duck,
	{ name, shape, client, from }: OpenTable,
	columns: StageColumns,
	zone: string,
): Promise<StageTally> {
	const fields = usedFields(shape.fields);
	const texts = fields.map((field) => `${ident(field)}::text`);
	await duck.run(
		`create temp table fetched (${fields.map((field) => `${ident(field)} varchar`).join(', ')})`,
	);
	const appender = await duck.connection.createAppender('fetched', null, 'temp');
	try {
		await client.query(`declare events no scroll cursor for select ${texts.join(', ')} from ${from}`);
		for (;;) {
			const { rows } = await client.query<(string | null)[]>({
				text: `fetch ${piece} from events`,
				rowMode: 'array',
			});
			for (const row of rows) {
				for (const cell of row) {
					if (cell === null) appender.appendNull();
					else appender.appendVarchar(cell);
				}
				appender.endRow();
			}
			appender.flushSync();
			if (rows.length < piece) break;
		}
	} catch (error) {
		throw refusalOf(name, error);
	} finally {
		appender.closeSync();
	}
	const tally = await readInto(
		duck,
		{ name, shape, from: 'fetched', rowWord: 'row', firstRow: 1 },
		columns,
		zone,
	);
	await duck.run('drop table fetched');
	return tally;
}

/** Why a table cannot be read. What the database says may repeat the address, so only its code is told. */
function refusalOf(name: string, error: unknown): unknown {
	if (error instanceof AppError) return error;
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const why =
		code === '42P01' || code === '3F000'
			? 'there is no such table'
			: code === '3D000'
				? 'there is no such database'
				: code === '42501'
					? 'it may not be read by this user'
					: code.startsWith('28')
						? 'the database did not let us in'
						: /^E[A-Z_]+$/u.test(code) || code === ''
							? 'the database does not answer'
							: `the database answered with error ${code}`;
	return new AppError('unreadable', `${name}: ${why}. Nothing was brought in.`);
}
