import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import type { PersonaDocument } from '../audit/read-document.ts';
import type { Preview } from '../intake/files/preview-file.ts';
import type { RowChoice } from '../intake/files/read-rows.ts';
import type { Clock } from '../ports.ts';
import type { ReadingPart, ReadingTask } from './reading-work.ts';

/** Reads files in threads of their own: some take minutes, and nobody on the server should wait for them. */
export interface FileReader {
	/** Throws `AppError('unreadable' | 'too-large')`, or the abort reason. */
	preview(path: string, name: string, sheet: string | null, signal?: AbortSignal): Promise<Preview>;
	/** A persona somebody has, as sentences to judge. Throws as `preview`. */
	persona(path: string, name: string, signal?: AbortSignal): Promise<PersonaDocument>;
	/** `about` first, then items, then `end`. Throws as `preview`, at the latest after the last item. */
	read(path: string, name: string, choice: RowChoice, signal?: AbortSignal): AsyncGenerator<ReadingPart>;
	/** Ends all threads; what they read is given up. */
	close(): Promise<void>;
}

/** Threads that read at the same time; who comes later waits. */
const atOnce = 3;
/** How long a thread that has nothing to do is kept, in ms: starting one takes half a second. */
const idleFor = 30_000;
/** Most memory a thread may take, in MB: what some files unpack to has no bounds. */
const mostMemory = 1024;

export function createFileReader(clock: Clock): FileReader {
	const idle = new Map<Worker, () => void>();
	const all = new Set<Worker>();
	const waiting: (() => void)[] = [];
	let busy = 0;

	async function acquire(): Promise<Worker> {
		if (busy >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
		else busy += 1;
		const [rested] = idle;
		if (!rested) return start();
		const [worker, stay] = rested;
		stay();
		idle.delete(worker);
		worker.ref();
		return worker;
	}

	function release(worker: Worker, fit: boolean): void {
		const next = waiting.shift();
		if (next) next();
		else busy -= 1;
		if (!fit || !all.has(worker)) return void worker.terminate();
		worker.unref();
		idle.set(
			worker,
			clock.after(idleFor, () => {
				idle.delete(worker);
				void worker.terminate();
			}),
		);
	}

	function start(): Worker {
		// A thread does not inherit the loader that lets the main thread read TypeScript, so it registers its own.
		const loader = JSON.stringify(createRequire(import.meta.url).resolve('tsx/cjs/api'));
		const entry = JSON.stringify(fileURLToPath(new URL('./reading-worker.ts', import.meta.url)));
		const worker = new Worker(`require(${loader}).register(); require(${entry});`, {
			eval: true,
			execArgv: [],
			resourceLimits: { maxOldGenerationSizeMb: mostMemory },
		});
		all.add(worker);
		// What it says when it ends is heard by whoever waits for its answer.
		worker.on('error', () => undefined);
		worker.once('exit', () => {
			all.delete(worker);
			idle.delete(worker);
		});
		return worker;
	}

	async function* parts(task: ReadingTask, signal: AbortSignal | undefined): AsyncGenerator<ReadingPart> {
		signal?.throwIfAborted();
		const worker = await acquire();
		let done = false;
		try {
			let next = ask(worker, task, task.name, signal);
			for (;;) {
				const part = await next;
				if (part.type === 'refused') {
					done = true;
					throw new AppError(part.code, part.message, part.at === undefined ? {} : { at: part.at });
				}
				done = part.type === 'preview' || part.type === 'persona' || part.type === 'end';
				// The next part is made while this one is worked on.
				if (!done) {
					next = ask(worker, 'more', task.name, signal);
					next.catch(() => undefined);
				}
				yield part;
				if (done) return;
			}
		} finally {
			release(worker, done);
		}
	}

	return {
		async preview(path, name, sheet, signal) {
			for await (const part of parts({ type: 'preview', path, name, sheet }, signal))
				if (part.type === 'preview') return part.preview;
			throw new Error('The reading thread gave no preview');
		},
		async persona(path, name, signal) {
			for await (const part of parts({ type: 'persona', path, name }, signal))
				if (part.type === 'persona') return part.document;
			throw new Error('The reading thread gave no document');
		},
		read: (path, name, choice, signal) => parts({ type: 'read', path, name, choice }, signal),
		async close() {
			await Promise.all([...all].map((worker) => worker.terminate()));
		},
	};
}

/** One question and its answer. Rejects when the thread ends or the signal fires. */
function ask(
	worker: Worker,
	message: ReadingTask | 'more',
	name: string,
	signal: AbortSignal | undefined,
): Promise<ReadingPart> {
	return new Promise((resolve, reject) => {
		const settle = (act: () => void) => (): void => {
			worker.off('message', answered);
			worker.off('error', failed);
			worker.off('exit', ended);
			signal?.removeEventListener('abort', stopped);
			act();
		};
		const answered = (part: ReadingPart): void => settle(() => resolve(part))();
		const failed = (error: Error): void => settle(() => reject(tooMuch(error, name) ?? error))();
		const ended = settle(() => reject(new AppError('unavailable', 'The server is restarting.')));
		const stopped = settle(() => reject(signal?.reason));
		worker.once('message', answered);
		worker.once('error', failed);
		worker.once('exit', ended);
		signal?.addEventListener('abort', stopped, { once: true });
		worker.postMessage(message);
	});
}

function tooMuch(error: Error, name: string): AppError | null {
	if (!('code' in error) || error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return null;
	return new AppError(
		'too-large',
		`${name} takes more than ${mostMemory} MB of memory to read. Split it, or save a table as CSV. Nothing was brought in.`,
		{ cause: error },
	);
}
