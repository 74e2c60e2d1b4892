import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';
import { announce, port } from './announce.ts';

/** `@y/websocket-server` as its own `server.js` wires it, on the `ws` we use too. Stores in LevelDB when `YPERSISTENCE` is set. */
const server = createServer();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
sockets.on('connection', setupWSConnection);
server.on('upgrade', (request, socket, head) =>
	sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request)),
);
server.listen(port, '127.0.0.1', () => announce((server.address() as AddressInfo).port));
