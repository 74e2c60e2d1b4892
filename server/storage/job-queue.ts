import { CompiledQuery, type Kysely, sql } from 'kysely';
import PgBoss from 'pg-boss';
import { errorFields } from '../log.ts';
import type { Log } from '../ports.ts';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

const queue = 'board-jobs';
/** Any fixed number will do. */
const setUpLock = 7_305_021_003;

/** A place in the queue as it is handed out. */
export type HandedOut = { ticket: string; again: boolean };

/**
 * The queue itself, on pg-boss (schema `pgboss`). A ticket holds nothing: what it stands for is in `jobs`. Who holds a
 * ticket for longer than `lease` seconds without a `beat` loses it, and the next who asks gets it.
 */
export interface JobQueue {
	start(): Promise<void>;
	/** Puts a ticket in line, within a transaction. */
	send(tx: Kysely<Tables>): Promise<string>;
	fetch(most: number): Promise<HandedOut[]>;
	/** Puts it in line again at once. */
	handBack(tx: Kysely<Tables>, ticket: string): Promise<void>;
	remove(tx: Kysely<Tables>, ticket: string): Promise<void>;
	/** Keeps tickets that are handed out for another lease. */
	keep(tickets: readonly string[]): Promise<void>;
	/** Which of these are in line or handed out. */
	known(tx: Kysely<Tables>, tickets: readonly string[]): Promise<Set<string>>;
	/** How many of these are handed out to somebody who has lately been heard of. */
	countHeld(tickets: readonly string[]): Promise<number>;
	close(): Promise<void>;
}

export function createJobQueue({ pool, kysely }: Database, log: Log, lease: number): JobQueue {
	const boss = new PgBoss({
		db: {
			async executeSql(text, values) {
				if (values) return pool.query(text, values);
				// Without values come whole transactions, and one that fails leaves its connection in the middle.
				const client = await pool.connect();
				let failed = true;
				try {
					const result = await client.query(text);
					failed = false;
					return result;
				} finally {
					client.release(failed);
				}
			},
		},
		schedule: false,
		// Each server looks for lost tickets; pg-boss sees to it that only one does at a time.
		maintenanceIntervalSeconds: Math.max(1, Math.floor(lease / 4)),
	});
	boss.on('error', (error) => log.warn('The job queue could not do its rounds', errorFields(error)));

	return {
		async start() {
			// pg-boss keeps two who set up its tables at once apart, but not from what each has seen before.
			await kysely.connection().execute(async (db) => {
				await sql`select pg_advisory_lock(${setUpLock})`.execute(db);
				try {
					await boss.start();
					await boss.createQueue(queue);
				} finally {
					await sql`select pg_advisory_unlock(${setUpLock})`.execute(db);
				}
			});
		},
		async send(tx) {
			// It is ours to count the tries: a ticket handed back in good order is none.
			const options = { expireInSeconds: lease, retryLimit: 1000, retentionDays: 365, db: within(tx) };
			const ticket = await boss.send(queue, {}, options);
			if (ticket === null) throw new Error('The queue took no ticket');
			return ticket;
		},
		async fetch(most) {
			const rows = await boss.fetch(queue, { batchSize: most, includeMetadata: true });
			return rows.map(({ id, retryCount }) => ({ ticket: id, again: retryCount > 0 }));
		},
		handBack: (tx, ticket) => boss.fail(queue, ticket, {}, { db: within(tx) }),
		remove: (tx, ticket) => boss.deleteJob(queue, ticket, { db: within(tx) }),
		async keep(tickets) {
			// pg-boss 10 knows no heartbeat: the clock of a ticket starts anew instead.
			await sql`update pgboss.job set started_on = now()
				where name = ${queue} and id = any(${[...tickets]}::uuid[]) and state = 'active'`.execute(kysely);
		},
		async known(tx, tickets) {
			const { rows } = await sql<{ id: string }>`select id from pgboss.job
				where name = ${queue} and id = any(${[...tickets]}::uuid[]) and state <= 'active'`.execute(tx);
			return new Set(rows.map(({ id }) => id));
		},
		async countHeld(tickets) {
			const { rows } = await sql<{ count: number }>`select count(*)::int as count from pgboss.job
				where name = ${queue} and id = any(${[...tickets]}::uuid[]) and state = 'active'
					and started_on + expire_in > now()`.execute(kysely);
			return rows[0]?.count ?? 0;
		},
		close: () => boss.stop({ graceful: false, close: false }),
	};
}

function within(tx: Kysely<Tables>): PgBoss.Db {
	return { executeSql: (text, values) => tx.executeQuery<never>(CompiledQuery.raw(text, values)) };
}
