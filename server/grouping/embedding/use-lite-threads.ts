import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { TextVector } from '../types.ts';
import { EmbedError } from './embed-error.ts';
import type { WorkerAnswer, WorkerRequest } from './use-lite-worker.ts';

/** Threads that embed one chunk each at a time; what comes meanwhile waits its turn. */
export type Threads = {
	embed(texts: readonly string[]): Promise<TextVector[]>;
	/** Ends the threads; what waits is rejected with the reason. */
	close(reason: Error): Promise<void>;
};

type Task = {
	readonly texts: readonly string[];
	readonly resolve: (vectors: TextVector[]) => void;
	readonly reject: (error: Error) => void;
};
type Thread = { readonly worker: Worker; task: Task | undefined };

/** Starts a thread when all are busy, up to `most`. */
export function createThreads(most: number): Threads {
	const threads = new Set<Thread>();
	const waiting: Task[] = [];

	const give = (thread: Thread, task: Task): void => {
		thread.task = task;
		thread.worker.ref();
		thread.worker.postMessage(task.texts satisfies WorkerRequest);
	};
	/** The thread's task is over: the next one, or rest. */
	const release = (thread: Thread): Task | undefined => {
		const { task } = thread;
		thread.task = undefined;
		const next = waiting.shift();
		if (next !== undefined) give(thread, next);
		else thread.worker.unref();
		return task;
	};
	const lose = (thread: Thread, error: Error): void => {
		if (!threads.delete(thread)) return;
		thread.task?.reject(error);
		const next = waiting.shift();
		if (next !== undefined) start(next);
	};
	const start = (first: Task): void => {
		const thread: Thread = { worker: startWorker(), task: undefined };
		threads.add(thread);
		thread.worker.on('message', (answer: WorkerAnswer) => {
			const task = release(thread);
			if ('error' in answer) task?.reject(failed(answer.error));
			else task?.resolve(answer.vectors);
		});
		thread.worker.on('error', (error) => lose(thread, failed(error.message)));
		thread.worker.on('exit', () => lose(thread, new EmbedError('failed', 'The embedding thread ended.')));
		give(thread, first);
	};

	return {
		embed: (texts) =>
			new Promise((resolve, reject) => {
				const task = { texts, resolve, reject };
				const idle = [...threads].find((thread) => thread.task === undefined);
				if (idle !== undefined) give(idle, task);
				else if (threads.size < most) start(task);
				else waiting.push(task);
			}),
		async close(reason) {
			const ended = [...threads];
			threads.clear();
			for (const task of waiting.splice(0)) task.reject(reason);
			for (const { task } of ended) task?.reject(reason);
			await Promise.all(ended.map(({ worker }) => worker.terminate()));
		},
	};
}

function failed(message: string): EmbedError {
	return new EmbedError('failed', `The embedding model failed: ${message}`);
}

function startWorker(): Worker {
	// A thread does not inherit the loader that lets the main thread read TypeScript, so it registers its own.
	const loader = JSON.stringify(createRequire(import.meta.url).resolve('tsx/cjs/api'));
	const entry = JSON.stringify(fileURLToPath(new URL('./use-lite-worker.ts', import.meta.url)));
	return new Worker(`require(${loader}).register(); require(${entry});`, { eval: true, execArgv: [] });
}
