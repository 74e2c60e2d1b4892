import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { TextVector } from '../grouping/types.ts';
import type { DeskAnswer, DeskRequest } from './group-desk.ts';
import type { DoGroupWork, GroupOptions } from './group-work.ts';
import type { GroupAnswer, GroupNews } from './group-worker.ts';

const MOST_THREADS = 2;
const IDLE_MS = 600_000;

/** Threads that group, each with the features of the boards it had last. */
export type GroupThreads = {
	/**
	 * Groups in a thread: 1,500 notes take many seconds, and nobody on the server should wait for them. A stop ends the
	 * thread at once. Rejects with the abort reason, or with the grouping's error.
	 */
	readonly group: DoGroupWork;
	/** Drops all that is remembered, as when somebody's words are erased. */
	forget(): void;
	close(): Promise<void>;
};

type Task = {
	readonly request: DeskRequest;
	/** Names the board: its lowest note id, which stays while notes come. */
	readonly board: string;
	readonly onProgress: GroupOptions['onProgress'];
	readonly resolve: (answer: DeskAnswer) => void;
	readonly reject: (error: unknown) => void;
};
type Thread = {
	readonly worker: Worker;
	readonly boards: Set<string>;
	task: Task | undefined;
	idle: NodeJS.Timeout | undefined;
	/** Ends after its task instead of waiting for the next. */
	stale: boolean;
};

/**
 * Up to `most` threads, each started when all others are busy and ended after ten idle minutes; a board goes to the
 * thread that had it last, if that is free. They do not keep the process alive while they rest.
 */
export function createGroupThreads(most = Math.min(MOST_THREADS, availableParallelism())): GroupThreads {
	const threads = new Set<Thread>();
	const waiting: Task[] = [];

	const give = (thread: Thread, task: Task): void => {
		clearTimeout(thread.idle);
		thread.task = task;
		thread.boards.add(task.board);
		thread.worker.ref();
		thread.worker.postMessage(task.request);
	};
	const end = (thread: Thread): Promise<unknown> => {
		clearTimeout(thread.idle);
		threads.delete(thread);
		return thread.worker.terminate();
	};
	/** Whoever waits gets the thread that is free now, or a new one where there is room. */
	const next = (): void => {
		const [task] = waiting;
		if (task === undefined) return;
		const free = [...threads].filter((thread) => thread.task === undefined);
		const room = threads.size < most ? start : () => undefined;
		const thread = free.find(({ boards }) => boards.has(task.board)) ?? free[0] ?? room();
		if (thread === undefined) return;
		waiting.shift();
		give(thread, task);
	};
	const release = (thread: Thread): void => {
		thread.task = undefined;
		thread.worker.unref();
		if (thread.stale) void end(thread);
		else thread.idle = setTimeout(() => void end(thread), IDLE_MS).unref();
		next();
	};
	const lose = (thread: Thread, error: unknown): void => {
		if (!threads.delete(thread)) return;
		clearTimeout(thread.idle);
		thread.task?.reject(error);
		next();
	};
	const start = (): Thread => {
		const thread: Thread = {
			worker: startWorker(),
			boards: new Set(),
			task: undefined,
			idle: undefined,
			stale: false,
		};
		threads.add(thread);
		thread.worker.on('message', (answer: GroupAnswer | GroupNews) => {
			const { task } = thread;
			if ('done' in answer) return task?.onProgress?.(answer.done, answer.total);
			release(thread);
			if ('error' in answer) task?.reject(new Error(answer.error));
			else task?.resolve(answer);
		});
		thread.worker.on('error', (error) => lose(thread, error));
		thread.worker.on('exit', (code) => lose(thread, new Error(`The grouping thread ended with ${code}.`)));
		return thread;
	};
	const ask = (
		request: DeskRequest,
		board: string,
		{ signal, onProgress }: GroupOptions,
	): Promise<DeskAnswer> =>
		new Promise((resolve, reject) => {
			signal?.throwIfAborted();
			const stop = (): void => {
				reject(signal?.reason);
				if (waiting.includes(task)) waiting.splice(waiting.indexOf(task), 1);
				const thread = [...threads].find((one) => one.task === task);
				if (thread !== undefined) void end(thread);
				next();
			};
			const task: Task = {
				request,
				board,
				onProgress,
				resolve: (answer) => {
					signal?.removeEventListener('abort', stop);
					resolve(answer);
				},
				reject: (error) => {
					signal?.removeEventListener('abort', stop);
					reject(error);
				},
			};
			signal?.addEventListener('abort', stop, { once: true });
			waiting.push(task);
			next();
		});

	return {
		async group(work, read, options = {}) {
			const board = work.items.reduce((low, { id }) => (low === '' || id < low ? id : low), '');
			const known = new Map<string, TextVector>();
			let reading: DeskRequest['reading'];
			for (;;) {
				const answer = await ask({ work, reading }, board, options);
				if ('grouping' in answer) return answer;
				const { vectors, ...rest } = await read(answer.wanted);
				answer.wanted.forEach((text, at) => {
					known.set(text, vectors?.[at] ?? null);
				});
				reading = {
					...rest,
					texts: [...known.keys()],
					vectors: vectors === null ? null : [...known.values()],
				};
			}
		},
		forget() {
			for (const thread of [...threads]) {
				if (thread.task === undefined) void end(thread);
				else thread.stale = true;
			}
		},
		async close() {
			const closed = new Error('The grouping threads were closed.');
			const ended = [...threads];
			for (const task of waiting.splice(0)) task.reject(closed);
			for (const { task } of ended) task?.reject(closed);
			await Promise.all(ended.map(end));
		},
	};
}

function startWorker(): Worker {
	// A thread does not inherit the loader that lets the main thread read TypeScript, so it registers its own.
	const loader = JSON.stringify(createRequire(import.meta.url).resolve('tsx/cjs/api'));
	const entry = JSON.stringify(fileURLToPath(new URL('./group-worker.ts', import.meta.url)));
	return new Worker(`require(${loader}).register(); require(${entry});`, { eval: true, execArgv: [] });
}
