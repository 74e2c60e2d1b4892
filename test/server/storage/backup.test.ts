import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { systemClock, systemRandom } from '../../../server/environment.ts';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { checkBackup } from '../../../server/storage/backup/read-backup.ts';
import { type Restored, restoreBackup } from '../../../server/storage/backup/restore-backup.ts';
import { backupTables, leftOut } from '../../../server/storage/backup/tables.ts';
import { writeBackup } from '../../../server/storage/backup/write-backup.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { migrate } from '../../../server/storage/migrations.ts';
import type { BoardId } from '../../../shared/ids.ts';
import { call, joinBoard, type TestBoard } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

type Place = { database: Database; server: RunningServer };

const folder = mkdtempSync(join(tmpdir(), 'personaboard-backup-'));
const places: Place[] = [];
let home: Place;
let board: TestBoard;
let file: string;
let count = 0;

async function openPlace(): Promise<Place> {
	const databaseUrl = await createTestDatabase();
	const config = { port: 0, host: '127.0.0.1', dataDir: testData, environment: {}, log: quietLog };
	const server = await startServer({ ...config, databaseUrl });
	const place = { server, database: openDatabase(databaseUrl, () => undefined) };
	places.push(place);
	return place;
}

const freshFile = (): string => join(folder, `${++count}.backup`);
async function backUp(from: Place, id: BoardId | undefined, access = false): Promise<string> {
	const path = freshFile();
	await writeBackup(from.database, path, { board: id, access, clock: systemClock });
	return path;
}
const restore = async (to: Place, path: string, asNew = false): Promise<Restored[]> =>
	restoreBackup(to.database, path, await checkBackup(path), { asNew, random: systemRandom });

/** Everything a person can get out of a board. */
async function pictureOf({ server, database }: Place, id: BoardId, token: string) {
	const client = joinBoard(server.url, id, token);
	await client.synced;
	const state = Buffer.from(Y.encodeStateAsUpdate(client.doc)).toString('base64');
	const maps = Object.fromEntries(
		[...client.doc.share.keys()].sort().map((name) => [name, client.doc.getMap(name).toJSON()]),
	);
	client.destroy();
	const rows: Record<string, unknown> = {};
	for (const [table, { columns, order }] of Object.entries(backupTables)) {
		if (table === 'tokens' || table === 'invitations') continue;
		const query = `select ${columns.join(', ')} from ${table} where board = $1 order by ${order}`;
		rows[table] = (await database.pool.query(query, [id])).rows;
	}
	const who = { board: id, token };
	return {
		json: JSON.stringify(await call(server.url, 'exportBoard', null, who)),
		report: await call(server.url, 'exportReport', null, who),
		state,
		maps,
		rows,
	};
}

beforeAll(async () => {
	home = await openPlace();
	board = await call(home.server.url, 'createBoard', { name: 'Größe “A” 🌱' });
	const who = { board: board.boardId, token: board.tokens.owner };
	const lines = Array.from(
		{ length: 12 },
		(_, at) =>
			`q${at},"I wait ${at} days, ""again"" – ${at % 2 ? 'always' : 'never'}",P${at % 4},said,,${at}.1`,
	);
	const tables = [
		['interview', ['id,text,participant,kind,date,score', ...lines, 'x,,P1,said,,'].join('\n')],
		[
			'usage',
			'user,ts,event,session\nu1,2026-01-01T00:00:00.123Z,export,s\nu2,2026-01-02,open,\nu1,2026-02-01,open,t',
		],
		['customers', 'user,participant,plan,role\nu1,P1,pro,nurse\nu2,P2,,'],
	] as const;
	for (const [kind, text] of tables)
		await call(home.server.url, 'importTable', { name: `${kind}.csv`, kind, text }, who);
	const { jobId } = await call(home.server.url, 'startJob', { kind: 'personas' }, who);
	let job = await call(home.server.url, 'readJob', null, { ...who, job: jobId });
	while (job.state === 'queued' || job.state === 'running')
		job = await call(home.server.url, 'readJob', null, { ...who, job: jobId });
	expect(job.state).toBe('done');
	file = await backUp(home, board.boardId, true);
});
afterAll(async () => {
	for (const { server, database } of places) {
		await server.close();
		await database.close();
	}
	rmSync(folder, { recursive: true, force: true });
});

it('[ST21] a board that was deleted is back as it was: the same bytes out, the same document, the same tokens', async () => {
	const { boardId, tokens } = board;
	const before = await pictureOf(home, boardId, tokens.viewer);
	expect(before.json.length).toBeGreaterThan(2000);
	await call(home.server.url, 'deleteBoard', null, { board: boardId, token: tokens.owner });
	expect(await restore(home, file)).toEqual([
		{ from: boardId, board: boardId, name: 'Größe “A” 🌱', owner: null },
	]);
	expect(await pictureOf(home, boardId, tokens.viewer)).toEqual(before);
	const who = { board: boardId, token: tokens.owner };
	expect(await call(home.server.url, 'readBoard', null, who)).toMatchObject({ role: 'owner' });
});

it('[ST21] also in another database, and a backup of the backup is the same', async () => {
	const other = await openPlace();
	await restore(other, file);
	const { boardId, tokens } = board;
	expect(await pictureOf(other, boardId, tokens.editor)).toEqual(
		await pictureOf(home, boardId, tokens.editor),
	);
	const again = await backUp(other, undefined, true);
	const content = (path: string): string[] =>
		gunzipSync(readFileSync(path)).toString().trim().split('\n').slice(1, -1);
	expect(content(again)).toEqual(content(file));
});

it('[ST22] a board that is there is not touched; beside it comes one with a new id and a new owner', async () => {
	const { boardId, tokens } = board;
	await expect(restore(home, file)).rejects.toMatchObject({ code: 'conflict' });
	const [copy] = await restore(home, file, true);
	expect(copy!.board).not.toBe(boardId);
	const mine = await pictureOf(home, copy!.board, copy!.owner!);
	const { state, maps, json } = await pictureOf(home, boardId, tokens.owner);
	expect([mine.state, mine.maps, mine.json]).toEqual([state, maps, json]);
	for (const token of Object.values(tokens))
		await expect(call(home.server.url, 'readBoard', null, { board: copy!.board, token })).rejects.toThrow(
			'40',
		);
});

it('[ST22] without who may open it, a board comes back with a new owner alone', async () => {
	const path = await backUp(home, board.boardId);
	const text = gunzipSync(readFileSync(path)).toString();
	const { rows } = await home.database.pool.query('select hash from tokens where board = $1', [
		board.boardId,
	]);
	for (const { hash } of rows) expect(text).not.toContain(hash);
	const other = await openPlace();
	const [back] = await restore(other, path);
	const who = { board: board.boardId, token: back!.owner! };
	expect(await call(other.server.url, 'readBoard', null, who)).toMatchObject({ role: 'owner' });
	const old = { ...who, token: board.tokens.owner };
	await expect(call(other.server.url, 'readBoard', null, old)).rejects.toThrow('40');
});

it('[ST23] half a file, a changed byte or another file is refused, and nothing is written', async () => {
	const other = await openPlace();
	const whole = readFileSync(file);
	const text = gunzipSync(whole).toString();
	const lines = text.trim().split('\n');
	const broken: Record<string, Buffer> = {
		'cut in the middle': whole.subarray(0, whole.length / 2),
		'cut a byte before its end': whole.subarray(0, whole.length - 1),
		empty: Buffer.alloc(0),
		'no gzip': Buffer.from('{"personaboard":"backup"}\n'),
		'other gzip': gzipSync('hello\nthere\n'),
		'a line less': gzipSync(`${lines.filter((_, at) => at !== 5).join('\n')}\n`),
		'a word changed': gzipSync(text.replace('always', 'seldom')),
		'no end': gzipSync(`${lines.slice(0, -1).join('\n')}\n`),
		'something behind the end': gzipSync(`${text}["board",{}]\n`),
		newer: gzipSync(text.replace('"version":1', '"version":2')),
	};
	for (const at of [20, Math.floor(whole.length / 3), whole.length - 6]) {
		const changed = Buffer.from(whole);
		changed[at]! ^= 0x10;
		broken[`byte ${at} changed`] = changed;
	}
	for (const [name, bytes] of Object.entries(broken)) {
		const path = freshFile();
		writeFileSync(path, bytes);
		const refusal = await restore(other, path).catch((error: unknown) => error);
		expect([name, refusal]).toMatchObject([name, { code: 'unreadable' }]);
	}
	// Changed between the check and the reading: what was written is taken back.
	const path = freshFile();
	writeFileSync(path, broken['a word changed']!);
	const how = { asNew: false, random: systemRandom };
	await expect(restoreBackup(other.database, path, await checkBackup(file), how)).rejects.toMatchObject({
		code: 'unreadable',
	});
	const { rows } = await other.database.pool.query('select count(*)::int as boards from boards');
	expect(rows).toEqual([{ boards: 0 }]);
});

it('[ST24] a backup is of one moment while people go on, readable by its owner alone, and never half', async () => {
	const { boardId, tokens } = board;
	const client = joinBoard(home.server.url, boardId, tokens.editor);
	await client.synced;
	let written = 0;
	const timer = setInterval(() => client.doc.getMap('meta').set(`n${written}`, written++), 1);
	const paths = [await backUp(home, boardId), await backUp(home, boardId), await backUp(home, undefined)];
	clearInterval(timer);
	client.destroy();
	for (const path of paths) {
		expect(statSync(path).mode & 0o077).toBe(0);
		expect((await checkBackup(path)).boards.map(({ id }) => id)).toContain(boardId);
	}
	await expect(
		writeBackup(home.database, paths[0]!, { board: boardId, access: false, clock: systemClock }),
	).rejects.toMatchObject({ code: 'conflict' });
	const none = freshFile();
	await expect(
		writeBackup(home.database, none, { board: 'bo_none', access: false, clock: systemClock }),
	).rejects.toMatchObject({ code: 'not-found' });
	expect(() => statSync(none)).toThrow();
	expect(() => statSync(`${none}.part`)).toThrow();
});

it('[ST25] every column of a board’s tables is in a backup, or named as left out', async () => {
	const database = openDatabase(await createTestDatabase(), () => undefined);
	await migrate(database.kysely);
	const { rows } = await database.pool.query<{ table: string; column: string }>(
		`select table_name as table, column_name as column from information_schema.columns
		where table_schema = 'public' and table_name in (
			select table_name from information_schema.columns where column_name = 'board' and table_schema = 'public')`,
	);
	await database.close();
	const left = new Set<string>(leftOut.columns);
	const kept = rows
		.filter(({ table }) => !(leftOut.tables as readonly string[]).includes(table))
		.filter(({ table, column }) => !left.has(column) && !left.has(`${table}.${column}`))
		.map(({ table, column }) => `${table}.${column}`)
		.sort();
	const listed = Object.entries(backupTables).flatMap(([table, { columns }]) =>
		columns.map((column) => `${table}.${column}`),
	);
	expect(listed.sort()).toEqual(kept);
});
