import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between two ends and can cut what goes through it, or send new connections elsewhere. */
export type TcpProxy = {
	readonly port: number;
	/** Where connections go that are made from now on. */
	target: number;
	/** Connections that go through now. */
	count(): number;
	/** Ends all connections without a goodbye. */
	cut(): void;
	close(): void;
};

/** Starts a proxy to a port of this machine. */
export async function startTcpProxy(target: number): Promise<TcpProxy> {
	const pairs = new Set<readonly [Socket, Socket]>();
	const server: Server = createServer((near) => {
		const far = connect(proxy.target, '127.0.0.1');
		const pair = [near, far] as const;
		pairs.add(pair);
		const end = (): void => {
			pairs.delete(pair);
			for (const socket of pair) socket.destroy();
		};
		for (const socket of pair) socket.on('error', end).on('close', end);
		near.pipe(far).pipe(near);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port');
	const proxy: TcpProxy = {
		port: address.port,
		target,
		count: () => pairs.size,
		cut() {
			for (const pair of [...pairs]) for (const socket of pair) socket.resetAndDestroy();
			pairs.clear();
		},
		close() {
			proxy.cut();
			server.close();
		},
	};
	return proxy;
}
