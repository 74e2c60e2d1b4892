import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import type * as Y from 'yjs';
import { seeded } from '../../../playground/engine/chaos.ts';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { awarenessFrame, step1Frame } from '../../../server/sync/frames.ts';
import { closeCodes } from '../../../shared/sync-protocol.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { presenceOf, shown } from '../../support/presence.ts';
import { seed } from '../../support/properties.ts';
import { startTcpProxy, type TcpProxy } from '../../support/tcp-proxy.ts';

const hour = 3_600_000;
const clients: BoardClient[] = [];
let server: RunningServer;
/** Between the server and its database, and between clients and the server. */
let databaseLine: TcpProxy;
let clientLine: TcpProxy;

beforeAll(async () => {
	const url = new URL(await createTestDatabase());
	databaseLine = await startTcpProxy(Number(url.port));
	url.port = String(databaseLine.port);
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl: url.href,
		environment: {},
		log: quietLog,
		limits: { backlog: 256 * 1024, burst: 500, perSecond: 100 },
	});
	clientLine = await startTcpProxy(server.port);
});
afterEach(() => {
	vi.useRealTimers();
	for (const client of clients.splice(0)) client.destroy();
});
afterAll(async () => {
	clientLine?.close();
	await server?.close();
	databaseLine?.close();
});

const newBoard = (): Promise<TestBoard> => call(server.url, 'createBoard', { name: 'Faults' });
const throughProxy = (): string => `http://127.0.0.1:${clientLine.port}`;
function join(url: string, board: string, token: string): BoardClient {
	const client = joinBoard(url, board, token);
	clients.push(client);
	return client;
}
const moves = ({ doc }: BoardClient): Y.Map<unknown> => doc.getMap('moves');
async function passes(from: BoardClient, to: BoardClient, key: string): Promise<void> {
	moves(from).set(key, 1);
	await until(to.doc, () => moves(to).has(key));
}

describe('lines that break', () => {
	for (const [name, line] of [
		['a client and the server', () => clientLine],
		['the server and its database', () => databaseLine],
	] as const) {
		it(`[SY32] a connection between ${name} that is cut again and again loses nothing`, async () => {
			const random = seeded(seed);
			const { boardId, tokens } = await newBoard();
			const writers = [
				join(throughProxy(), boardId, tokens.editor),
				join(throughProxy(), boardId, tokens.editor),
			];
			await Promise.all(writers.map(({ synced }) => synced));
			const steady = join(server.url, boardId, tokens.editor);
			await steady.synced;
			let written = 0;
			for (let cut = 0; cut < 10; cut++) {
				for (let edit = 0; edit < 1 + random() * 20; edit++) {
					for (const writer of [...writers, steady]) {
						moves(writer).set(`${writer.doc.clientID}-${written}`, written);
						written += 1;
					}
					await new Promise((resolve) => setTimeout(resolve, random() * 5));
				}
				line().cut();
				// Everybody finds back before the next blow, and has what was written meanwhile.
				await Promise.all(
					[...writers, steady].map((client) => until(client.doc, () => moves(client).size === written)),
				);
			}
			const fresh = join(server.url, boardId, tokens.viewer);
			await until(fresh.doc, () => moves(fresh).size === written);
			expect({ seed, ...moves(fresh).toJSON() }).toEqual({ seed, ...moves(steady).toJSON() });
		});
	}

	it('[SY33] a reader that never reads is dropped as too slow, and others go on', async () => {
		const { boardId, tokens } = await newBoard();
		const writer = join(server.url, boardId, tokens.editor);
		const other = join(server.url, boardId, tokens.viewer);
		await Promise.all([writer.synced, other.synced]);
		const slow = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${boardId}`, [
			'personaboard.v1',
			`token.${tokens.viewer}`,
		]);
		const closed = new Promise<number>((resolve) => slow.once('close', resolve));
		await new Promise((resolve) => slow.once('open', resolve));
		slow.send(step1Frame(new Uint8Array([0])));
		slow.send(awarenessFrame(presenceOf(7, 1, { name: 'Slow' })));
		await shown(writer, (names) => names.includes('Slow'));
		slow.pause();
		const left = shown(writer, (names) => !names.includes('Slow'));
		let isGone = false;
		void left.then(() => {
			isGone = true;
		});
		let sent = 0;
		for (; !isGone && sent < 400; sent++) {
			// Beyond what the sockets' own buffers hold, in messages the limits allow.
			await passes(writer, other, `${sent}:${'x'.repeat(60_000)}`);
		}
		await left;
		slow.resume();
		expect(await closed).toBe(closeCodes['too-slow']);
		await passes(writer, other, 'and on');
	});
});

describe('clocks that jump', () => {
	for (const [name, jump] of [
		['forward', hour],
		['back', -hour],
	] as const) {
		it(`[SY34] a server clock set ${name} an hour throws nobody out and keeps people shown`, async () => {
			// The intervals too: presence is looked over every three seconds.
			vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
			const { boardId, tokens } = await newBoard();
			const [ana, ben] = [join(server.url, boardId, tokens.editor), join(server.url, boardId, tokens.editor)];
			await Promise.all([ana.synced, ben.synced]);
			ana.provider.awareness.setLocalState({ name: 'Ana' });
			await shown(ben, (names) => names.includes('Ana'));
			let dropped = 0;
			for (const { provider } of [ana, ben]) provider.on('connection-close', () => dropped++);
			vi.setSystemTime(Date.now() + jump);
			// A bucket that counted the jump would be empty, or full beyond its brim.
			for (let at = 0; at < 50; at++) await passes(ana, ben, `${name} ${at}`);
			for (let look = 0; look < 8; look++) {
				vi.advanceTimersByTime(3000);
				await passes(ben, ana, `${name}, look ${look}`);
			}
			await shown(ben, (names) => names.includes('Ana'));
			expect(dropped).toBe(0);
			ana.destroy();
			await shown(ben, (names) => !names.includes('Ana'));
		});
	}
});
