import { afterAll, expect, it } from 'vitest';
import { type BoardClient, call, joinBoard, until } from '../../support/board-client.ts';
import { type ChildServer, spawnServer, temporaryData } from '../../support/child-server.ts';

const data = temporaryData('kill');
const servers: ChildServer[] = [];
const clients: BoardClient[] = [];

async function start(): Promise<ChildServer> {
	const server = await spawnServer(data.folder);
	servers.push(server);
	return server;
}

afterAll(async () => {
	for (const client of clients) client.destroy();
	for (const server of servers) await server.end('SIGKILL');
	data.remove();
});

it('[SY16] after kill -9 under load nothing another client has seen is lost, and the database is found again', async () => {
	const first = await start();
	const { boardId, tokens } = await call(first.url, 'createBoard', { name: 'Kill' });
	const writers = [0, 1, 2].map(() => joinBoard(first.url, boardId, tokens.editor));
	const reader = joinBoard(first.url, boardId, tokens.viewer);
	clients.push(...writers, reader);
	await Promise.all(clients.map(({ synced }) => synced));
	let written = 0;
	const timer = setInterval(() => {
		for (const [at, { doc }] of writers.entries()) doc.getMap('moves').set(`w${at}-${written}`, written);
		written += 1;
	}, 5);
	await until(reader.doc, () => reader.doc.getMap('moves').size >= 300);
	await first.end('SIGKILL');
	clearInterval(timer);
	for (const client of clients) client.provider.disconnect();
	const seen = reader.doc.getMap('moves').toJSON();

	const second = await start();
	expect(second.said()).toContain('Database found running');
	const fresh = joinBoard(second.url, boardId, tokens.viewer);
	clients.push(fresh);
	await fresh.synced;
	expect(fresh.doc.getMap('moves').toJSON()).toMatchObject(seen);

	await second.end('SIGTERM');
	expect(second.child.exitCode).toBe(0);
	expect(data.databasePid()).toBe(undefined);
	const log = first.said() + second.said();
	for (const token of Object.values(tokens)) expect(log).not.toContain(token);
});
