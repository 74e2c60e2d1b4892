import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { AppError } from '../../../shared/errors.ts';
import type { Owner } from './owner.ts';
import type { Place } from './place.ts';

export const superuser = 'personaboard';

/** A server process as its pid file tells: where it listens and which process it is. */
export type Running = { readonly pid: number; readonly port: number };

/**
 * Finds the server process of the folder, or starts one (at `port`, or any free one), and waits until it answers. Of two
 * who start one at once PostgreSQL lets one live, and both have that. Throws AppError `unavailable`.
 */
export async function bringUp(
	place: Place,
	password: string,
	port?: number,
): Promise<Running & { found: boolean }> {
	const found = await findRunning(place.folder);
	const running = found ?? (await launch(place, port));
	if (await answers(running, password)) return { ...running, found: found !== undefined };
	const other = await findRunning(place.folder);
	if (other && other.pid !== running.pid && (await answers(other, password)))
		return { ...other, found: true };
	throw new AppError(
		'unavailable',
		'The database in the data folder does not start. Its log lies beside it (postgres.log).',
	);
}

/** The server process that holds the folder, if one is alive. */
async function findRunning(folder: string): Promise<Running | undefined> {
	const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
	const [pid, , , port] = text.split('\n');
	if (!pid || !port || !isAlive(Number(pid))) return undefined;
	// After a restart of the machine, or in a container, the number may have gone to another program.
	const command = readIfThere(`/proc/${pid}/cmdline`);
	if (command !== '' && !command.includes(folder)) return undefined;
	return { pid: Number(pid), port: Number(port) };
}

/** Starts the server process detached: it outlives a crash of ours and is found again. */
async function launch({ folder, binaries, owner }: Place, wanted?: number): Promise<Running> {
	const port = wanted ?? (await freePort());
	const log = await open(`${folder}.log`, 'a', 0o600);
	const settings = [
		`port=${port}`,
		'listen_addresses=127.0.0.1',
		'unix_socket_directories=',
		// Several servers on one data folder, with a dozen connections each.
		'max_connections=200',
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

/** True once the server answers to our password; false when it has ended, or says nothing for half a minute. */
async function answers(running: Running, password: string): Promise<boolean> {
	for (let silent = 0; silent < 600 && isAlive(running.pid); ) {
		const client = new pg.Client({ connectionString: urlOf(running, password, 'postgres') });
		client.on('error', () => undefined);
		try {
			await client.connect();
			const { rows } = await client.query(`select 1 from pg_database where datname = '${superuser}'`);
			if (rows.length === 0) await client.query(`create database ${superuser}`);
			return true;
		} catch (error) {
			const { code } = error as { code?: string };
			if (code === '28P01') throw wrongPassword();
			// Made by another in the same moment.
			if (code === '42P04' || code === '23505') return true;
			// After a crash it reads its log first, for as long as that takes.
			if (code !== '57P03') silent += 1;
		} finally {
			await client.end().catch(() => undefined);
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return false;
}

function wrongPassword(): AppError {
	return new AppError(
		'unavailable',
		'The database in the data folder does not take the password that lies beside it (postgres.password). Put the file back that belongs to it.',
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

export function spawnOptions(owner: Owner, cwd: string) {
	return { ...owner, cwd, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } };
}

export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
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
