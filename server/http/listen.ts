import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { AppError } from '../../shared/errors.ts';

export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Answers HTTP with `app` and WebSockets with whoever owns the path. Throws AppError `conflict` where the port is taken. */
export async function listen(
	app: Hono,
	{ port, host }: { port: number; host: string },
	upgradeOf: (path: string) => UpgradeHandler | undefined,
): Promise<{ port: number; close(): Promise<void> }> {
	// A large file over a slow line takes longer than the five minutes a request has by default.
	const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { requestTimeout: 1_800_000 } });
	server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
		const handle = upgradeOf(new URL(request.url ?? '/', 'http://board').pathname);
		if (handle) handle(request, socket, head);
		else socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	}).catch((error: NodeJS.ErrnoException) => {
		throw error.code === 'EADDRINUSE'
			? new AppError('conflict', `Port ${port} is taken. Choose another with --port.`)
			: error;
	});
	return {
		port: (server.address() as AddressInfo).port,
		async close() {
			await new Promise((resolve) => {
				server.close(resolve);
				if ('closeAllConnections' in server) server.closeAllConnections();
			});
		},
	};
}
