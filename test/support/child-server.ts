import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('./serve-child.ts', import.meta.url));

/** A server in a process of its own. */
export type ChildServer = {
	readonly url: string;
	readonly port: number;
	readonly child: ChildProcess;
	/** Rejects with what it said when the process ends. */
	readonly ended: Promise<never>;
	/** All it has written to its log. */
	said(): string;
	/** Sends the signal and resolves when the process is gone. */
	end(signal: NodeJS.Signals): Promise<void>;
};

/** Starts a server on the data folder, or on the database the environment names. */
export async function spawnServer(
	dataDir: string,
	port = 0,
	environment: Readonly<Record<string, string>> = {},
): Promise<ChildServer> {
	const child = spawn(process.execPath, ['--import', 'tsx', entry], {
		env: { PATH: process.env.PATH, TEST_DATA: dataDir, TEST_PORT: String(port), ...environment },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	let said = '';
	child.stderr.on('data', (data: Buffer) => {
		said += data;
	});
	const ended = gone.then(() => {
		throw new Error(`The server ended: ${said}`);
	});
	ended.catch(() => undefined);
	const started = new Promise<string>((resolve) => {
		child.stdout.once('data', (data: Buffer) => resolve(JSON.parse(String(data)).url));
	});
	const url = await Promise.race([started, ended]);
	return {
		url,
		port: Number(new URL(url).port),
		child,
		ended,
		said: () => said,
		async end(signal) {
			child.kill(signal);
			await gone;
		},
	};
}

/** A data folder for an embedded database, and the way to take it off with the database that runs in it. */
export function temporaryData(name: string): {
	folder: string;
	/** Undefined while no database runs in it. */
	databasePid(): number | undefined;
	remove(): void;
} {
	const folder = mkdtempSync(join(tmpdir(), `personaboard-${name}-`));
	// As root the database runs as another user, who must be able to walk in.
	chmodSync(folder, 0o711);
	const databasePid = (): number | undefined => {
		const file = join(folder, 'postgres', 'postmaster.pid');
		return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
	};
	return {
		folder,
		databasePid,
		remove() {
			try {
				const pid = databasePid();
				if (pid !== undefined) process.kill(pid, 'SIGQUIT');
			} catch {
				// It was killed and has left its file behind.
			}
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** The address of the embedded database in a data folder. */
export function databaseUrlIn(folder: string): string {
	const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
	const port = read('postgres/postmaster.pid').split('\n')[3];
	return `postgres://personaboard:${read('postgres.password')}@127.0.0.1:${port}/personaboard`;
}
