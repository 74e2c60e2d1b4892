import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A port that is free now. The system gives those from 32768 on to whoever connects anywhere, so it is one below. */
export async function freePort(): Promise<number> {
	const port = randomInt(20_000, 32_000);
	const server = createServer();
	const isFree = await new Promise<boolean>((tried) => {
		server.once('error', () => tried(false));
		server.listen(port, '127.0.0.1', () => tried(true));
	});
	if (!isFree) return freePort();
	server.close();
	await once(server, 'close');
	return port;
}

/** The real thing: the process `npm start` runs, with its own data folder, so that it can be killed like one. */
export class PlaygroundProcess {
	readonly url: string;
	readonly #child: ChildProcess;
	readonly output: string[] = [];

	private constructor(child: ChildProcess, port: number) {
		this.#child = child;
		this.url = `http://localhost:${port}`;
	}

	/** With `databaseUrl` it uses that database instead of starting one of its own; `environment` sets it up further. */
	static async start(options: {
		port: number;
		data: string;
		plugin: string;
		databaseUrl?: string;
		environment?: Readonly<Record<string, string>>;
	}): Promise<PlaygroundProcess> {
		const child = spawn(
			process.execPath,
			[
				'--import',
				'tsx',
				join(root, 'playground/host/main.ts'),
				'--port',
				String(options.port),
				'--data',
				options.data,
				'--plugin',
				options.plugin,
			],
			{
				cwd: root,
				stdio: ['ignore', 'pipe', 'pipe'],
				env: {
					...process.env,
					...options.environment,
					NODE_OPTIONS: '',
					DATABASE_URL: options.databaseUrl ?? '',
				},
			},
		);
		const self = new PlaygroundProcess(child, options.port);
		await new Promise<void>((done, fail) => {
			const hear = (chunk: Buffer): void => {
				self.output.push(chunk.toString());
				if (self.output.join('').includes('Personaboard is running')) done();
			};
			child.stdout?.on('data', hear);
			child.stderr?.on('data', hear);
			child.on('exit', (code) =>
				fail(new Error(`the playground stopped with ${code}:\n${self.output.join('')}`)),
			);
		});
		return self;
	}

	/** `kill -9`: no goodbye, nothing flushed. */
	async kill(): Promise<void> {
		const gone = once(this.#child, 'exit');
		this.#child.kill('SIGKILL');
		await gone;
	}

	async stop(): Promise<void> {
		if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
		const gone = once(this.#child, 'exit');
		this.#child.kill('SIGTERM');
		await gone;
	}
}
