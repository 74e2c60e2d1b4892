import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { quietLog } from '../../../server/log.ts';
import { startServer } from '../../../server/serve.ts';
import { call } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'personaboard-cli-backup-'));
// As root the database runs as another user, who must be able to walk in.
chmodSync(folder, 0o711);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(
	args: readonly string[],
	environment: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> {
	const tsx = join(root, 'node_modules/.bin/tsx');
	const env = { PATH: process.env.PATH, ...environment };
	return new Promise((done) => {
		execFile(tsx, [join(root, 'server/cli/main.ts'), ...args], { env }, (error, out, err) =>
			done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
		);
	});
}

describe('backup and restore', { timeout: 240_000 }, () => {
	it('[CL12] write a board beside a running server, and read it into a new data folder that a server then serves', async () => {
		const [from, to] = [join(folder, 'from'), join(folder, 'to')];
		const config = { port: 0, host: '127.0.0.1', environment: {}, log: quietLog };
		const first = await startServer({ ...config, dataDir: from });
		const { boardId, tokens } = await call(first.url, 'createBoard', { name: 'Kept' });
		const file = join(folder, 'kept.backup');
		const written = await run(['backup', '--board', boardId, '--with-access', '--data', from, '--out', file]);
		expect(written).toMatchObject({ code: 0, err: '' });
		expect(written.out).toContain('One board is in');
		// The server goes on: its database was lent, not taken.
		expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
		await first.close();

		const restored = await run(['restore', '--from', file, '--data', to]);
		expect(restored).toMatchObject({ code: 0, err: '' });
		expect(restored.out).toContain(boardId);
		expect(existsSync(join(to, 'postgres/postmaster.pid'))).toBe(false);
		const again = await run(['restore', '--from', file, '--data', to]);
		expect([again.code, again.err]).toEqual([1, expect.stringContaining('is here already')]);
		const beside = await run(['restore', '--as-new', '--from', file, '--data', to]);
		const owner = /once: (\S+)/.exec(beside.out)?.[1] ?? '';
		const copy = /^(bo_\S+)/.exec(beside.out)?.[1] ?? '';

		const second = await startServer({ ...config, dataDir: to });
		const seen = await call(second.url, 'readBoard', null, { board: boardId, token: tokens.viewer });
		const mine = await call(second.url, 'readBoard', null, { board: copy, token: owner });
		await second.close();
		expect([seen.name, seen.role, mine.name, mine.role]).toEqual(['Kept', 'viewer', 'Kept', 'owner']);
	});

	it('[CL13] say what is missing or wrong, and make nothing then', async () => {
		const none = join(folder, 'none');
		const file = join(folder, 'no.backup');
		writeFileSync(file, 'no backup at all');
		const [noOut, noFrom, badBoard, noData, noFile, noBackup] = await Promise.all([
			run(['backup']),
			run(['restore']),
			run(['backup', '--board', 'x', '--out', file]),
			run(['backup', '--data', none, '--out', join(folder, 'b')]),
			run(['restore', '--data', none, '--from', join(folder, 'absent')]),
			run(['restore', '--data', none, '--from', file]),
		]);
		expect([noOut, noFrom, badBoard].map(({ code }) => code)).toEqual([2, 2, 2]);
		expect([noData, noFile, noBackup].map(({ code }) => code)).toEqual([1, 1, 1]);
		expect(noData.err).toContain('There is no database');
		expect(noFile.err).toContain('no such file');
		expect(noBackup.err).toContain('no backup of Personaboard');
		expect(existsSync(none)).toBe(false);
		for (const { err } of [noData, noFile, noBackup]) expect(err).not.toMatch(/\n\s+at /);
		const away = await run(['backup', '--out', file], {
			DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/none',
		});
		expect([away.code, away.err.includes('secret')]).toEqual([1, false]);
	});

	it('[CL14] stream a board that is larger than their memory', async () => {
		const [from, to] = [await createTestDatabase(), await createTestDatabase()];
		const empty = join(folder, 'empty.backup');
		const environment = (url: string) => ({ DATABASE_URL: url, NODE_OPTIONS: '--max-old-space-size=96' });
		const client = new pg.Client({ connectionString: from });
		await client.connect();
		expect((await run(['backup', '--out', empty], environment(from))).err).toContain(
			'nothing of Personaboard',
		);
		const config = { port: 0, host: '127.0.0.1', dataDir: testData, environment: {}, log: quietLog };
		const server = await startServer({ ...config, databaseUrl: from });
		const { boardId } = await call(server.url, 'createBoard', { name: 'Large' });
		await server.close();
		const rows = 90_000;
		await client.query(
			`insert into usage_events (board, source, user_id, ts, event, session)
			select $1, 'so_a', 'u' || n % 1000, n, repeat(md5(n::text), 32), null from generate_series(1, $2::int) n`,
			[boardId, rows],
		);
		const file = join(folder, 'large.backup');
		const written = await run(['backup', '--data', folder, '--out', file], environment(from));
		expect(written).toMatchObject({ code: 0, err: '' });
		expect(gunzipSync(readFileSync(file)).length).toBeGreaterThan(90_000_000);
		const restored = await run(['restore', '--from', file], environment(to));
		expect(restored).toMatchObject({ code: 0, err: '' });
		const sum = `select count(*)::int, md5(string_agg(event, '' order by ts)) as hash from usage_events`;
		const other = new pg.Client({ connectionString: to });
		await other.connect();
		const [left, right] = [await client.query(sum), await other.query(sum)];
		await Promise.all([client.end(), other.end()]);
		expect(left.rows[0].count).toBe(rows);
		expect(right.rows).toEqual(left.rows);
		expect(statSync(file).mode & 0o077).toBe(0);
	});
});
