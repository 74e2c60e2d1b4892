import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { announce, port } from './announce.ts';

/** What a room costs at the least: frames handed on as they come. No document, nothing stored, nothing checked. */
const rooms = new Map<string, Set<WebSocket>>();
const server = new WebSocketServer({ port, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket, { url = '/' }) => {
	const room = rooms.get(url) ?? new Set();
	rooms.set(url, room.add(socket));
	socket.on('message', (frame, isBinary) => {
		for (const other of room) if (other !== socket) other.send(frame, { binary: isBinary });
	});
	socket.on('close', () => room.delete(socket));
});
server.on('listening', () => announce((server.address() as AddressInfo).port));
