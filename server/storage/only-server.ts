import pg from 'pg';
import { AppError } from '../../shared/errors.ts';

/** Any fixed number will do; held for as long as the server lives. */
const serverLock = 7_305_021_002;

/**
 * Takes the database for this server alone: two servers would each keep a board in memory and not hear of the other's
 * changes. A killed server's lock goes with its connection, which may take a moment, so it is asked for `attempts` times.
 * A lost connection is made anew, after `revive` has seen to the database; `onTaken` hears when another server was quicker.
 * Throws AppError `conflict` when another server holds it.
 */
export async function holdDatabase(
	url: string,
	onTaken: () => void,
	{ attempts = 50, revive }: { attempts?: number; revive?: (() => Promise<void>) | undefined } = {},
): Promise<{ release(): Promise<void> }> {
	let released = false;
	let held: pg.Client | undefined;

	/** True once the lock is ours; false when another server keeps it. Rejects when the database does not answer. */
	async function take(): Promise<boolean> {
		const client = new pg.Client({ connectionString: url, keepAlive: true });
		client.on('error', () => undefined);
		client.once('end', () => {
			if (client === held && !released) void takeAgain();
		});
		await client.connect();
		for (let attempt = 0; attempt < attempts; attempt++) {
			const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
				serverLock,
			]);
			if (rows[0]?.held) {
				held = client;
				return true;
			}
			await pause(100);
		}
		await client.end();
		return false;
	}

	async function takeAgain(): Promise<void> {
		held = undefined;
		while (!released) {
			await revive?.().catch(() => undefined);
			if (released) return;
			const isOurs = await take().catch(() => undefined);
			if (isOurs === false) onTaken();
			if (isOurs !== undefined) return;
			await pause(500);
		}
	}

	if (!(await take())) {
		throw new AppError(
			'conflict',
			'Another Personaboard server already uses this database. Stop it, or give this one a data folder of its own.',
		);
	}
	return {
		async release() {
			released = true;
			await held?.end().catch(() => undefined);
		},
	};
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
