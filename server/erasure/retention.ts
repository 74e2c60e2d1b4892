import { sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';
import { errorFields } from '../log.ts';
import { dayOf } from '../people/consent.ts';
import type { Holdings } from '../people/holdings.ts';
import type { Clock, Log } from '../ports.ts';
import type { Database } from '../storage/database.ts';
import { leaveRetention, takeRetention } from '../storage/locks.ts';
import type { Eraser } from './erase.ts';

const hour = 3_600_000;
const day = 24 * hour;
const byTime = { token: '', label: 'the time to keep them was over' };

/**
 * Looks every hour whose time to keep is over: what nobody extends is held back at once and erased a day later. Several
 * servers take turns. Returns the way to stop, which waits for what is running.
 */
export function startRetention(deps: {
	database: Database;
	holdings: Holdings;
	eraser: Eraser;
	clock: Clock;
	log: Log;
}): () => Promise<void> {
	const { clock, log } = deps;
	let running = Promise.resolve();
	let forget = clock.after(hour, look);

	function look(): void {
		running = keepTimes(deps)
			.catch((error: unknown) => log.warn('Times to keep were not looked after', errorFields(error)))
			.finally(() => {
				forget = clock.after(hour, look);
			});
	}

	return async () => {
		forget();
		await running;
		forget();
	};
}

/** One round over all boards. */
export async function keepTimes({
	database: { kysely },
	holdings,
	eraser,
	clock,
	log,
}: Parameters<typeof startRetention>[0]): Promise<void> {
	const today = dayOf(clock.now());
	// No transaction: erasing writes tables anew, and would wait for it.
	await kysely.connection().execute(async (connection) => {
		const { rows: locked } = await sql<{ ours: boolean }>`select ${takeRetention} as ours`.execute(
			connection,
		);
		if (!locked[0]?.ours) return;
		try {
			const { rows } = await sql<{ board: BoardId }>`
				select board from people where keep_until < ${today}
				union select board from sources where keep_until < ${today}`.execute(connection);
			for (const { board } of rows) await keepTimesOf(board);
		} finally {
			await sql`select ${leaveRetention}`.execute(connection);
		}
	});

	async function keepTimesOf(board: BoardId): Promise<void> {
		await holdings.apply(board);
		const over = await holdings.overdue(board, dayOf(clock.now() - day));
		if (over.length === 0) return;
		await eraser.eraseEvidence(board, over, byTime);
		log.info('Texts whose time was over were erased', { board, texts: over.length });
	}
}
