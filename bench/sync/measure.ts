import { setTimeout as pause } from 'node:timers/promises';
import type { Contestant } from './contestants.ts';
import type { Written } from './database.ts';
import type { Load, Server } from './processes.ts';

export type Case = { readonly name: string; readonly rooms: number; readonly perRoom: number };
export type Timing = { readonly warm: number; readonly count: number };

/** One case on one server: milliseconds until everybody else had an edit (infinite when nobody did), and cores used meanwhile. */
export type Measured = {
	p50: number;
	p95: number;
	p99: number;
	cores: number;
	serverCores: number;
	loadCores: number;
	/** Edits that had not reached everybody three seconds after the end, of those sent. */
	undelivered: number;
	sent: number;
	/** What the database wrote a second; null for a server without one. */
	database: Written | null;
};

const editsPerSecond = 5;
let series = 0;

export async function measure(
	contestant: Contestant,
	server: Server,
	load: Load,
	{ rooms: count, perRoom }: Case,
	timing: Timing,
): Promise<Measured> {
	series += 1;
	const rooms = await contestant.rooms(server.port, count, `case${series}`);
	await load.ask({ do: 'open', rooms, perRoom, dialect: contestant.dialect });
	await load.ask({ do: 'run', perSecond: editsPerSecond });
	await pause(timing.warm);
	await load.ask({ do: 'count' });
	const wrote = await server.written();
	const before = { at: performance.now(), ...server.cpu(), load: load.cpu() };
	await pause(timing.count);
	const after = { at: performance.now(), ...server.cpu(), load: load.cpu() };
	const writes = await server.written();
	const { p50, p95, p99, sent, delivered } = await load.ask({ do: 'rest' });
	await load.ask({ do: 'close' });
	if (server.ended()) throw new Error(`${contestant.name}: its server ended meanwhile`);
	const seconds = (after.at - before.at) / 1000;
	const serverCores = (after.server - before.server) / seconds;
	return {
		p50: p50 ?? Number.POSITIVE_INFINITY,
		p95: p95 ?? Number.POSITIVE_INFINITY,
		p99: p99 ?? Number.POSITIVE_INFINITY,
		serverCores,
		cores: serverCores + (after.database - before.database) / seconds,
		loadCores: (after.load - before.load) / seconds,
		undelivered: sent - delivered,
		sent,
		database: wrote &&
			writes && {
				wal: (writes.wal - wrote.wal) / seconds,
				commits: (writes.commits - wrote.commits) / seconds,
			},
	};
}
