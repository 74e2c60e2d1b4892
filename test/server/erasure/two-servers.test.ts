import { afterAll, beforeAll, expect, it } from 'vitest';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { applyEdits, moveEntry, readBoard } from '../../../shared/board-doc.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

const servers: RunningServer[] = [];
const clients: BoardClient[] = [];
let database: Database;
let board: TestBoard;

beforeAll(async () => {
	const databaseUrl = await createTestDatabase();
	for (let at = 0; at < 2; at++) {
		servers.push(
			await startServer({
				port: 0,
				host: '127.0.0.1',
				dataDir: testData,
				databaseUrl,
				environment: {},
				log: quietLog,
			}),
		);
	}
	database = openDatabase(databaseUrl, () => undefined);
	board = await call(servers[0]!.url, 'createBoard', { name: 'Two' });
	for (const { url } of servers) clients.push(joinBoard(url, board.boardId, board.tokens.owner));
	await Promise.all(clients.map(({ synced }) => synced));
});
afterAll(async () => {
	for (const client of clients) client.destroy();
	await database?.close();
	for (const server of servers) await server.close();
});

it('[ER1] what people on another server typed of the words is gone from the stored document too, and from everybody’s', async () => {
	const words = 'Under the zelkova we fold every rota twice before anybody signs';
	const who = { board: board.boardId, token: board.tokens.owner };
	await call(
		servers[0]!.url,
		'importTable',
		{ name: 'calls.csv', text: `id,text,participant\na,"${words}",P1\nb,"I only look at my own week",P2` },
		who,
	);
	const [here, there] = clients as [BoardClient, BoardClient];
	for (let at = 0; at < 30; at++) {
		const label = at % 2 ? words : `Group ${at}`;
		const move = moveEntry({ type: 'new-group', theme: `th_${at}`, label, by: 'a', at });
		applyEdits(there.doc, [move], 'panel');
	}
	await until(here.doc, () => readBoard(here.doc).moves.length === 30);
	expect(await storedBytes()).toContain('zelkova');
	await call(servers[0]!.url, 'erasePerson', { confirm: 'P1' }, { ...who, person: 'P1' });
	const holds = (client: BoardClient): boolean =>
		JSON.stringify(client.doc.getMap('moves').toJSON()).includes('zelkova');
	await until(there.doc, () => !holds(there));
	expect(holds(here)).toBe(false);
	expect(
		readBoard(there.doc).moves.filter((move) => 'label' in move && move.label === '[erased]'),
	).toHaveLength(15);
	expect(await storedBytes()).not.toContain('zelkova');
	expect(await storedBytes()).not.toBe('');
});

/** Everything stored of documents, whatever tables it lies in. */
async function storedBytes(): Promise<string> {
	const { rows: columns } = await database.pool.query<{ table: string; column: string }>(
		`select table_name as table, column_name as column from information_schema.columns
		where table_schema = 'public' and table_name like 'doc\\_%' and data_type = 'bytea'`,
	);
	let all = '';
	for (const { table, column } of columns) {
		const { rows } = await database.pool.query<{ bytes: Buffer }>(`select ${column} as bytes from ${table}`);
		all += rows.map(({ bytes }) => bytes.toString('latin1')).join('\n');
	}
	return all;
}
