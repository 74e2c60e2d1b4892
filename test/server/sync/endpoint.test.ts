import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { updateFrame } from '../../../server/sync/frames.ts';
import { closeCodes } from '../../../shared/sync-protocol.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { stickyNote } from '../../support/sticky.ts';

let server: RunningServer;
let databaseUrl: string;
const clients: BoardClient[] = [];

beforeAll(async () => {
	databaseUrl = await createTestDatabase();
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl,
		environment: {},
		log: quietLog,
		limits: { message: 64 * 1024, burst: 400, perSecond: 50, backlog: 256 * 1024 },
	});
});
afterEach(() => {
	for (const client of clients.splice(0)) client.destroy();
});
afterAll(async () => {
	await server?.close();
});

const newBoard = (): Promise<TestBoard> => call(server.url, 'createBoard', { name: 'Test' });
function join(board: string, token: string, how?: 'protocol' | 'query', doc?: Y.Doc): BoardClient {
	const client = joinBoard(server.url, board, token, how, doc);
	clients.push(client);
	return client;
}

/** A bare connection: what it was sent, and the code it was closed with. */
function raw(board: string, token?: string): { ws: WebSocket; got: Buffer[]; closed: Promise<number> } {
	const ws = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${board}`, [
		'personaboard.v1',
		...(token ? [`token.${token}`] : []),
	]);
	const got: Buffer[] = [];
	ws.on('message', (data: Buffer) => got.push(data));
	return { ws, got, closed: new Promise((resolve) => ws.on('close', resolve)) };
}
const opened = (ws: WebSocket): Promise<void> => new Promise((resolve) => ws.once('open', () => resolve()));

describe('rooms over WebSocket', () => {
	it('[SY1] stock clients converge, whichever way the token comes', async () => {
		const { boardId, tokens } = await newBoard();
		const alice = join(boardId, tokens.editor);
		const bob = join(boardId, tokens.owner, 'query');
		await Promise.all([alice.synced, bob.synced]);
		for (let i = 0; i < 30; i++) {
			alice.doc.getMap('moves').set(`a${i}`, i);
			bob.doc.getMap('moves').set(`b${i}`, i);
			alice.doc.getMap('moves').set('both', `alice ${i}`);
			bob.doc.getMap('moves').set('both', `bob ${i}`);
		}
		const full =
			({ doc }: BoardClient) =>
			() =>
				doc.getMap('moves').size === 61;
		await Promise.all([until(alice.doc, full(alice)), until(bob.doc, full(bob))]);
		const carol = join(boardId, tokens.viewer);
		await carol.synced;
		await until(
			carol.doc,
			() => carol.doc.getMap('moves').get('both') === alice.doc.getMap('moves').get('both'),
		);
		expect(carol.doc.getMap('moves').toJSON()).toEqual(alice.doc.getMap('moves').toJSON());
		expect(bob.doc.getMap('moves').toJSON()).toEqual(alice.doc.getMap('moves').toJSON());
	});

	it('[SY2] an update of a viewer is refused whole and reaches nobody', async () => {
		const { boardId, tokens } = await newBoard();
		const editor = join(boardId, tokens.editor);
		const viewer = join(boardId, tokens.viewer);
		await Promise.all([editor.synced, viewer.synced]);
		viewer.doc.getMap('moves').set('mine', 1);
		expect(await viewer.closed).toBe(closeCodes['not-allowed']);
		editor.doc.getMap('moves').set('after', 1);
		const late = join(boardId, tokens.viewer);
		await late.synced;
		await until(late.doc, () => late.doc.getMap('moves').has('after'));
		expect(late.doc.getMap('moves').toJSON()).toEqual({ after: 1 });
	});

	it('[SY3] a wrong token is closed with its reason before a byte is sent, and the stock client stays away', async () => {
		const { boardId, tokens } = await newBoard();
		const other = await newBoard();
		const cases: [string, string | undefined, number][] = [
			[boardId, undefined, closeCodes['not-signed-in']],
			[boardId, 'pb_wrong', closeCodes['not-signed-in']],
			[boardId, other.tokens.owner, closeCodes['not-allowed']],
			['bo_none', tokens.owner, closeCodes['no-such-board']],
			['..%2f', tokens.owner, closeCodes['no-such-board']],
		];
		for (const [board, token, code] of cases) {
			const { closed, got } = raw(board, token);
			expect([token, await closed]).toEqual([token, code]);
			expect(got).toEqual([]);
		}
		const stock = join(boardId, 'pb_wrong');
		expect(await stock.closed).toBe(closeCodes['not-signed-in']);
		expect(stock.provider.shouldConnect).toBe(false);
	});

	it('[SY4] a malformed, too large or too frequent message closes its own connection only', async () => {
		const { boardId, tokens } = await newBoard();
		const witness = join(boardId, tokens.editor);
		await witness.synced;
		let dropped = 0;
		witness.provider.on('connection-close', () => dropped++);
		const bad: [string, (ws: WebSocket) => void, number][] = [
			['text', (ws) => ws.send('hello'), closeCodes.malformed],
			['empty', (ws) => ws.send(Buffer.alloc(0)), closeCodes.malformed],
			['unknown', (ws) => ws.send(Buffer.from([9, 9])), closeCodes.malformed],
			['cut off', (ws) => ws.send(Buffer.from([0, 2, 200, 1, 1])), closeCodes.malformed],
			['bad update', (ws) => ws.send(updateFrame(Buffer.from([7, 7, 7, 7]))), closeCodes.malformed],
			['bad presence', (ws) => ws.send(Buffer.from([1, 3, 1, 2, 3])), closeCodes.malformed],
			['huge', (ws) => ws.send(Buffer.alloc(64 * 1024 + 1)), closeCodes['too-large']],
			['flood', (ws) => [...Array(500)].map(() => ws.send(Buffer.from([3]))), closeCodes['too-many']],
		];
		for (const [name, send, code] of bad) {
			const { ws, closed } = raw(boardId, tokens.editor);
			await opened(ws);
			send(ws);
			expect([name, await closed]).toEqual([name, code]);
		}
		for (let i = 0; i < 40; i++) {
			const bytes = Buffer.concat([Buffer.from([0, i % 3]), randomBytes(1 + i)]);
			const { ws, closed } = raw(boardId, tokens.editor);
			await opened(ws);
			ws.send(bytes);
			ws.send('end');
			expect([bytes.toString('hex'), await closed]).toEqual([bytes.toString('hex'), closeCodes.malformed]);
		}
		witness.doc.getMap('moves').set('fine', 1);
		const late = join(boardId, tokens.viewer);
		await until(late.doc, () => late.doc.getMap('moves').has('fine'));
		expect(dropped).toBe(0);
	});

	it('[SY5] presence reaches others and goes with its connection; the server shows its own', async () => {
		const { boardId, tokens } = await newBoard();
		const alice = join(boardId, tokens.editor);
		const bob = join(boardId, tokens.viewer);
		await Promise.all([alice.synced, bob.synced]);
		alice.provider.awareness.setLocalState({ name: 'Alice' });
		const sees = (client: BoardClient, wanted: boolean): Promise<void> =>
			new Promise((resolve) => {
				const look = (): void => {
					const names = [...client.provider.awareness.getStates().values()].map((state) => state.name);
					if (names.includes('Alice') === wanted) resolve();
				};
				client.provider.awareness.on('change', look);
				look();
			});
		await sees(bob, true);
		const server = [...bob.provider.awareness.getStates().values()].find((state) => state.server);
		expect(server).toEqual({ server: true, jobs: [] });
		alice.destroy();
		await sees(bob, false);
	});

	it('[SY6] quote text is in no byte of the board’s documents', async () => {
		const { boardId, tokens } = await newBoard();
		const secret = 'The zebra printer eats my badge every morning';
		const sticky = stickyNote({ node: '1:2', text: `${secret} - P3` });
		const report = await call(
			server.url,
			'importStickies',
			{ stickies: [sticky] },
			{ board: boardId, token: tokens.editor },
		);
		expect(report).toMatchObject({ read: 1, added: 1, people: 1 });
		const client = join(boardId, tokens.viewer);
		await client.synced;
		expect(client.doc.getMap('places').size).toBe(1);
		const database = new pg.Client({ connectionString: databaseUrl });
		await database.connect();
		const { rows } = await database.query(
			`select bytes from doc_commits union all select bytes from doc_updates
			union all select bytes from doc_snapshots`,
		);
		await database.end();
		const all = Buffer.concat(rows.map(({ bytes }) => bytes));
		expect(all.includes('1:2')).toBe(true);
		expect(all.includes('zebra')).toBe(false);
	});

	it('[SY7] what one client wrote while away is merged when it comes back', async () => {
		const { boardId, tokens } = await newBoard();
		const alice = join(boardId, tokens.editor);
		const bob = join(boardId, tokens.editor);
		await Promise.all([alice.synced, bob.synced]);
		alice.provider.disconnect();
		alice.doc.getMap('edits').set('away', 1);
		bob.doc.getMap('edits').set('here', 1);
		alice.provider.connect();
		await until(alice.doc, () => alice.doc.getMap('edits').has('here'));
		await until(bob.doc, () => bob.doc.getMap('edits').has('away'));
		expect(Y.encodeStateVector(alice.doc)).toEqual(Y.encodeStateVector(bob.doc));
	});
});
