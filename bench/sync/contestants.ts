import { call } from '../../test/support/board-client.ts';
import type { DialectName } from './dialects.ts';

/** A room as a client finds it. */
export type Room = {
	readonly name: string;
	/** One address a server that serves it; its clients take them in turn. */
	readonly urls: readonly string[];
	readonly protocols: readonly string[];
};

/** One server of the comparison. */
export type Contestant = {
	readonly name: string;
	readonly entry: string;
	readonly dialect: DialectName;
	readonly env?: (folder: string) => Readonly<Record<string, string>>;
	/** Whether anything is left to look for after a kill. */
	readonly stores: boolean;
	/** Makes `count` new rooms. */
	rooms(port: number, count: number, prefix: string): Promise<Room[]>;
};

const byPath = async (port: number, count: number, prefix: string): Promise<Room[]> =>
	Array.from({ length: count }, (_, at) => ({
		name: `${prefix}-${at}`,
		urls: [`ws://127.0.0.1:${port}/${prefix}-${at}`],
		protocols: [],
	}));

export const ours: Contestant = {
	name: 'Personaboard',
	entry: 'ours.ts',
	dialect: 'y-websocket',
	stores: true,
	async rooms(port, count) {
		const rooms: Room[] = [];
		for (let at = 0; at < count; at++) {
			const { boardId, tokens } = await call(`http://127.0.0.1:${port}`, 'createBoard', { name: 'Bench' });
			rooms.push({
				name: boardId,
				urls: [`ws://127.0.0.1:${port}/sync/${boardId}`],
				protocols: ['personaboard.v1', `token.${tokens.editor}`],
			});
		}
		return rooms;
	},
};

/** The peer whose CPU is the measure of what durability costs. */
export const storesNothing: Contestant = {
	name: '@y/websocket-server 0.1.1, storing nothing',
	entry: 'y-websocket.ts',
	dialect: 'y-websocket',
	stores: false,
	rooms: byPath,
};

/** The floor: nobody can move the same bytes for less. */
export const wire: Contestant = {
	name: 'bare ws relay',
	entry: 'relay.ts',
	dialect: 'relay',
	stores: false,
	rooms: byPath,
};

export const peers: readonly Contestant[] = [
	storesNothing,
	{
		name: '@y/websocket-server 0.1.1 + y-leveldb',
		entry: 'y-websocket.ts',
		dialect: 'y-websocket',
		env: (folder) => ({ YPERSISTENCE: `${folder}/level` }),
		stores: true,
		rooms: byPath,
	},
	{
		// Its SQLite extension needs a driver with an install script, which npm blocks unless asked.
		name: '@hocuspocus/server 3.4.4 + PostgreSQL',
		entry: 'hocuspocus.ts',
		dialect: 'hocuspocus',
		stores: true,
		rooms: byPath,
	},
	wire,
];
