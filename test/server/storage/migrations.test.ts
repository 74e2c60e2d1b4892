import { afterAll, beforeAll, expect, it } from 'vitest';
import { quietLog } from '../../../server/log.ts';
import { createBoardStore } from '../../../server/storage/board-store.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { createEvidenceStore } from '../../../server/storage/evidence-store.ts';
import { createJobStore } from '../../../server/storage/job-store.ts';
import { checkMigrated, migrate, migrations } from '../../../server/storage/migrations.ts';
import { createTestDatabase } from '../../support/postgres.ts';

const opened: Database[] = [];
let formOfFresh: unknown;

async function open(): Promise<Database> {
	const database = openDatabase(await createTestDatabase(), () => undefined);
	opened.push(database);
	return database;
}

/** The database as the version was that had the first `sets` migrations, with a row in every table it had. */
async function openAsOf(sets: number): Promise<Database> {
	const database = await open();
	const { pool } = database;
	await pool.query('create table migrations (name text primary key, at timestamptz not null default now())');
	for (const { name, statements } of migrations.slice(0, sets)) {
		for (const statement of statements) await pool.query(statement);
		await pool.query('insert into migrations (name) values ($1)', [name]);
	}
	const { rows } = await pool.query<{ table: string }>(
		`select table_name as table from information_schema.tables where table_schema = 'public' and table_name <> 'migrations'
		order by table_name <> 'boards', table_name <> 'uploads', table_name <> 'decisions', table_name not in ('evidence', 'entities'), table_name`,
	);
	for (const { table } of rows) await fill(database, table);
	return database;
}

const known: Record<string, unknown> = {
	'boards.id': 'bo_a',
	board: 'bo_a',
	'evidence.id': 'ev_a',
	evidence: 'ev_a',
	'model_parts.evidence': ['ev_a'],
	'decisions.id': 'de_a',
	decision: 'de_a',
	'consensus.id': 'ro_a',
	round: 'ro_a',
	kind: 'said',
	'jobs.kind': 'group',
	state: 'running',
	role: 'owner',
	rejected: '[]',
	attributes: '{}',
	text: 'a quote',
};

/** A row with something in every column, as far as the columns have no value of their own. */
async function fill({ pool }: Database, table: string): Promise<void> {
	const { rows: columns } = await pool.query<{ name: string; type: string }>(
		`select column_name as name, data_type as type from information_schema.columns
		where table_schema = 'public' and table_name = $1 and column_default is null and is_nullable = 'NO'`,
		[table],
	);
	const made = (type: string): unknown =>
		({ text: 'x', ARRAY: [], bytea: Buffer.from([0, 0]), 'timestamp with time zone': new Date() })[type] ?? 1;
	const values = columns.map(({ name, type }) => known[`${table}.${name}`] ?? known[name] ?? made(type));
	await pool.query(
		`insert into ${table} (${columns.map(({ name }) => `"${name}"`).join()})
		values (${columns.map((_, at) => `$${at + 1}`).join()})`,
		values,
	);
}

/** Tables, columns, indexes: everything a migration makes. */
async function formOf({ pool }: Database): Promise<unknown> {
	const columns = await pool.query(
		`select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
		where table_schema = 'public' order by 1, 2`,
	);
	const indexes = await pool.query(`select indexdef from pg_indexes where schemaname = 'public' order by 1`);
	return [columns.rows, indexes.rows];
}

beforeAll(async () => {
	const database = await open();
	const runs = await Promise.all([migrate(database.kysely), migrate(database.kysely)]);
	expect(runs.flat()).toEqual(migrations.map(({ name }) => name));
	formOfFresh = await formOf(database);
});
afterAll(async () => {
	for (const database of opened) await database.close();
});

it.each(migrations.slice(0, -1).map(({ name }, at) => [name, at + 1] as const))(
	'[ST26] a database as of %s is brought up to date with its rows, and works',
	async (_, sets) => {
		const database = await openAsOf(sets);
		const due = migrations.slice(sets).map(({ name }) => name);
		await expect(checkMigrated(database.kysely)).rejects.toMatchObject({ code: 'unavailable' });
		expect(await migrate(database.kysely)).toEqual(due);
		await checkMigrated(database.kysely);
		expect(await formOf(database)).toEqual(formOfFresh);

		const evidence = await createEvidenceStore(database).read('bo_a', ['ev_a']);
		expect(evidence).toMatchObject([{ id: 'ev_a', text: 'a quote', kind: 'said' }]);
		expect(await createBoardStore(database).name('bo_a')).toBe('x');
		const { rows: tokens } = await database.pool.query('select id, role, hash from tokens');
		expect(tokens).toMatchObject([{ role: 'owner', hash: 'x' }]);
		expect(tokens[0].id).not.toBe('');
		// A job that an older version left in the middle is taken up.
		const jobs = createJobStore(database, { log: quietLog, lease: 1 });
		await jobs.start();
		expect(await jobs.take(1)).toMatchObject([{ id: 'x', board: 'bo_a', work: { kind: 'group' } }]);
		await jobs.close();
	},
);

it('[ST3] migrations run once, and a database of another version is refused', async () => {
	const database = await open();
	await migrate(database.kysely);
	expect(await migrate(database.kysely)).toEqual([]);
	await database.pool.query(`insert into migrations (name) values ('9999-from-the-future')`);
	for (const work of [migrate, checkMigrated])
		await expect(work(database.kysely)).rejects.toMatchObject({
			code: 'unavailable',
			message: expect.stringContaining('9999-from-the-future'),
		});
});
