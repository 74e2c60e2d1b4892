import type pg from 'pg';
import { errorFields } from '../log.ts';
import type { Newswire } from '../newswire.ts';
import type { Clock, Log, RandomBytes } from '../ports.ts';
import type { Database } from './database.ts';
import { createPgNewswire } from './pg-newswire.ts';
import { channel, lineName, listen, readPayload, type ServerLine } from './server-line.ts';

/** This process among the servers of one database. */
export type Servers = {
	readonly id: string;
	readonly line: ServerLine;
	readonly newswire: Newswire;
	/** How many other servers live. */
	others(): Promise<number>;
	/** Tells the others that this one goes. */
	leave(): Promise<void>;
};

type Deps = { database: Database; clock: Clock; random: RandomBytes; log: Log };

const beatEvery = 5000;

/**
 * Joins the servers that use this database. When it resolves, whatever another server writes from now on is heard, and
 * what was written before can be read. A server that was away, or that the others took for dead, joins anew and tells
 * `onGap`. Rejects when the database cannot be reached; it must have been migrated.
 */
export async function joinServers(url: string, { database, clock, random, log }: Deps): Promise<Servers> {
	const { pool } = database;
	const id = Buffer.from(random(9)).toString('base64url');
	const listeners = new Map<string, ((body: string, from: string) => void)[]>();
	const line: ServerLine = {
		id,
		address: (kind) => `${id} ${kind} `,
		hear(kind, listener) {
			listeners.set(kind, [...(listeners.get(kind) ?? []), listener]);
		},
	};
	const wire = createPgNewswire({ line, pool, clock, log });
	line.hear('h', () => wire.notAlone());

	const listening = await listen(url, lineName(id), {
		clock,
		heard(payload) {
			const told = readPayload(payload, id);
			if (!told) return;
			wire.notAlone();
			for (const listener of listeners.get(told.kind) ?? []) listener(told.body, told.from);
		},
		enter,
		restored() {
			log.warn('The line to the database was lost and is there again');
			wire.gap();
		},
	});

	/**
	 * Statements that began before ours have ended when the lock is ours, and can be read; those that begin after see our
	 * row and tell us.
	 */
	async function enter(client: pg.Client): Promise<void> {
		await client.query('begin');
		try {
			await client.query(`set local lock_timeout = '10s'`);
			await client.query('lock table doc_commits in share mode');
			await client.query(
				'insert into servers (id) values ($1) on conflict (id) do update set seen_at = now()',
				[id],
			);
			await client.query('select pg_notify($1, $2)', [channel, line.address('h')]);
			await client.query('commit');
		} catch (error) {
			await client.query('rollback');
			throw error;
		}
		await countOthers(client);
	}

	async function countOthers(client: Pick<pg.Client, 'query'>): Promise<void> {
		const { rows } = await client.query<{ n: number }>(
			'select count(*)::int as n from servers where id <> $1',
			[id],
		);
		if (rows[0]?.n === 0) wire.alone();
		else wire.notAlone();
	}

	let forget = clock.after(beatEvery, beatAgain);
	let left = false;
	function beatAgain(): void {
		const client = listening.client();
		const done = client ? beat(client) : Promise.resolve();
		void done
			.catch((error: unknown) => {
				log.warn('A heartbeat failed', errorFields(error));
				listening.drop();
			})
			.then(() => {
				if (!left) forget = clock.after(beatEvery, beatAgain);
			});
	}

	/** Says that we live, takes away who does not, and joins anew when we were taken for dead. */
	async function beat(client: pg.Client): Promise<void> {
		const { rowCount } = await client.query('update servers set seen_at = now() where id = $1', [id]);
		const { rows: dead } = await client.query<{ id: string }>(
			`delete from servers s where id <> $1 and (seen_at < now() - interval '30 seconds'
				or (seen_at < now() - interval '10 seconds' and not ${lives('s')})) returning id`,
			[id],
		);
		for (const { id: server } of dead) {
			// What is notified piles up in the database as long as a connection that reads nothing stands.
			await client.query(
				`select pg_terminate_backend(pid) from pg_stat_activity
				where application_name = $1 and datname = current_database()`,
				[lineName(server)],
			);
			wire.gone(server);
		}
		if (rowCount === 0) {
			log.warn('The other servers took this one for dead; it joins anew');
			await enter(client);
			wire.gap();
		} else {
			await countOthers(client);
		}
	}

	return {
		id,
		line,
		newswire: wire,
		async others() {
			const { rows } = await pool.query<{ n: number }>(
				`select count(*)::int as n from servers s where id <> $1 and ${lives('s')}`,
				[id],
			);
			return rows[0]!.n;
		},
		async leave() {
			left = true;
			forget();
			await wire.leave();
			await listening.close();
			await pool.query('delete from servers where id = $1', [id]);
		},
	};
}

/** A killed server's connection goes with it. */
function lives(server: string): string {
	return `exists (select from pg_stat_activity a where a.datname = current_database()
		and a.application_name = 'personaboard ' || ${server}.id)`;
}
