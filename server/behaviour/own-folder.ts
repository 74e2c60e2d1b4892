import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

const here = hostname().replace(/[^\w.]/gu, '_');

/**
 * A new folder for one engine, only ours to read. What engines of processes that are gone left behind, on this machine, is
 * taken away: it holds what users did.
 */
export async function makeOwnFolder(parent: string): Promise<string> {
	for (const name of await readdir(parent)) {
		const [, host, pid] = /^behaviour-([\w.]+)-(\d+)-\w{6}$/u.exec(name) ?? [];
		if (host === here && !isAlive(Number(pid)))
			await rm(join(parent, name), { recursive: true, force: true });
	}
	return mkdtemp(join(parent, `behaviour-${here}-${process.pid}-`));
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Another user's process answers with EPERM, and lives.
		return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
	}
}
