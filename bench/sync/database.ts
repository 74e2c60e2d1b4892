import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** What the database in `folder` has done since it was made: bytes of its write-ahead log, and transactions. */
export type Written = { wal: number; commits: number };

export async function written(folder: string): Promise<Written> {
	const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
	const port = read('postgres/postmaster.pid').split('\n')[3];
	const client = new pg.Client(
		`postgres://personaboard:${read('postgres.password')}@127.0.0.1:${port}/personaboard`,
	);
	await client.connect();
	const { rows } = await client.query(
		`select pg_current_wal_lsn() - '0/0' as wal, (select sum(xact_commit) from pg_stat_database) as commits`,
	);
	await client.end();
	return { wal: Number(rows[0].wal), commits: Number(rows[0].commits) };
}
