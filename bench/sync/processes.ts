import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contestant } from './contestants.ts';
import { type Written, written } from './database.ts';
import type { LoadAnswer, LoadTask } from './load.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const ticksPerSecond = 100;

export type Server = {
	readonly port: number;
	ended(): boolean;
	/** CPU seconds used so far by the server and by its database. */
	cpu(): { server: number; database: number };
	/** Null for a server without a PostgreSQL. */
	written(): Promise<Written | null>;
	/** Bytes in use after a garbage collection. */
	memory(): Promise<number>;
	kill(): Promise<void>;
	stop(): Promise<void>;
};

/** Starts a contestant in a process of its own; `folder` is where it may store. */
export async function startServer(
	{ name, entry, env }: Contestant,
	folder: string,
	port = 0,
): Promise<Server> {
	const child = fork(path(`servers/${entry}`), {
		execArgv: ['--expose-gc', '--import', 'tsx', '--import', path('servers/probe.ts')],
		env: { PATH: process.env.PATH, BENCH_PORT: String(port), BENCH_FOLDER: folder, ...env?.(folder) },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	});
	const told = await answer<{ port: number }>(child, name);
	return {
		port: told.port,
		ended: () => child.exitCode !== null || child.signalCode !== null,
		cpu: () => ({ server: cpuOf(child.pid!), database: cpuOfTree(databasePid(folder)) }),
		written: async () => (existsSync(join(folder, 'postgres')) ? written(folder) : null),
		async memory() {
			child.send('memory');
			return (await answer<{ bytes: number }>(child, name)).bytes;
		},
		kill: () => end(child, 'SIGKILL'),
		stop: () => end(child, 'SIGTERM'),
	};
}

export type Load = { ask(task: LoadTask): Promise<LoadAnswer>; cpu(): number; stop(): Promise<void> };

/** The clients, in a process of their own. */
export function startLoad(): Load {
	const child = fork(path('load.ts'), { execArgv: ['--import', 'tsx'] });
	return {
		async ask(task) {
			const answered = answer<LoadAnswer>(child, 'The load');
			child.send(task);
			const told = await answered;
			if (told.error !== undefined) throw new Error(`${task.do}: ${told.error}`);
			return told;
		},
		cpu: () => cpuOf(child.pid!),
		stop: () => end(child, 'SIGKILL'),
	};
}

function answer<T>(child: ChildProcess, name: string): Promise<T> {
	return new Promise((resolve, reject) => {
		const ended = (): void => reject(new Error(`${name} ended`));
		child.once('exit', ended);
		child.once('message', (told) => {
			child.off('exit', ended);
			resolve(told as T);
		});
	});
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = new Promise((resolve) => child.once('exit', resolve));
	child.kill(signal);
	await gone;
}

/** The process that serves a database in `folder`, which may belong to a server that has ended; undefined when none does. */
function databasePid(folder: string): number | undefined {
	try {
		return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
	} catch {
		return undefined;
	}
}

/** CPU seconds of a process and of its children, those that have ended too. */
function cpuOfTree(pid: number | undefined): number {
	if (pid === undefined) return 0;
	const children = readdirSync('/proc').filter(
		(name) => /^\d+$/.test(name) && statOf(name)[1] === String(pid),
	);
	const ended = statOf(pid).slice(13, 15).map(Number);
	return [cpuOf(pid), ...children.map(cpuOf), ...ended.map((ticks) => ticks / ticksPerSecond)].reduce(
		(sum, seconds) => sum + seconds,
		0,
	);
}

function cpuOf(pid: number | string): number {
	const [user = 0, system = 0] = statOf(pid).slice(11, 13).map(Number);
	return (user + system) / ticksPerSecond;
}

/** The fields of /proc/PID/stat after the name, which may hold anything: state, parent, …; zeros when it has ended. */
function statOf(pid: number | string): string[] {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return text.slice(text.lastIndexOf(')') + 2).split(' ');
	} catch {
		return Array.from({ length: 20 }, () => '0');
	}
}
