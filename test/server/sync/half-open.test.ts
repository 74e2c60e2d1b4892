import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import { createAttempts } from '../../../server/access/attempts.ts';
import { quietLog } from '../../../server/log.ts';
import { createSyncEndpoint } from '../../../server/sync/endpoint.ts';
import { defaultLimits } from '../../../server/sync/limits.ts';
import { createRooms } from '../../../server/sync/rooms.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createMemoryDocStore } from '../../support/memory-doc-store.ts';

const clock = createManualClock();
const rooms = createRooms({ store: createMemoryDocStore(), clock, log: quietLog, limits: defaultLimits });
const endpoint = createSyncEndpoint({
	rooms,
	authorise: async () => ({ id: 'tk_one', role: 'editor', person: null, expiresAt: null }),
	attempts: createAttempts(),
	trustProxy: false,
	clock,
	log: quietLog,
	limits: defaultLimits,
});
const http = createServer();
let url = '';

beforeAll(async () => {
	http.on('upgrade', (request, socket, head) => endpoint.handle(request, socket, head));
	http.listen(0, '127.0.0.1');
	await once(http, 'listening');
	url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/sync/bo_quiet`;
});
afterAll(async () => {
	endpoint.close();
	await rooms.close();
	http.closeAllConnections();
	http.close();
});

/** In the room once the server has greeted it. */
async function connect(options: WebSocket.ClientOptions): Promise<WebSocket> {
	const socket = new WebSocket(url, options);
	await once(socket, 'message');
	return socket;
}

it('[SY38] who is gone without a word leaves the room after two rounds of asking; who answers stays', async () => {
	const silent = await connect({ autoPong: false });
	const alive = await connect({});
	expect(rooms.count()).toEqual({ rooms: 1, connections: 2 });
	const asked = [once(silent, 'ping'), once(alive, 'ping')];
	clock.advance(20_000);
	await Promise.all(asked);
	// The answer is in before the next round: what the same connection sends after it has been answered.
	alive.send(Uint8Array.of(3));
	await once(alive, 'message');
	const ended = once(silent, 'close');
	const again = once(alive, 'ping');
	clock.advance(20_000);
	expect((await ended)[0]).toBe(1006);
	await again;
	expect(rooms.count()).toEqual({ rooms: 1, connections: 1 });
	alive.terminate();
});
