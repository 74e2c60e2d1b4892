import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { setEntry } from '../../../shared/board-doc.ts';
import { closeCodes } from '../../../shared/sync-protocol.ts';
import { call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

let server: RunningServer;
let database: Database;

beforeAll(async () => {
	const databaseUrl = await createTestDatabase();
	server = await startServer({ port: 0, host: '127.0.0.1', dataDir: testData, databaseUrl, log: quietLog });
	database = openDatabase(databaseUrl, () => undefined);
});
afterAll(async () => {
	await server?.close();
	await database?.close();
});

/** How many rows of any table hold this text, whatever the column. */
async function rowsWith(text: string): Promise<Record<string, number>> {
	const { rows: tables } = await sql<{ name: string }>`
		select table_name as name from information_schema.tables where table_schema = 'public'`.execute(
		database.kysely,
	);
	const found: Record<string, number> = {};
	for (const { name } of tables) {
		const { rows } = await sql<{ n: number }>`
			select count(*)::int as n from ${sql.table(name)} as t
			where position(${text} in t::text) > 0
				or position(${Buffer.from(text).toString('hex')} in t::text) > 0`.execute(database.kysely);
		if (rows[0]!.n > 0) found[name] = rows[0]!.n;
	}
	return found;
}

const table = (words: string): string =>
	`id,text,participant,kind,date,score\n${[1, 2, 3, 4, 5, 6].map((n) => `q${n},${words} number ${n},P${n},said,,`).join('\n')}\n`;
const makeBoard = (): Promise<TestBoard> => call(server.url, 'createBoard', { name: 'Board' });
const bringIn = (board: TestBoard, words: string) =>
	call(
		server.url,
		'importTable',
		{ name: 'quotes.csv', text: table(words) },
		{ board: board.boardId, token: board.tokens.editor },
	);

it('[HT11] only an owner deletes a board; who is on it is closed out, and nothing of it stays', async () => {
	const gone = await makeBoard();
	const kept = await makeBoard();
	await bringIn(gone, 'The marzipan scheduler');
	await bringIn(kept, 'The liquorice planner');
	const editor = { board: gone.boardId, token: gone.tokens.editor };
	const client = joinBoard(server.url, gone.boardId, gone.tokens.editor);
	await client.synced;
	const at = (doc: typeof client.doc) => setEntry(doc, 'meta', 'page', 'marzipan-page');
	at(client.doc);
	const other = joinBoard(server.url, gone.boardId, gone.tokens.viewer);
	await other.synced;
	await until(other.doc, () => other.doc.getMap('meta').get('page') === 'marzipan-page');
	await call(server.url, 'startJob', { kind: 'group', by: 'Ana' }, editor);

	await expect(call(server.url, 'deleteBoard', null, editor)).rejects.toThrow(/^403 /);
	expect(Object.keys(await rowsWith(gone.boardId)).length).toBeGreaterThan(3);
	await call(server.url, 'deleteBoard', null, { board: gone.boardId, token: gone.tokens.owner });

	expect([await client.closed, await other.closed]).toEqual([
		closeCodes['no-such-board'],
		closeCodes['no-such-board'],
	]);
	expect(await rowsWith(gone.boardId)).toEqual({});
	expect(await rowsWith('marzipan')).toEqual({});
	await expect(call(server.url, 'readBoard', null, editor)).rejects.toThrow(/^404 /);
	await expect(bringIn(gone, 'The marzipan scheduler')).rejects.toThrow(/^404 /);
	const late = joinBoard(server.url, gone.boardId, gone.tokens.owner);
	expect(await late.closed).toBe(closeCodes['no-such-board']);

	expect(Object.keys(await rowsWith('liquorice'))).toContain('evidence');
	const still = joinBoard(server.url, kept.boardId, kept.tokens.viewer);
	await still.synced;
	expect(still.doc.getMap('evidence').size).toBe(6);
	for (const one of [client, other, late, still]) one.destroy();
});
