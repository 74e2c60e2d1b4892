import pg from 'pg';
import { expect, it } from 'vitest';
import { quietLog } from '../../../server/log.ts';
import { startServer } from '../../../server/serve.ts';
import { isDatabaseAway, openDatabase } from '../../../server/storage/database.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

it('[ST13] a connection lost between two queries of a transaction fails that work, not the process', async () => {
	const url = await createTestDatabase();
	const database = openDatabase(url, () => undefined);
	const client = await database.pool.connect();
	const { rows } = await client.query('select pg_backend_pid() as pid');
	const ended = new Promise<void>((gone) => client.once('end', () => gone()));
	const other = new pg.Client({ connectionString: url });
	await other.connect();
	await other.query('select pg_terminate_backend($1)', [rows[0].pid]);
	await other.end();
	await ended;
	await expect(client.query('select 1')).rejects.toThrow();
	client.release(true);
	expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
	await database.close();
});

it('[HT10] a database that is away is told from a defect, and one that cannot be reached is told without its address', async () => {
	for (const code of ['57P01', '57P03', '08006', '53100', 'ECONNREFUSED'])
		expect([code, isDatabaseAway(Object.assign(new Error('x'), { code }))]).toEqual([code, true]);
	expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
	expect(isDatabaseAway(Object.assign(new Error('x'), { code: '23505' }))).toBe(false);
	const databaseUrl = 'postgres://user:secret@127.0.0.1:1/none';
	const started = startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl,
		environment: {},
		log: quietLog,
	});
	const error = await started.catch((thrown: unknown) => thrown);
	expect(error).toMatchObject({ code: 'unavailable' });
	expect(String(error)).not.toContain('secret');
});
