import { readSettings } from '../config.ts';
import { systemClock, systemRandom } from '../environment.ts';
import { quietLog } from '../log.ts';
import { type Database, openDatabase, unreachableDatabase } from '../storage/database.ts';
import { startEmbeddedPostgres } from '../storage/embedded/embedded.ts';

/**
 * Lends the database that `DATABASE_URL` names, or the one in the data folder: the running one, or one that is started
 * for as long as this takes. Throws AppError `unavailable`.
 */
export async function withDatabase<T>(
	dataDir: string,
	environment: Readonly<Record<string, string | undefined>>,
	work: (database: Database) => Promise<T>,
): Promise<T> {
	const { databaseUrl } = readSettings(environment);
	if (databaseUrl !== undefined) return lend(databaseUrl, work);
	const deps = { log: quietLog, random: systemRandom, clock: systemClock };
	const postgres = await startEmbeddedPostgres(dataDir, deps);
	try {
		return await lend(postgres.url, work);
	} finally {
		const isAlone = !postgres.found && (await lend(postgres.url, countServers).catch(() => 0)) === 0;
		if (isAlone) await postgres.stop();
		else postgres.leave();
	}
}

async function lend<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
	const database = openDatabase(url, () => undefined);
	try {
		await database.pool.query('select 1').catch((error: unknown) => {
			throw unreachableDatabase(error);
		});
		return await work(database);
	} finally {
		await database.close();
	}
}

/** Servers that have joined while this ran. */
async function countServers({ pool }: Database): Promise<number> {
	const { rows } = await pool.query<{ count: number }>(
		`select count(*)::int as count from servers where seen_at > now() - interval '30 seconds'`,
	);
	return rows[0]?.count ?? 0;
}
