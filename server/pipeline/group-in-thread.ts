import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Grouping } from '../grouping/types.ts';
import type { GroupWork } from './group-work.ts';

/**
 * Groups in a thread of its own: 1,500 notes take many seconds, and nobody on the server should wait for them. A stop
 * ends the thread at once. Rejects with the abort reason, or with the grouping's error.
 */
export function groupInThread(work: GroupWork, signal?: AbortSignal | undefined): Promise<Grouping> {
	// A thread does not inherit the loader that lets the main thread read TypeScript, so it registers its own.
	const loader = JSON.stringify(createRequire(import.meta.url).resolve('tsx/cjs/api'));
	const entry = JSON.stringify(fileURLToPath(new URL('./group-worker.ts', import.meta.url)));
	return new Promise<Grouping>((resolve, reject) => {
		if (signal?.aborted) return reject(signal.reason);
		const worker = new Worker(`require(${loader}).register(); require(${entry});`, {
			eval: true,
			execArgv: [],
			workerData: work,
		});
		const stop = (): void => {
			reject(signal?.reason);
			void worker.terminate();
		};
		signal?.addEventListener('abort', stop, { once: true });
		worker.once('message', resolve);
		worker.once('error', reject);
		worker.once('exit', (code) => {
			signal?.removeEventListener('abort', stop);
			reject(new Error(`The grouping thread ended with ${code}.`));
		});
	});
}
