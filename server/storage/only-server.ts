import pg from 'pg';
import { AppError } from '../../shared/errors.ts';

/** Any fixed number will do; held for as long as the server lives. */
const serverLock = 7_305_021_002;

/**
 * Takes the database for this server alone: two servers would each keep a board in memory and not hear of the other's
 * changes. A killed server's lock goes with its connection, which may take a moment, so it is asked for `attempts` times.
 * Throws AppError `conflict` when another server holds it.
 */
export async function holdDatabase(
	url: string,
	onLost: () => void,
	attempts = 50,
): Promise<{ release(): Promise<void> }> {
	const client = new pg.Client({ connectionString: url, keepAlive: true });
	let released = false;
	client.on('error', () => {
		if (!released) onLost();
	});
	await client.connect();
	for (let attempt = 0; attempt < attempts; attempt++) {
		const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
			serverLock,
		]);
		if (rows[0]?.held) {
			return {
				async release() {
					released = true;
					await client.end().catch(() => undefined);
				},
			};
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	await client.end();
	throw new AppError(
		'conflict',
		'Another Personaboard server already uses this database. Stop it, or give this one a data folder of its own.',
	);
}
