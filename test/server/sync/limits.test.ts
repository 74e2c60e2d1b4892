import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { createRateBucket } from '../../../server/sync/limits.ts';
import { closeCodes, syncProtocol, tokenProtocolPrefix } from '../../../shared/sync-protocol.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

let server: RunningServer;
const clients: BoardClient[] = [];

beforeAll(async () => {
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl: await createTestDatabase(),
		environment: {},
		log: quietLog,
		limits: { document: 200 * 1024 },
		attempts: { wrong: 1, loopbackFactor: 8 },
	});
});
afterEach(() => {
	for (const client of clients.splice(0)) client.destroy();
});
afterAll(async () => {
	await server?.close();
});

const newBoard = (): Promise<TestBoard> => call(server.url, 'createBoard', { name: 'Test' });
function join(board: string, token: string): BoardClient {
	const client = joinBoard(server.url, board, token);
	clients.push(client);
	return client;
}
const moves = ({ doc }: BoardClient) => doc.getMap('moves');
const large = (): string => randomBytes(30 * 1024).toString('hex');

it('[SY24] a full board refuses what does not fit whole, can be read, and takes in again what fits after something is gone', async () => {
	const { boardId, tokens } = await newBoard();
	const witness = join(boardId, tokens.viewer);
	const writer = join(boardId, tokens.editor);
	await Promise.all([witness.synced, writer.synced]);
	for (let i = 0; i < 3; i++) {
		moves(writer).set(`n${i}`, large());
		await until(witness.doc, () => moves(witness).has(`n${i}`));
	}
	moves(writer).set('n3', large());
	expect(await writer.closed).toBe(closeCodes['board-full']);
	const second = join(boardId, tokens.editor);
	await second.synced;
	await until(second.doc, () => moves(second).size === 3);
	moves(second).delete('n0');
	moves(second).set('n4', large());
	await until(witness.doc, () => moves(witness).has('n4'));
	expect([...moves(witness).keys()].toSorted()).toEqual(['n1', 'n2', 'n4']);
	expect(second.provider.wsconnected).toBe(true);
});

it('[SY29] who tries wrong tokens without end is turned away for a while, whoever is in stays in and comes back', async () => {
	const { boardId, tokens } = await newBoard();
	const inside = join(boardId, tokens.editor);
	await inside.synced;
	const code = (token: string): Promise<number> => {
		const ws = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${boardId}`, [
			syncProtocol,
			`${tokenProtocolPrefix}${token}`,
		]);
		return new Promise((resolve) => ws.on('close', resolve));
	};
	const codes: number[] = [];
	for (let i = 0; i < 10; i++) codes.push(await code(`pb_wrong${i}`));
	expect(codes).toEqual([
		...Array(8).fill(closeCodes['not-signed-in']),
		closeCodes['too-many'],
		closeCodes['too-many'],
	]);
	expect(inside.provider.wsconnected).toBe(true);
	inside.provider.disconnect();
	const back = new Promise<void>((resolve) => {
		inside.provider.once('sync', () => resolve());
	});
	inside.provider.connect();
	await back;
});

it('[SY4] a clock that is set back costs nobody their messages', () => {
	const bucket = createRateBucket({ burst: 3, perSecond: 1 });
	const hour = 3_600_000;
	expect([bucket.take(hour), bucket.take(0), bucket.take(1)]).toEqual([true, true, true]);
	expect([bucket.take(2), bucket.take(1002), bucket.take(1003)]).toEqual([false, true, false]);
});
