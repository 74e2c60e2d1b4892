import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url));

export type BenchServer = {
	readonly url: string;
	/** Most memory the process has had so far, in MB; its database is another process. */
	peak(): number;
	stop(): Promise<void>;
};

/** The server as people start it, on a data folder of its own. */
export async function startServer(folder: string): Promise<BenchServer> {
	const child = spawn(
		process.execPath,
		['--import', 'tsx', entry, 'serve', '--port', '0', '--data', folder],
		{ stdio: ['ignore', 'pipe', 'pipe'] },
	);
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	let said = '';
	const url = await new Promise<string>((resolve, reject) => {
		const listen = (data: Buffer): void => {
			said += data;
			const found = /http:\/\/localhost:\d+/u.exec(said)?.[0];
			if (found) resolve(found);
		};
		child.stdout.on('data', listen);
		child.stderr.on('data', listen);
		void gone.then(() => reject(new Error(said)));
	});
	return {
		url,
		peak: () =>
			Number(/VmHWM:\s*(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? Number.NaN) /
			1024,
		async stop() {
			child.kill('SIGTERM');
			await gone;
		},
	};
}
