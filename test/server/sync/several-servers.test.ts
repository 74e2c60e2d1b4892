import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { hashToken } from '../../../server/access/tokens.ts';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { closeCodes } from '../../../shared/sync-protocol.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { docInDatabase } from '../../support/stored-doc.ts';

let databaseUrl: string;
let database: pg.Client;
let one: RunningServer;
let two: RunningServer;
const clients: BoardClient[] = [];

beforeAll(async () => {
	databaseUrl = await createTestDatabase();
	const start = () =>
		startServer({
			port: 0,
			host: '127.0.0.1',
			dataDir: testData,
			databaseUrl,
			environment: {},
			log: quietLog,
			limits: { compactAfter: 40 },
		});
	one = await start();
	two = await start();
	database = new pg.Client({ connectionString: databaseUrl });
	await database.connect();
});
afterEach(() => {
	for (const client of clients.splice(0)) client.destroy();
});
afterAll(async () => {
	await database?.end();
	await one?.close();
	await two?.close();
});

const newBoard = (): Promise<TestBoard> => call(one.url, 'createBoard', { name: 'Test' });
function join(server: RunningServer, board: string, token: string): BoardClient {
	const client = joinBoard(server.url, board, token);
	clients.push(client);
	return client;
}
const moves = ({ doc }: BoardClient): Y.Map<unknown> => doc.getMap('moves');
const has = (client: BoardClient, key: string): Promise<void> =>
	until(client.doc, () => moves(client).has(key));

/** Resolves once `holds` says so of everything this client sees others show. */
function shows(client: BoardClient, holds: (states: Record<string, any>[]) => boolean): Promise<void> {
	const { awareness } = client.provider;
	return new Promise((resolve) => {
		const look = (): void => {
			if (!holds([...awareness.getStates().values()])) return;
			awareness.off('change', look);
			resolve();
		};
		awareness.on('change', look);
		look();
	});
}
const named = (name: string) => (states: Record<string, any>[]) =>
	states.some((state) => state.name === name);

/** The backends that listen for these servers. */
async function lines(): Promise<number[]> {
	const { rows } = await database.query(
		`select pid from pg_stat_activity
		where datname = current_database() and application_name like 'personaboard %' order by pid`,
	);
	return rows.map(({ pid }) => pid);
}

describe('two servers on one database', () => {
	it('[SY17] clients of a board on different servers converge, with stock clients', async () => {
		const { boardId, tokens } = await newBoard();
		const alice = join(one, boardId, tokens.editor);
		const bob = join(two, boardId, tokens.editor);
		await Promise.all([alice.synced, bob.synced]);
		for (let i = 0; i < 30; i++) {
			moves(alice).set(`a${i}`, i);
			moves(bob).set(`b${i}`, i);
			moves(alice).set('both', `alice ${i}`);
			moves(bob).set('both', `bob ${i}`);
		}
		const full = (client: BoardClient) => until(client.doc, () => moves(client).size === 61);
		await Promise.all([full(alice), full(bob)]);
		const late = join(two, boardId, tokens.viewer);
		await has(late, 'both');
		await until(late.doc, () => moves(late).get('both') === moves(alice).get('both'));
		await until(bob.doc, () => moves(bob).get('both') === moves(alice).get('both'));
		expect(moves(late).toJSON()).toEqual(moves(alice).toJSON());
		expect(moves(bob).toJSON()).toEqual(moves(alice).toJSON());
	});

	it('[SY17] a change too long to be told is read by the other server', async () => {
		const { boardId, tokens } = await newBoard();
		const alice = join(one, boardId, tokens.editor);
		const bob = join(two, boardId, tokens.editor);
		await Promise.all([alice.synced, bob.synced]);
		const long = 'long '.repeat(60_000);
		moves(alice).set('long', long);
		moves(alice).set('next', 1);
		await has(bob, 'long');
		await has(bob, 'next');
		expect(moves(bob).get('long')).toBe(long);
	});

	it('[SY18] people see each other across servers, from the first moment and until they leave', async () => {
		const { boardId, tokens } = await newBoard();
		const alice = join(one, boardId, tokens.editor);
		await alice.synced;
		alice.provider.awareness.setLocalState({ name: 'Alice' });
		const bob = join(two, boardId, tokens.viewer);
		bob.provider.awareness.setLocalState({ name: 'Bob' });
		await Promise.all([shows(bob, named('Alice')), shows(alice, named('Bob'))]);
		alice.provider.awareness.setLocalState({ name: 'Alice', busy: 'drawing' });
		await shows(bob, (states) => states.some((state) => state.busy === 'drawing'));
		alice.destroy();
		await shows(bob, (states) => !named('Alice')(states));
		// Each shows its own server, and that one only.
		expect([...bob.provider.awareness.getStates().values()].filter((state) => state.server)).toHaveLength(1);
	});

	it('[SY18] jobs show on every server', async () => {
		const { boardId, tokens } = await newBoard();
		const bob = join(two, boardId, tokens.viewer);
		await bob.synced;
		await call(one.url, 'startJob', { kind: 'group', by: 'Ana' }, { board: boardId, token: tokens.editor });
		await shows(bob, (states) => states.some(({ jobs }) => jobs?.some(({ by }: any) => by === 'Ana')));
	});

	it('[SY19] a board that both servers fold at once loses nothing', async () => {
		const { boardId, tokens } = await newBoard();
		const alice = join(one, boardId, tokens.editor);
		const bob = join(two, boardId, tokens.editor);
		await Promise.all([alice.synced, bob.synced]);
		const isFolded = async (): Promise<boolean> => {
			const { rows } = await database.query('select from doc_snapshots where board = $1', [boardId]);
			return rows.length > 0;
		};
		// A change a tick is nearly a row each, on a machine that keeps up: so go on until there is something to fold.
		let told = 0;
		for (; told < 4000 && (told < 200 || !(await isFolded())); told += 20) {
			for (let i = told; i < told + 20; i++) {
				moves(alice).set(`a${i}`, i);
				moves(bob).set(`b${i}`, i);
				await new Promise((resolve) => setImmediate(resolve));
			}
			await Promise.all([has(alice, `b${told + 19}`), has(bob, `a${told + 19}`)]);
		}
		expect(await isFolded()).toBe(true);
		const stored = await docInDatabase(databaseUrl, boardId);
		expect(stored.getMap('moves').size).toBe(2 * told);
	});

	it('[SY20] a server whose line to the database was cut reads what it missed and shows it', async () => {
		const { boardId, tokens } = await newBoard();
		const alice = join(one, boardId, tokens.editor);
		const bob = join(two, boardId, tokens.editor);
		await Promise.all([alice.synced, bob.synced]);
		bob.provider.awareness.setLocalState({ name: 'Bob' });
		await shows(alice, named('Bob'));
		const before = await lines();
		expect(before).toHaveLength(2);
		await database.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [before]);
		// Nobody listens now: what is notified is lost.
		for (let i = 0; i < 5; i++) moves(alice).set(`missed ${i}`, i);
		moves(bob).set('missed too', 1);
		await Promise.all([has(bob, 'missed 4'), has(alice, 'missed too')]);
		await expect.poll(lines).toHaveLength(2);
		bob.provider.awareness.setLocalState({ name: 'Robert' });
		await shows(alice, named('Robert'));
		expect([alice.provider.wsconnected, bob.provider.wsconnected]).toEqual([true, true]);
	});

	it('[SY21] a token revoked or given another role is felt by connections on every server', async () => {
		const { boardId, tokens } = await newBoard();
		const alice = join(one, boardId, tokens.owner);
		const bob = join(two, boardId, tokens.editor);
		await Promise.all([alice.synced, bob.synced]);
		const owner = { board: boardId, token: tokens.owner };
		const { tokens: list } = await call(one.url, 'listTokens', null, owner);
		const editor = list.find(({ role }) => role === 'editor')!;
		const codes: number[] = [];
		bob.provider.on('connection-close', (event: any) => codes.push(event?.code));
		const back = new Promise<void>((resolve) => {
			bob.provider.on('status', ({ status }: any) => status === 'connected' && resolve());
		});
		await call(one.url, 'changeRole', { role: 'viewer' }, { ...owner, tokenId: editor.id });
		await back;
		expect(codes).toEqual([closeCodes['role-changed']]);
		await call(one.url, 'revokeToken', null, { ...owner, tokenId: editor.id });
		expect(await bob.closed).toBe(closeCodes['not-signed-in']);
		expect(alice.provider.wsconnected).toBe(true);
	});

	it('[SY21] a connection ends when its token expires', async () => {
		const { boardId, tokens } = await newBoard();
		// Long enough for a busy machine to let him in before.
		const soon = new Date(Date.now() + 6000);
		await database.query('update tokens set expires_at = $1 where hash = $2', [
			soon,
			hashToken(tokens.editor),
		]);
		const bob = join(two, boardId, tokens.editor);
		await bob.synced;
		expect(await bob.closed).toBe(closeCodes['not-signed-in']);
		expect(Date.now()).toBeGreaterThan(soon.getTime());
	});

	it('[SY22] a board deleted on one server closes out the clients of the other, who leave no row behind', async () => {
		const { boardId, tokens } = await newBoard();
		const bob = join(two, boardId, tokens.editor);
		const alice = join(one, boardId, tokens.editor);
		await Promise.all([alice.synced, bob.synced]);
		let n = 0;
		const busy = setInterval(() => moves(bob).set(`n${n++}`, 'written on and on'), 1);
		await has(alice, 'n50');
		await call(one.url, 'deleteBoard', null, { board: boardId, token: tokens.owner });
		expect(await alice.closed).toBe(closeCodes['no-such-board']);
		expect(await bob.closed).toBe(closeCodes['no-such-board']);
		clearInterval(busy);
		const left = async (): Promise<number> => {
			const { rows } = await database.query(
				`select (select count(*) from doc_updates where board = $1)::int
					+ (select count(*) from doc_commits where position(convert_to($1, 'UTF8') in bytes) > 0)::int
					+ (select count(*) from doc_snapshots where board = $1)::int
					+ (select count(*) from boards where id = $1)::int as n`,
				[boardId],
			);
			return rows[0].n;
		};
		expect(await left()).toBe(0);
	});
});
