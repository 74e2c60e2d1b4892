import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '../../playground/engine/chaos.ts';
import type { Contestant } from './contestants.ts';
import { startLoad, startServer } from './processes.ts';

const rooms = 20;
const perRoom = 3;
const editsPerSecond = 10;

export type Losses = { kills: number; seen: number; lost: number };

/**
 * Kills the server at random moments under load, starts it again on what it has stored, and asks fresh clients for what
 * others had seen. The clients of before stay away: they would bring back what was lost.
 */
export async function killOften(contestant: Contestant, folder: string, kills: number): Promise<Losses> {
	const random = seeded(kills);
	const load = startLoad();
	const losses: Losses = { kills, seen: 0, lost: 0 };
	let server = await startServer(contestant, folder);
	try {
		for (let kill = 0; kill < kills; kill++) {
			const places = await contestant.rooms(server.port, rooms, `kill${kill}`);
			await load.ask({ do: 'open', rooms: places, perRoom, dialect: contestant.dialect });
			await load.ask({ do: 'run', perSecond: editsPerSecond });
			await pause(800 + random() * 1200);
			await server.kill();
			server = await startServer(contestant, folder, server.port);
			const { seen, lost } = await load.ask({ do: 'lost' });
			losses.seen += seen;
			losses.lost += lost;
		}
	} finally {
		await load.stop();
		await server.stop();
	}
	return losses;
}
