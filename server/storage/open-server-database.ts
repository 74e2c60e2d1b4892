import type { AppError } from '../../shared/errors.ts';
import { errorFields } from '../log.ts';
import type { Tracer } from '../observe/tracer.ts';
import type { Clock, Log, RandomBytes } from '../ports.ts';
import { type Database, openDatabase, unreachableDatabase } from './database.ts';
import { startEmbeddedPostgres } from './embedded/embedded.ts';
import { migrate } from './migrations.ts';
import { joinServers } from './servers.ts';

/** A server's database, brought up to date, and its place among the servers on it. */
export type ServerDatabase = {
	readonly database: Database;
	readonly servers: Awaited<ReturnType<typeof joinServers>>;
};

/**
 * Opens the database at `url`, or starts or finds the one in the data folder. What has to be closed is put on `opened`,
 * also when this rejects; `onGone` hears when the database is lost for good. Throws AppError `unavailable`.
 */
export async function openServerDatabase(
	{ url: given, dataDir }: { url: string | undefined; dataDir: string },
	opened: (() => Promise<unknown>)[],
	deps: {
		clock: Clock;
		random: RandomBytes;
		log: Log;
		tracer: Tracer;
		onGone: (reason: AppError) => void;
	},
): Promise<ServerDatabase> {
	const { clock, random, log } = deps;
	let url = given;
	// A database that was found running is another server's too.
	let isLastOut = false;
	if (url === undefined) {
		const postgres = await startEmbeddedPostgres(dataDir, deps);
		isLastOut = !postgres.found;
		opened.push(async () => {
			if (isLastOut) await postgres.stop();
			else postgres.leave();
		});
		url = postgres.url;
	}
	const database = openDatabase(
		url,
		(error) => log.warn('A database connection was lost', errorFields(error)),
		(kind, ms) => deps.tracer.ended('store', { kind }, ms),
	);
	opened.push(() => database.close());
	await database.pool.query('select 1').catch((error: unknown) => {
		throw unreachableDatabase(error);
	});
	const migrated = await migrate(database.kysely);
	if (migrated.length > 0) log.info('Database brought up to date', { migrations: migrated.join(' ') });
	const servers = await joinServers(url, { database, clock, random, log });
	opened.push(async () => {
		await servers.leave();
		isLastOut = (await servers.others()) === 0;
	});
	return { database, servers };
}
