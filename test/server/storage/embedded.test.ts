import { type ChildProcess, spawn } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, expect, it } from 'vitest';
import { systemClock, systemRandom } from '../../../server/environment.ts';
import { quietLog } from '../../../server/log.ts';
import { findBinaries } from '../../../server/storage/embedded/binaries.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../server/storage/embedded/embedded.ts';
import { call } from '../../support/board-client.ts';

const deps = { log: quietLog, random: systemRandom, clock: systemClock };
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const folders: string[] = [];
const started: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
	for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
	for (const postgres of started.splice(0)) await postgres.stop();
});
afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function makeFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'personaboard-embedded-'));
	// As root the database runs as another user, who must be able to walk in.
	chmodSync(folder, 0o711);
	folders.push(folder);
	return folder;
}

async function start(folder: string, more: Partial<Parameters<typeof startEmbeddedPostgres>[1]> = {}) {
	const postgres = await startEmbeddedPostgres(folder, { ...deps, ...more });
	started.push(postgres);
	return postgres;
}

async function ask(url: string, query: string): Promise<Record<string, unknown>[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const { rows } = await client.query(query);
	await client.end();
	return rows;
}

const pidOf = (folder: string): number =>
	Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

/** A server in a process of its own; `url` is there once it is up. */
function spawnServer(folder: string, as: { uid?: number; gid?: number } = {}) {
	const entry = fileURLToPath(new URL('../../support/serve-child.ts', import.meta.url));
	const child = spawn(process.execPath, ['--import', 'tsx', entry], {
		env: { PATH: process.env.PATH, TEST_DATA: folder },
		stdio: ['ignore', 'pipe', 'pipe'],
		...as,
	});
	children.push(child);
	let said = '';
	child.stderr.on('data', (data: Buffer) => {
		said += data;
	});
	const url = new Promise<string>((resolve, reject) => {
		child.stdout.once('data', (data: Buffer) => resolve(JSON.parse(String(data)).url));
		child.once('exit', () => reject(new Error(`The server ended: ${said}`)));
	});
	const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
	return { child, url, exit, said: () => said };
}

it('[ST1] is set up by npm’s packages alone, found again while it runs, and stopped for good', async () => {
	const folder = makeFolder();
	const first = await start(folder);
	const second = await start(folder);
	expect([first.found, second.found]).toEqual([false, true]);
	expect(second.url).toBe(first.url);
	expect(statSync(join(folder, 'postgres.password')).mode & 0o077).toBe(0);
	expect(await ask(first.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
	expect(await ask(first.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
	first.leave();
	await second.stop();
	expect((await start(folder)).found).toBe(false);
	expect(readdirSync(folder).sort()).toEqual(['postgres', 'postgres.log', 'postgres.password']);
});

it('[ST2] a machine npm has no PostgreSQL for is told to set DATABASE_URL', async () => {
	await expect(findBinaries('sunos', 'x64')).rejects.toMatchObject({
		code: 'unavailable',
		message: expect.stringContaining('DATABASE_URL'),
	});
});

it('[ST14] killed, it is started again at the same address by who uses it; stopped on purpose it stays down', async () => {
	const folder = makeFolder();
	const postgres = await start(folder);
	const before = pidOf(folder);
	process.kill(before, 'SIGKILL');
	const one = (): Promise<unknown> => ask(postgres.url, 'select 1 as one').catch(() => undefined);
	await expect.poll(one).toEqual([{ one: 1 }]);
	expect(pidOf(folder)).not.toBe(before);
	await postgres.stop();
	expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false);
	const again = await start(folder);
	expect(again.found).toBe(false);
});

it('[ST15] a number left behind that has gone to another program is not taken for the database', async () => {
	const folder = makeFolder();
	await (await start(folder)).stop();
	const stale = [process.pid, join(folder, 'postgres'), 1_700_000_000, 1, '', '127.0.0.1', '', 'ready', ''];
	writeFileSync(join(folder, 'postgres/postmaster.pid'), stale.join('\n'));
	const postgres = await start(folder);
	expect(postgres.found).toBe(false);
	expect(pidOf(folder)).not.toBe(process.pid);
});

it.skipIf(!isRoot)(
	'[ST16] as root it runs as another user, and a plain user starts it without any help',
	async () => {
		const owned = makeFolder();
		await start(owned);
		expect(statSync(`/proc/${pidOf(owned)}`).uid).not.toBe(0);

		const folder = makeFolder();
		const data = join(folder, 'data');
		mkdirSync(data);
		chownSync(data, nobody, nobody);
		const server = spawnServer(data, { uid: nobody, gid: nobody });
		const url = await server.url;
		expect((await call(url, 'createBoard', { name: 'Plain' })).boardId).toMatch(/^bo_/);
		expect(statSync(`/proc/${pidOf(data)}`).uid).toBe(nobody);
		server.child.kill('SIGTERM');
		expect(await server.exit).toBe(0);
		expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false);
	},
);

it('[ST17] two that start at once on a new data folder both run, on one database', {
	timeout: 240_000,
}, async () => {
	for (let attempt = 0; attempt < 2; attempt++) {
		const folder = makeFolder();
		const servers = [spawnServer(folder), spawnServer(folder)];
		const [one, two] = await Promise.all(servers.map(({ url }) => url));
		const { boardId, tokens } = await call(one!, 'createBoard', { name: 'Both' });
		const seen = await call(two!, 'readBoard', null, { board: boardId, token: tokens.owner });
		expect(seen.name).toBe('Both');
		expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
		servers[0]!.child.kill('SIGTERM');
		expect(await servers[0]!.exit).toBe(0);
		expect((await fetch(`${two}/readyz`)).status).toBe(200);
		servers[1]!.child.kill('SIGTERM');
		expect(await servers[1]!.exit).toBe(0);
		expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false);
	}
});

it('[ST18] files of another major PostgreSQL are left alone, with a word on what to do', async () => {
	const folder = makeFolder();
	await (await start(folder)).stop();
	const file = join(folder, 'postgres/PG_VERSION');
	const ours = readFileSync(file, 'utf8');
	for (const other of ['17', '99']) {
		writeFileSync(file, `${other}\n`);
		await expect(start(folder)).rejects.toMatchObject({
			code: 'unavailable',
			message: expect.stringMatching(
				new RegExp(`PostgreSQL ${other}.*PostgreSQL ${ours.trim()}.*backup`, 's'),
			),
		});
	}
	expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false);
	writeFileSync(file, ours);
	expect((await start(folder)).found).toBe(false);
});

it('[ST19] who uses a database whose files are gone hears so once, and one that does not start is tried for a while', async () => {
	const folder = makeFolder();
	const reasons: string[] = [];
	const gone = new Promise<void>((resolve) => {
		void start(folder, {
			onGone: (reason) => {
				reasons.push(reason.message);
				resolve();
			},
		}).then(() => {
			process.kill(pidOf(folder), 'SIGKILL');
			rmSync(join(folder, 'postgres'), { recursive: true });
		});
	});
	await gone;
	expect(reasons).toEqual([expect.stringContaining('files are gone')]);

	const other = makeFolder();
	let now = 0;
	const said = new Promise<string>((resolve) => {
		void start(other, {
			clock: { now: () => (now += 1000), after: (_, run) => systemClock.after(1, run) },
			patience: 3000,
			onGone: ({ message }) => resolve(message),
		}).then(() => {
			const pid = pidOf(other);
			// Whatever starts it finds settings it cannot read.
			writeFileSync(join(other, 'postgres/postgresql.conf'), 'no setting at all');
			process.kill(pid, 'SIGKILL');
		});
	});
	expect(await said).toContain('could not be started again');
});

it('[ST20] a server that has lost its database for good says so and ends with 1', async () => {
	const folder = makeFolder();
	const main = fileURLToPath(new URL('../../../server/cli/main.ts', import.meta.url));
	const args = ['--import', 'tsx', main, 'serve', '--port', '0', '--data', folder];
	const child = spawn(process.execPath, args, {
		env: { PATH: process.env.PATH },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	children.push(child);
	let said = '';
	child.stderr.on('data', (data: Buffer) => {
		said += data;
	});
	const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
	await new Promise((resolve) => child.stdout.once('data', resolve));
	process.kill(pidOf(folder), 'SIGKILL');
	rmSync(join(folder, 'postgres'), { recursive: true });
	expect(await exit).toBe(1);
	expect(said.trim().split('\n').at(-1)).toMatch(/^The database has ended, and its files are gone/);
	expect(said).not.toMatch(/\n\s+at /);
});
