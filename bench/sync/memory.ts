import type { Contestant } from './contestants.ts';
import type { Load, Server } from './processes.ts';

const perRoom = 5;

/** Bytes. */
export type Weight = { room: number; connection: number };

/**
 * Bytes the server's heap and buffers hold for an open room that nobody edits, and for a connection: from nobody to one
 * client a room, and from one to `perRoom`. The rooms are empty: these are the fixed costs.
 */
export async function weigh(
	contestant: Contestant,
	server: Server,
	load: Load,
	count: number,
): Promise<Weight> {
	const rooms = await contestant.rooms(server.port, count, 'weigh');
	const empty = await server.memory();
	await load.ask({ do: 'open', rooms, perRoom: 1, dialect: contestant.dialect });
	const one = await server.memory();
	await load.ask({ do: 'close' });
	await load.ask({ do: 'open', rooms, perRoom, dialect: contestant.dialect });
	const many = await server.memory();
	await load.ask({ do: 'close' });
	const connection = (many - one) / (count * (perRoom - 1));
	return { room: (one - empty) / count - connection, connection };
}
