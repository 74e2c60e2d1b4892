import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Detected, type DetectWork, detectAll } from './detect-work.ts';
import { noLists, type PrivacyLists } from './types.ts';

export type DetectOptions = {
	readonly signal?: AbortSignal | undefined;
	/** Hears how many more texts were read. */
	readonly onDone?: ((texts: number) => void) | undefined;
};

export interface Detector {
	/** What each text holds, in order. Many texts are read in threads of their own. Rejects with the signal's reason. */
	detect(texts: readonly string[], lists: PrivacyLists, options?: DetectOptions): Promise<Detected[]>;
	/** Starts threads, all of them for much work, so that they are ready when they are needed. */
	warm(much: boolean): void;
	close(): Promise<void>;
}

/** Texts that are read at once here: so few take no longer than handing them over would. */
const few = 40;
const batch = 250;
/** Has each list of words read, which takes most of a second. */
const warmUp = ['Maria Kowalska called from Madrid about it.'];

/**
 * Threads are started when they are first needed, and stay: a thread takes most of a second to start. Two even on two cores: whoever
 * waits for them has nothing else to do. Up to `atOnce` texts are read here, at .3 ms a text; more than a few hold up whoever else this
 * process serves.
 */
export function createDetector(
	threads = Math.max(2, Math.min(4, availableParallelism() - 1)),
	atOnce = few,
): Detector {
	const idle: Worker[] = [];
	const all = new Set<Worker>();
	const waiting: ((worker: Worker) => void)[] = [];

	function take(): Promise<Worker> {
		const worker = idle.pop();
		if (worker) return Promise.resolve(worker);
		if (all.size < threads) return Promise.resolve(start());
		return new Promise((resolve) => waiting.push(resolve));
	}

	function start(): Worker {
		// A thread does not inherit the loader that lets the main thread read TypeScript, so it registers its own.
		const loader = JSON.stringify(createRequire(import.meta.url).resolve('tsx/cjs/api'));
		const entry = JSON.stringify(fileURLToPath(new URL('./detect-worker.ts', import.meta.url)));
		const worker = new Worker(`require(${loader}).register(); require(${entry});`, {
			eval: true,
			execArgv: [],
		});
		worker.unref();
		all.add(worker);
		worker.once('exit', () => all.delete(worker));
		return worker;
	}

	function giveBack(worker: Worker): void {
		const next = waiting.shift();
		if (next) next(all.has(worker) ? worker : start());
		else if (all.has(worker)) idle.push(worker);
	}

	async function ask(texts: readonly string[], lists: PrivacyLists): Promise<Detected[]> {
		const worker = await take();
		// It keeps the process alive as long as somebody waits for it.
		worker.ref();
		try {
			return await new Promise<Detected[]>((resolve, reject) => {
				const ended = (code: number): void => reject(new Error(`The detector's thread ended with ${code}.`));
				worker.once('exit', ended);
				worker.once('error', reject);
				worker.once('message', (found: Detected[]) => {
					worker.off('exit', ended);
					worker.off('error', reject);
					resolve(found);
				});
				worker.postMessage({ texts, lists });
			});
		} finally {
			worker.unref();
			giveBack(worker);
		}
	}

	return {
		async detect(texts, lists, { signal, onDone } = {}) {
			signal?.throwIfAborted();
			// What is ready elsewhere keeps nobody waiting here.
			if (texts.length <= (all.size > 0 ? 0 : atOnce)) {
				const found = detectAll({ texts, lists });
				onDone?.(texts.length);
				return found;
			}
			const starts = Array.from({ length: Math.ceil(texts.length / batch) }, (_, at) => at * batch);
			const out: Detected[][] = Array.from({ length: starts.length });
			let next = 0;
			const work = async (): Promise<void> => {
				for (let at = next++; at < starts.length; at = next++) {
					signal?.throwIfAborted();
					const part = texts.slice(starts[at]!, starts[at]! + batch);
					out[at] = await ask(part, lists);
					onDone?.(part.length);
				}
			};
			await Promise.all(Array.from({ length: Math.min(threads, starts.length) }, work));
			signal?.throwIfAborted();
			return out.flat();
		},
		warm(much) {
			while (all.size < (much ? threads : 1)) {
				const worker = start();
				worker.postMessage({ texts: warmUp, lists: noLists } satisfies DetectWork);
				worker.once('error', () => undefined);
				worker.once('message', () => giveBack(worker));
			}
		},
		async close() {
			await Promise.all([...all].map((worker) => worker.terminate()));
		},
	};
}
