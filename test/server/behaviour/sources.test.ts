import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuck, quoted } from '../../../server/behaviour/duck.ts';
import { type EventLog, type EventSource, openEventLog } from '../../../server/behaviour/event-log.ts';
import { postgresTable } from '../../../server/behaviour/load/postgres-source.ts';
import { signaturesOf } from '../../../server/behaviour/signatures.ts';
import { readUsage, usageName } from '../../../server/cli/read-usage.ts';
import { createTestDatabase } from '../../support/postgres.ts';

let folder: string;
let database: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'sources-test-'));
	database = await createTestDatabase();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const csv = [
	'user,ts,event,session',
	...Array.from(
		{ length: 300 },
		(_, at) =>
			`u${at % 12},${new Date(Date.UTC(2026, 2, 1) + at * 4_000_000).toISOString()},e${at % 5},s${Math.floor(at / 24)}`,
	),
	',2026-03-01T00:00:00.000Z,e1,s1',
	'u1,soon,e1,s1',
].join('\n');

async function answersOf(source: EventSource): Promise<unknown> {
	const log: EventLog = await openEventLog(source);
	try {
		const { report } = log;
		return {
			report: { ...report, rejected: report.rejected.map(({ reason, lines }) => [reason, lines]) },
			signatures: await signaturesOf(log, [{ id: 'half', users: ['u0', 'u2', 'u4', 'u6', 'u8'] }]),
		};
	} finally {
		await log.close();
	}
}

describe('sources of usage beside files of text', () => {
	it('[BH25] a Parquet file, told by its first bytes, gives what the same rows in a CSV file give', async () => {
		const [plain, parquet, broken] = ['log.csv', 'log.dat', 'broken.parquet'].map((name) =>
			join(folder, name),
		) as [string, string, string];
		writeFileSync(plain, csv);
		const duck = await openDuck({ folder });
		await duck.run(
			`copy (select * from read_csv(${quoted(plain)}, all_varchar = true)) to ${quoted(parquet)} (format parquet)`,
		);
		const typed = join(folder, 'typed.parquet');
		await duck.run(`copy (select "user", try_cast(ts as timestamptz) as ts, event, session
			from read_csv(${quoted(plain)}, all_varchar = true) where "user" is not null) to ${quoted(typed)} (format parquet)`);
		await duck.close();
		const expected = (await answersOf({ files: [{ path: plain, name: 'log' }] })) as {
			report: { rejected: unknown };
			signatures: unknown;
		};
		const found = await answersOf({ files: [{ path: parquet, name: 'log' }] });
		expect(expected.report.rejected).toEqual([
			['It has no user.', ['line 302']],
			['Its time cannot be read.', ['line 303']],
		]);
		expect(found).toEqual({
			...expected,
			report: {
				...expected.report,
				rejected: [
					['It has no user.', ['row 301']],
					['Its time cannot be read.', ['row 302']],
				],
			},
		});
		// Times of a type of their own are read as what they are.
		expect(await answersOf({ files: [{ path: typed, name: 'log' }] })).toMatchObject({
			signatures: expected.signatures,
		});
		writeFileSync(broken, 'PAR1 and nothing that follows');
		await expect(openEventLog({ files: [{ path: broken, name: 'x.parquet' }] })).rejects.toMatchObject({
			code: 'unreadable',
			message: expect.stringContaining('x.parquet breaks off'),
		});
	});

	it('[BH26] a table in somebody’s PostgreSQL gives what the same rows in a file give, and is only read', async () => {
		const client = new pg.Client({ connectionString: database });
		await client.connect();
		await client.query(`create schema stats; create table stats."Event log" (user_id text, created_at timestamptz, "event name" text, "session id" text);
			set timezone = 'Asia/Tokyo'`);
		const rows = csv
			.split('\n')
			.slice(1, -2)
			.map((line) => line.split(','));
		await client.query(
			'insert into stats."Event log" select * from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[])',
			[0, 1, 2, 3].map((at) => rows.map((row) => row[at])),
		);
		const plain = join(folder, 'rows.csv');
		writeFileSync(plain, csv.split('\n').slice(0, -2).join('\n'));
		const source = `${database}#stats.Event%20log`;
		expect(await answersOf({ tables: [postgresTable(source)] })).toEqual(
			await answersOf({ files: [{ path: plain, name: 'rows' }] }),
		);
		const { log, totals } = await readUsage([source, plain], { salt: 's', source: 'so_usage' });
		expect([log?.report.read, totals]).toEqual([600, []]);
		await log?.close();
		const left = await client.query(
			'select query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
		);
		expect(left.rows).toEqual([]);
		await client.end();
	});

	it('[BH27] a table that cannot be read is refused with the reason, and no message holds what lets one in', async () => {
		const secret = new URL(database);
		secret.password = 'open-sesame';
		secret.username = 'somebody';
		const cases: [string, RegExp][] = [
			[`${database}#no_such`, /there is no such table/u],
			[`${database}#pg_class`, /has no column for the user/u],
			[`${secret.href}#events`, /did not let us in/u],
			['postgres://somebody:open-sesame@127.0.0.1:1/db#events', /does not answer/u],
			['postgres://somebody:open-sesame@127.0.0.1/db', /cannot be read\. What works: postgres:/u],
		];
		for (const [source, why] of cases) {
			const error = await readUsage([source], { salt: 's', source: 'so_usage' }).then(
				() => null,
				(thrown: Error) => thrown,
			);
			expect(error?.message, source).toMatch(why);
			const said = `${error?.message} ${error?.stack} ${JSON.stringify(error)} ${String(error?.cause)}`;
			expect(said).not.toContain('open-sesame');
			expect(said).not.toContain('somebody');
		}
		expect(usageName('postgres://somebody:open-sesame@db.example/shop#events')).toBe(
			'events in shop on db.example',
		);
		expect(usageName('/somewhere/log.csv')).toBe('log.csv');
	});
});
