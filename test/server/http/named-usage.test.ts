import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNamedSources } from '../../../server/behaviour/load/named-sources.ts';
import { createLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { ended } from '../imports/import-board.ts';

/** 24 users; the first half plan, the second half look. */
const rows = Array.from({ length: 24 }, (_, user) =>
	Array.from({ length: 5 }, (_, week) =>
		(user < 12 ? ['opened', 'planned', 'published'] : ['opened', 'looked']).map((event, step) => [
			`u${user}`,
			new Date(Date.UTC(2026, 8, 1 + 7 * week + (user % 3), 9, step)).toISOString(),
			event,
		]),
	),
).flat(2) as [string, string, string][];
const csv = ['user,ts,event', ...rows.map((row) => row.join(','))].join('\n');
const quotes = `id,text,participant\n${[0, 1, 2, 12, 13].map((at) => `q${at},I plan the week on paper first,u${at}`).join('\n')}\n`;

let folder: string;
let operators: string;
let server: RunningServer;
let there: TestBoard;
let here: TestBoard;
let client: BoardClient;
let lines = '';
const as = (board: TestBoard, role: 'owner' | 'editor' | 'viewer' = 'editor') => ({
	board: board.boardId,
	token: board.tokens[role],
});

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'named-usage-'));
	operators = await createTestDatabase();
	const db = new pg.Client({ connectionString: operators });
	await db.connect();
	await db.query('create table events (user_id text, created_at timestamptz, event text)');
	await db.query('insert into events select * from unnest($1::text[], $2::timestamptz[], $3::text[])', [
		rows.map(([user]) => user),
		rows.map(([, ts]) => ts),
		rows.map(([, , event]) => event),
	]);
	await db.end();
	const path = join(folder, 'sources.json');
	const file = join(folder, 'log.csv');
	writeFileSync(file, 'user,ts,event\nu1,2026-09-01T10:00:00Z,exported\n');
	writeFileSync(
		path,
		JSON.stringify([
			{ name: 'Shop events', table: `${operators}#events` },
			{ name: 'Exports', files: [file] },
			{ name: 'Gone', table: `${operators}#no_such` },
			{ name: 'Lost', files: [join(folder, 'lost.csv')] },
		]),
	);
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl: await createTestDatabase(),
		environment: { PERSONABOARD_USAGE_SOURCES: path },
		log: createLog((line) => {
			lines += line;
		}, Date.now),
	});
	there = await call(server.url, 'createBoard', { name: 'There' });
	here = await call(server.url, 'createBoard', { name: 'Here' });
	for (const board of [there, here])
		await call(server.url, 'importTable', { name: 'quotes.csv', text: quotes }, as(board));
	client = joinBoard(server.url, there.boardId, there.tokens.viewer);
	await client.synced;
});
afterAll(async () => {
	client?.destroy();
	await server?.close();
	rmSync(folder, { recursive: true, force: true });
});

async function use(name: string): Promise<string> {
	const { jobId } = await call(server.url, 'useUsageSource', { name }, as(there));
	return (await ended(server.url, as(there), jobId)).summary;
}
async function count(board: TestBoard): Promise<string> {
	const { jobId } = await call(server.url, 'startJob', { kind: 'behaviour' }, as(board));
	return (await ended(server.url, as(board), jobId)).summary;
}
/** What was counted, without whose board it is. */
async function counted(board: TestBoard): Promise<any> {
	const { behaviour } = await call(server.url, 'readBehaviour', null, as(board, 'viewer'));
	return behaviour;
}
const measured = () =>
	[...client.doc.getMap('evidence').values()].filter((one: any) => one.kind === 'measured');

describe('usage an operator names', () => {
	it('[BH45] is offered by name alone, to those who may edit', async () => {
		const answer = await call(server.url, 'listUsageSources', null, as(there));
		expect(answer).toEqual({
			sources: ['Shop events', 'Exports', 'Gone', 'Lost'].map((name) => ({ name, source: null })),
		});
		await expect(call(server.url, 'listUsageSources', null, as(there, 'viewer'))).rejects.toThrow('403');
		await expect(use('Nobody’s')).rejects.toThrow('404');
		const refused = await use('Gone').catch((error: Error) => error.message);
		expect(refused).toContain('Gone: there is no such table');
		const lost = await use('Lost').catch((error: Error) => error.message);
		expect(lost).toContain('Lost is not there');
		const { username, password, pathname } = new URL(operators);
		for (const secret of [pathname.slice(1), `${username}:${password}`, folder])
			expect([lines, refused, lost, JSON.stringify(answer)].join('\n')).not.toContain(secret);
	});

	it('[BH45] gives what the same rows brought in as a file give, and people of the board are measured in it', async () => {
		await call(server.url, 'importTable', { name: 'usage.csv', text: csv }, as(here));
		expect(await count(here)).toBe('300 events of 24 users counted.');
		expect(await use('Shop events')).toBe('300 events of 24 users counted.');
		const [mine, theirs] = [await counted(there), await counted(here)];
		expect(mine.signatures).toEqual(theirs.signatures);
		expect(mine.log).toEqual(theirs.log);
		await until(client.doc, () => measured().length > 0);
		const { sources } = await call(server.url, 'listSources', null, as(there));
		expect(sources.find(({ name }) => name === 'Shop events')).toMatchObject({
			kind: 'usage',
			read: 0,
		});
		const kept = new pg.Client({ connectionString: operators });
		await kept.connect();
		const others = await kept.query(
			'select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
		);
		await kept.end();
		expect(others.rows).toEqual([]);
	});

	it('[BH45] what is new there is in the next count, and several are asked together', async () => {
		const db = new pg.Client({ connectionString: operators });
		await db.connect();
		await db.query(`insert into events values ('u30', '2026-10-02T09:00:00Z', 'opened')`);
		await db.end();
		expect(await count(there)).toBe('301 events of 25 users counted.');
		expect(await use('Exports')).toBe('302 events of 25 users counted.');
	});

	it('[BH46] who was erased is left out of it, by every id of theirs', async () => {
		await call(server.url, 'changePerson', { users: ['u30'] }, { ...as(there), person: 'u1' } as Parameters<
			typeof call<'changePerson'>
		>[3]);
		await call(
			server.url,
			'erasePerson',
			{ confirm: 'u1' },
			{
				...as(there, 'owner'),
				person: 'u1',
			},
		);
		expect(await count(there)).toBe('285 events of 23 users counted.');
		const { users } = await call(
			server.url,
			'listBehaviourUsers',
			{ group: 'everyone', event: 'opened' },
			as(there),
		);
		expect(users).toHaveLength(23);
		expect(users).not.toContain('u1');
		expect(users).not.toContain('u30');
	});

	it('[BH45] taken out like any other source, nothing of it is left', async () => {
		const { sources } = await call(server.url, 'listUsageSources', null, as(there));
		for (const { source } of sources)
			if (source) await call(server.url, 'removeSource', null, { ...as(there), source });
		expect(await count(there)).toBe('There is no usage export on this board.');
		await until(client.doc, () => measured().length === 0);
	});

	it('[BH47] a list with a mistake is refused by its name, and no address is repeated', async () => {
		const path = join(folder, 'wrong.json');
		const table = 'postgres://somebody:open-sesame@db.example/shop#events';
		for (const [content, why] of [
			['no list', /cannot be used/u],
			[JSON.stringify([{ name: 'A', table, password: 'x' }]), /cannot be used/u],
			[JSON.stringify([{ name: 'A', table: 'postgres://somebody:open-sesame@db/shop' }]), /cannot be read/u],
			[
				JSON.stringify([
					{ name: 'A', table },
					{ name: 'A', table },
				]),
				/two of one name/u,
			],
		] as const) {
			writeFileSync(path, content);
			const message = await readNamedSources(path).then(
				() => '',
				(error: Error) => error.message,
			);
			expect(message).toMatch(why);
			expect(message).not.toContain('open-sesame');
		}
		expect(await readNamedSources(undefined)).toEqual([]);
	});
});
