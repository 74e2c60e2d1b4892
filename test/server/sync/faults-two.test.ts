import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { closeCodes } from '../../../shared/sync-protocol.ts';
import { type BoardClient, call, joinBoard, until } from '../../support/board-client.ts';
import { type ChildServer, spawnServer } from '../../support/child-server.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { SeenLedger } from '../../support/seen-ledger.ts';
import { docInDatabase } from '../../support/stored-doc.ts';
import { startTcpProxy, type TcpProxy } from '../../support/tcp-proxy.ts';

let databaseUrl: string;
let one: ChildServer;
let two: ChildServer;
/** As a balancer stands before two servers: it sends people to the first until that is gone. */
let balancer: TcpProxy;
const clients: BoardClient[] = [];

beforeAll(async () => {
	databaseUrl = await createTestDatabase();
	one = await spawnServer(testData, 0, { DATABASE_URL: databaseUrl });
	two = await spawnServer(testData, 0, { DATABASE_URL: databaseUrl });
	balancer = await startTcpProxy(one.port);
});
afterEach(() => {
	for (const client of clients.splice(0)) client.destroy();
});
afterAll(async () => {
	balancer?.close();
	await Promise.all([one?.end('SIGTERM'), two?.end('SIGTERM')]);
});

function join(url: string, board: string, token: string): BoardClient {
	const client = joinBoard(url, board, token);
	clients.push(client);
	return client;
}
const moves = ({ doc }: BoardClient): Y.Map<unknown> => doc.getMap('moves');

it('[SY35] somebody made a viewer while writing keeps what was stored, is told, and writes no more, on any server', async () => {
	const { boardId, tokens } = await call(one.url, 'createBoard', { name: 'Downgrade' });
	const { id, token } = await call(
		one.url,
		'makeToken',
		{ label: 'Bea', role: 'editor', expiresInMinutes: null },
		{
			board: boardId,
			token: tokens.owner,
		},
	);
	const bea = join(two.url, boardId, token);
	const owner = join(one.url, boardId, tokens.owner);
	await Promise.all([bea.synced, owner.synced]);
	const codes: number[] = [];
	bea.provider.on('connection-close', (event: { code: number } | null) => event && codes.push(event.code));
	let written = 0;
	const timer = setInterval(() => {
		written += 1;
		moves(bea).set(`bea ${written}`, written);
	}, 3);
	await until(owner.doc, () => moves(owner).size >= 30);
	const before = moves(owner).size;
	await call(
		one.url,
		'changeRole',
		{ role: 'viewer' },
		{
			board: boardId,
			tokenId: id,
			token: tokens.owner,
		},
	);
	expect(await bea.closed).toBe(closeCodes['not-allowed']);
	clearInterval(timer);
	// First she is told of the change; then, as a viewer, her unsent writing is refused.
	expect(codes).toEqual([closeCodes['role-changed'], closeCodes['not-allowed']]);
	const stored = (await docInDatabase(databaseUrl, boardId)).getMap('moves').size;
	expect(stored).toBeGreaterThanOrEqual(before);
	expect(stored).toBeLessThan(written);
	moves(owner).set('after', 1);
	const late = join(two.url, boardId, tokens.viewer);
	// Another's next change may reach a newcomer before what was stored does.
	await late.synced;
	await until(late.doc, () => moves(late).has('after'));
	expect(moves(late).size).toBe(stored + 1);
});

it('[SY36] when one of two servers is killed nothing seen is lost, and its people go on at the other', async () => {
	const { boardId, tokens } = await call(one.url, 'createBoard', { name: 'Two' });
	const address = `http://127.0.0.1:${balancer.port}`;
	const here = [join(address, boardId, tokens.editor), join(address, boardId, tokens.editor)];
	const there = [join(two.url, boardId, tokens.editor), join(two.url, boardId, tokens.viewer)];
	await Promise.all(clients.map(({ synced }) => synced));
	const ledger = new SeenLedger();
	for (const { doc } of clients) ledger.watch(doc);
	const writers = [...here, there[0]!];
	const timer = setInterval(() => {
		for (const { doc } of writers) ledger.write(doc, Math.random);
	}, 5);
	await ledger.untilSeen(300);
	one.child.kill('SIGKILL');
	// Nobody may bring back what was lost: those of the killed server stay away until it has been looked for.
	for (const { provider } of here) provider.disconnect();
	clearInterval(timer);
	await one.end('SIGKILL');
	const fresh = join(two.url, boardId, tokens.viewer);
	await fresh.synced;
	expect(ledger.missingFrom(fresh.doc)).toEqual([]);
	expect(ledger.missingFrom(await docInDatabase(databaseUrl, boardId))).toEqual([]);
	balancer.target = two.port;
	for (const { provider } of here) provider.connect();
	moves(here[0]!).set('from the killed one', 1);
	moves(there[0]!).set('from the other', 1);
	await Promise.all(
		clients.map((client) =>
			until(
				client.doc,
				() => moves(client).has('from the killed one') && moves(client).has('from the other'),
			),
		),
	);
	// What the killed server's people had not sent by then arrives at the other one too, and all read the same.
	const alike = (): boolean => isDeepStrictEqual(moves(here[1]!).toJSON(), moves(there[1]!).toJSON());
	await Promise.race([until(here[1]!.doc, alike), until(there[1]!.doc, alike)]);
});
