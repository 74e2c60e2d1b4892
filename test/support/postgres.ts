import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { systemClock, systemRandom } from '../../server/environment.ts';
import { quietLog } from '../../server/log.ts';
import { startEmbeddedPostgres } from '../../server/storage/embedded/embedded.ts';

/** One real PostgreSQL for all test files of a run: the run's own process names it and its end ends it. */
const folder = join(tmpdir(), `personaboard-test-${process.ppid}`);
/** A data folder for servers on such databases: what one of them makes there the others find. */
export const testData = folder;
let cluster: Promise<string> | undefined;

/** A fresh, empty database of its own; resolves with its URL. */
export async function createTestDatabase(): Promise<string> {
	cluster ??= startCluster();
	const url = await cluster;
	const name = `t_${randomBytes(8).toString('hex')}`;
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(`create database ${name}`);
	await client.end();
	return url.replace(/\/[^/]+$/, `/${name}`);
}

async function startCluster(): Promise<string> {
	const ready = join(folder, 'ready');
	try {
		mkdirSync(folder);
	} catch {
		return waitFor(ready);
	}
	const deps = { log: quietLog, random: systemRandom, clock: systemClock };
	const { url, leave } = await startEmbeddedPostgres(folder, deps);
	leave();
	const pid = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0];
	const script = `
		const alive = (pid) => { try { process.kill(pid, 0); return true } catch { return false } };
		setInterval(() => {
			if (alive(${process.ppid})) return;
			if (alive(${pid})) return process.kill(${pid}, 'SIGINT');
			require('node:fs').rmSync(${JSON.stringify(folder)}, { recursive: true, force: true });
			process.exit();
		}, 500);`;
	spawn(process.execPath, ['-e', script], { detached: true, stdio: 'ignore' }).unref();
	writeFileSync(`${ready}.part`, url);
	renameSync(`${ready}.part`, ready);
	return url;
}

/** Its hook ends the wait where the file that starts the database fails. */
async function waitFor(path: string): Promise<string> {
	for (;;) {
		try {
			return readFileSync(path, 'utf8');
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
}
