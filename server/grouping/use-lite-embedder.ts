import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { EmbedError } from './embed-error.ts';
import type { Embedder, EmbedOptions } from './types.ts';
import type { WorkerAnswer, WorkerRequest } from './use-lite-worker.ts';

const CHUNK = 64;

/** The embedded English model with its own life: `warm` loads it ahead of use, `close` ends its thread. */
export type UseLiteEmbedder = Embedder & { warm(): Promise<void>; close(): Promise<void> };

type Waiting = {
	resolve: (answer: { width: number; data: Float32Array }) => void;
	reject: (error: Error) => void;
};

/**
 * The Universal Sentence Encoder lite (512 numbers, English) in a worker thread, started on first use. Texts
 * go over in chunks of 64, so an abort or a progress report waits for one chunk at most. The thread does not
 * keep the process alive. Rejects with the abort reason, or with the model's error.
 */
export function createUseLiteEmbedder(): UseLiteEmbedder {
	const waiting = new Map<number, Waiting>();
	let worker: Worker | undefined;
	let lastId = 0;

	const fail = (error: Error): void => {
		worker = undefined;
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	};
	const settle = (answer: WorkerAnswer): void => {
		const entry = waiting.get(answer.id);
		waiting.delete(answer.id);
		if (waiting.size === 0) worker?.unref();
		if ('error' in answer)
			entry?.reject(new EmbedError('failed', `The embedding model failed: ${answer.error}`));
		else entry?.resolve(answer);
	};
	const start = (): Worker => {
		// A thread does not inherit the loader that lets the main thread read TypeScript, so it registers its own.
		const loader = JSON.stringify(createRequire(import.meta.url).resolve('tsx/cjs/api'));
		const entry = JSON.stringify(fileURLToPath(new URL('./use-lite-worker.ts', import.meta.url)));
		const boot = `require(${loader}).register(); require(${entry});`;
		const started = new Worker(boot, { eval: true, execArgv: [] });
		started.on('message', settle);
		started.on('error', (error) =>
			fail(new EmbedError('failed', `The embedding model failed: ${error.message}`)),
		);
		started.on('exit', () => {
			if (worker === started) fail(new EmbedError('failed', 'The embedding thread ended.'));
		});
		return started;
	};
	const ask = (texts: readonly string[]): Promise<{ width: number; data: Float32Array }> =>
		new Promise((resolve, reject) => {
			worker ??= start();
			const id = ++lastId;
			waiting.set(id, { resolve, reject });
			worker.ref();
			worker.postMessage({ id, texts } satisfies WorkerRequest);
		});

	return {
		id: 'use-lite-en-512',
		async embed(texts: readonly string[], { signal, onProgress }: EmbedOptions = {}) {
			const vectors: Float32Array[] = [];
			for (let from = 0; from < texts.length; from += CHUNK) {
				signal?.throwIfAborted();
				const { width, data } = await ask(texts.slice(from, from + CHUNK));
				for (let at = 0; at < data.length; at += width) vectors.push(data.slice(at, at + width));
				onProgress?.(vectors.length, texts.length);
			}
			signal?.throwIfAborted();
			return vectors;
		},
		async warm() {
			await ask(['warm']);
		},
		async close() {
			const running = worker;
			worker = undefined;
			for (const { reject } of waiting.values()) reject(new Error('The embedding model was closed.'));
			waiting.clear();
			await running?.terminate();
		},
	};
}
