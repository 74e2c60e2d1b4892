import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { AppError } from '../../../shared/errors.ts';
import type { Owner } from './owner.ts';
import type { Place } from './place.ts';

export const superuser = 'personaboard';

/** A server process as its pid file tells: where it listens and which process it is. */
export type Running = { readonly pid: number; readonly port: number };

/** Makes the files of an empty database, once. An interrupted attempt leaves nothing that looks finished. */
export async function initialise(place: Place, password: string): Promise<void> {
	const { folder, binaries, owner } = place;
	if (await stat(join(folder, 'PG_VERSION')).catch(() => undefined)) return;
	const part = `${folder}.new`;
	const secret = `${folder}.secret`;
	await rm(part, { recursive: true, force: true });
	await mkdir(part, { mode: 0o700 });
	await writeFile(secret, password, { mode: 0o600 });
	if (owner) for (const path of [part, secret]) await chown(path, owner.uid, owner.gid);
	try {
		await promisify(execFile)(
			binaries.initdb,
			[
				`--pgdata=${part}`,
				`--username=${superuser}`,
				`--pwfile=${secret}`,
				'--auth=scram-sha-256',
				'--encoding=UTF8',
				'--locale=C',
				'--no-instructions',
			],
			spawnOptions(owner, part),
		);
		await rename(part, folder);
	} catch (error) {
		throw new AppError(
			'unavailable',
			'The database could not be set up in the data folder. Check that there is room and that it may be written to.',
			{ cause: error },
		);
	} finally {
		await rm(secret, { force: true });
	}
}

/** The server process that holds the folder, if one is alive. */
export async function findRunning(folder: string): Promise<Running | undefined> {
	const [pid, , , port] = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split(
		'\n',
	);
	if (!pid || !port || !isAlive(Number(pid))) return undefined;
	return { pid: Number(pid), port: Number(port) };
}

/** Starts the server process detached: it outlives a crash of ours and is found again by `findRunning`. Takes a free port unless given one. */
export async function launch({ folder, binaries, owner }: Place, wanted?: number): Promise<Running> {
	const port = wanted ?? (await freePort());
	const log = await open(`${folder}.log`, 'a', 0o600);
	const settings = [
		`port=${port}`,
		'listen_addresses=127.0.0.1',
		'unix_socket_directories=',
		'max_connections=40',
		// Statements that fail would be logged with the values in them.
		'log_min_error_statement=panic',
	];
	const child = spawn(binaries.postgres, ['-D', folder, ...settings.flatMap((setting) => ['-c', setting])], {
		...spawnOptions(owner, folder),
		detached: true,
		stdio: ['ignore', log.fd, log.fd],
	});
	const pid = await new Promise<number>((resolve, reject) => {
		child.once('error', reject);
		child.once('spawn', () => resolve(child.pid!));
	}).finally(() => log.close());
	child.unref();
	return { pid, port };
}

/** Waits until the server answers with our password; throws AppError `unavailable` when it dies or `attempts` run out. */
export async function whenReady(running: Running, password: string, attempts = 600): Promise<void> {
	for (let attempt = 0; attempt < attempts; attempt++) {
		const client = new pg.Client({ connectionString: urlOf(running, password, 'postgres') });
		try {
			await client.connect();
			const { rows } = await client.query(`select 1 from pg_database where datname = '${superuser}'`);
			if (rows.length === 0) await client.query(`create database ${superuser}`);
			return;
		} catch (error) {
			if ((error as { code?: string }).code === '28P01') break;
		} finally {
			await client.end().catch(() => undefined);
		}
		if (!isAlive(running.pid)) break;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new AppError(
		'unavailable',
		'The database in the data folder does not start. Its log lies beside it (postgres.log).',
	);
}

/** Asks the server to finish its transactions and end; resolves when it is gone. */
export async function stop({ pid }: Running): Promise<void> {
	if (!isAlive(pid)) return;
	process.kill(pid, 'SIGINT');
	for (let attempt = 0; attempt < 600 && isAlive(pid); attempt++) {
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
}

export function urlOf({ port }: Running, password: string, database = superuser): string {
	return `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

function spawnOptions(owner: Owner, cwd: string) {
	return { ...owner, cwd, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } };
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
	// In a container whose first process reaps nothing, an ended process keeps its number as a zombie.
	return !/^\d+ \(.*\) Z/.test(readIfThere(`/proc/${pid}/stat`));
}

function readIfThere(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	if (address === null || typeof address === 'string') throw new Error('No port');
	return address.port;
}
