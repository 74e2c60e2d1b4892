import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runBackup, runRestore } from '../../../server/cli/backup.ts';
import { UsageError } from '../../../server/cli/read-options.ts';
import { quietLog } from '../../../server/log.ts';
import { startServer } from '../../../server/serve.ts';
import { AppError } from '../../../shared/errors.ts';
import { call } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'personaboard-cli-backup-'));
// As root the database runs as another user, who must be able to walk in.
chmodSync(folder, 0o711);
beforeEach(() => void vi.stubEnv('DATABASE_URL', undefined));
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true, force: true });
});

function run(
	args: readonly string[],
	environment: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> {
	const env = { PATH: process.env.PATH, ...environment };
	const all = ['--import', 'tsx', 'server/cli/main.ts', ...args];
	return new Promise((done) => {
		execFile(process.execPath, all, { env, cwd: root }, (error, out, err) =>
			done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
		);
	});
}

/** What a command prints when it runs in this process. */
async function printed(command: () => Promise<number>): Promise<string> {
	const lines: string[] = [];
	const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
	try {
		expect(await command()).toBe(0);
	} finally {
		log.mockRestore();
	}
	return lines.join('\n');
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

		const second = await startServer({ ...config, dataDir: to });
		// Beside the server, so that the database is not started for each.
		await expect(runRestore(['--from', file, '--data', to])).rejects.toThrow(/is here already/);
		const beside = await printed(() => runRestore(['--as-new', '--from', file, '--data', to]));
		const owner = /once: (\S+)/.exec(beside)?.[1] ?? '';
		const copy = /^(bo_\S+)/.exec(beside)?.[1] ?? '';
		const seen = await call(second.url, 'readBoard', null, { board: boardId, token: tokens.viewer });
		const mine = await call(second.url, 'readBoard', null, { board: copy, token: owner });
		await second.close();
		expect([seen.name, seen.role, mine.name, mine.role]).toEqual(['Kept', 'viewer', 'Kept', 'owner']);
	});

	it('[CL13] say what is missing or wrong, and make nothing then', async () => {
		const none = join(folder, 'none');
		const file = join(folder, 'no.backup');
		writeFileSync(file, 'no backup at all');
		// What a wrong command line and a refusal end with is shown in cli.test.ts, for all commands.
		await expect(runBackup([])).rejects.toThrow(UsageError);
		await expect(runRestore([])).rejects.toThrow(UsageError);
		await expect(runBackup(['--board', 'x', '--out', file])).rejects.toThrow(UsageError);
		const refused = async (running: Promise<number>): Promise<string> => {
			const error = await running.catch((reason: unknown) => reason);
			expect(error).toBeInstanceOf(AppError);
			return (error as AppError).message;
		};
		const [noData, noFile, noBackup] = [
			await refused(runBackup(['--data', none, '--out', join(folder, 'b')])),
			await refused(runRestore(['--data', none, '--from', join(folder, 'absent')])),
			await refused(runRestore(['--data', none, '--from', file])),
		];
		expect(noData).toContain('There is no database');
		expect(noFile).toContain('no such file');
		expect(noBackup).toContain('no backup of Personaboard');
		expect(existsSync(none)).toBe(false);
		for (const message of [noData, noFile, noBackup]) expect(message).not.toMatch(/\n\s+at /);
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
		vi.stubEnv('DATABASE_URL', from);
		await expect(runBackup(['--out', empty])).rejects.toThrow(/nothing of Personaboard/);
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
