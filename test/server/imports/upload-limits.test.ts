import { existsSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweepUploads } from '../../../server/imports/sweep-uploads.ts';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, type ServeConfig, startServer } from '../../../server/serve.ts';
import { openDatabase } from '../../../server/storage/database.ts';
import { createUploadStore } from '../../../server/storage/upload-store.ts';
import { call } from '../../support/board-client.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { asPreviewed, ended, ownerOf, upload, type Who } from './import-board.ts';

const largest = 1024 * 1024;
/** No other test's server keeps files here. */
const dataDir = join(testData, 'limits');
let databaseUrl: string;
let config: ServeConfig;
let server: RunningServer;
let database: pg.Client;
beforeAll(async () => {
	databaseUrl = await createTestDatabase();
	config = {
		port: 0,
		host: '127.0.0.1',
		databaseUrl,
		dataDir,
		environment: { PERSONABOARD_DATA_KEY: Buffer.alloc(32, 7).toString('base64') },
		log: quietLog,
		largestUpload: largest,
	};
	server = await startServer(config);
	database = new pg.Client({ connectionString: databaseUrl });
	await database.connect();
});
afterAll(async () => {
	await database?.end();
	await server?.close();
});

const table = (rows: number): string =>
	`id,text,participant\n${Array.from({ length: rows }, (_, i) => `r${i},The export number ${i} took my whole Monday,P${i % 4}\n`).join('')}`;

/** Sends a body piece by piece, until the server answers or `bytes` are through. `said`: its content-length. */
function sendBytes(who: Who, bytes: number, said: number | null): Promise<{ status: number; text: string }> {
	return new Promise((resolve, reject) => {
		const sent = request(`${server.url}/api/boards/${who.board}/uploads?name=long.csv`, {
			method: 'POST',
			headers: {
				authorization: `Bearer ${who.token}`,
				...(said === null ? { 'transfer-encoding': 'chunked' } : { 'content-length': said }),
			},
		});
		let answered = false;
		sent.on('response', (response) => {
			answered = true;
			let text = '';
			response.on('data', (piece: Buffer) => {
				text += piece;
			});
			response.on('end', () => resolve({ status: response.statusCode!, text }));
		});
		// A server that refuses does not listen to the rest.
		sent.on('error', (error) => answered || reject(error));
		const piece = Buffer.from(table(100));
		let left = bytes;
		const more = (): void => {
			while (left > 0 && !answered) {
				left -= piece.length;
				if (!sent.write(piece)) return void sent.once('drain', more);
			}
			if (!answered) sent.end();
		};
		more();
	});
}

/** Puts a body on the line and, once it is answered, what it did not say it had; all the server answers. */
function sendMore(who: Who, body: string, surplus: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const line = connect(server.port, '127.0.0.1', () =>
			line.write(
				`POST /api/boards/${who.board}/uploads?name=long.csv HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${who.token}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
			),
		);
		let answer = '';
		line.on('data', (data: Buffer) => {
			if (answer === '') line.write(surplus);
			answer += data;
		});
		line.on('error', reject);
		line.on('close', () => resolve(answer));
	});
}

async function kept(who: Who): Promise<{ uploads: number; pieces: number; files: string[] }> {
	const { rows } = await database.query(
		'select count(*)::int as uploads, (select count(*)::int from upload_chunks c where not exists (select from uploads u where u.id = c.upload)) as pieces from uploads where board = $1',
		[who.board],
	);
	const folder = join(dataDir, 'uploads');
	return { ...rows[0], files: existsSync(folder) ? readdirSync(folder) : [] };
}

it.each([
	['says nothing of its length', 4 * largest, null],
	['is one piece over the limit', largest + 1, null],
	['says that it is too large', 0, 4 * largest],
])(
	'[IM4] a body that %s is refused with the limit named, and nothing of it is kept',
	async (_, bytes, said) => {
		const who = await ownerOf(server.url);
		const { status, text } = await sendBytes(who, bytes, said);
		expect(status).toBe(413);
		expect(JSON.parse(text).error).toMatchObject({
			code: 'too-large',
			message: 'long.csv is larger than 1 MB, the most one file may have. Split it, or leave columns out.',
		});
		expect(await kept(who)).toEqual({ uploads: 0, pieces: 0, files: [] });
		expect((await call(server.url, 'listSources', null, who)).sources).toEqual([]);
	},
);

it('[IM4] a body that says less than it brings is read no further than it says', async () => {
	const who = await ownerOf(server.url);
	const answer = await sendMore(who, table(100), table(1000));
	expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 201', 'HTTP/1.1 400']);
	const { rows } = await database.query('select size::int from uploads where board = $1', [who.board]);
	expect(rows).toEqual([{ size: table(100).length }]);
	expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
	await database.query('delete from uploads where board = $1', [who.board]);
});

it('[IM12] a file that nobody brings in is gone after a day, unless a job is yet to read it', async () => {
	const who = await ownerOf(server.url);
	const [old, fresh, wanted] = [
		await upload(server.url, who, 'old.csv', table(2)),
		await upload(server.url, who, 'fresh.csv', table(2)),
		await upload(server.url, who, 'wanted.csv', table(2)),
	];
	const waited = (id: string, hours: number) =>
		database.query("update uploads set created_at = now() - $2 * interval '1 hour' where id = $1", [
			id,
			hours,
		]);
	await waited(fresh.upload, 23);
	await waited(wanted.upload, 48);
	await database.query(
		`insert into jobs (board, id, kind, state, step, done, total, summary, started_by, options)
			values ($1, 'jo_waits', 'import', 'queued', '', 0, 0, '', '', $2)`,
		[who.board, JSON.stringify({ kind: 'import', upload: wanted.upload })],
	);
	const left = async (): Promise<string[]> => {
		const { rows } = await database.query('select name from uploads where board = $1 order by name', [
			who.board,
		]);
		return rows.map(({ name }) => name);
	};
	const clock = createManualClock();
	const own = openDatabase(databaseUrl, () => undefined);
	const folder = mkdtempSync(join(testData, 'left-'));
	for (const [name, hours] of [
		['killed', 4],
		['in-use', 1],
	] as const) {
		writeFileSync(join(folder, name), 'half a file');
		const at = new Date(clock.now() - hours * 3_600_000);
		utimesSync(join(folder, name), at, at);
	}
	const stop = sweepUploads(createUploadStore(own), folder, clock, quietLog);
	try {
		await expect.poll(() => readdirSync(folder)).toEqual(['in-use']);
		await waited(old.upload, 25);
		clock.advance(59 * 60_000);
		expect(await left()).toContain('fresh.csv');
		clock.advance(60_000);
		await expect.poll(left).toEqual(['fresh.csv', 'wanted.csv']);
		await expect(
			call(server.url, 'importUpload', asPreviewed(old), { ...who, upload: old.upload }),
		).rejects.toThrow(/404.*not here any more/);
	} finally {
		await stop();
		await own.close();
		await database.query(`delete from jobs where id = 'jo_waits'`);
	}
});

it('[IM13] a file uploaded to one server is brought in by another', async () => {
	const other = await startServer({ ...config, dataDir: join(testData, 'limits-other') });
	const who = await ownerOf(server.url);
	const preview = await upload(server.url, who, 'shared.csv', table(30));
	// The one that took the file in is gone before it is read.
	await server.close();
	try {
		const { jobId } = await call(other.url, 'importUpload', asPreviewed(preview), {
			...who,
			upload: preview.upload,
		});
		const job = await ended(other.url, who, jobId);
		expect([job.state, job.summary]).toEqual(['done', expect.stringContaining('30 new from shared.csv')]);
		expect(await kept(who)).toEqual({ uploads: 0, pieces: 0, files: [] });
	} finally {
		await other.close();
	}
});
