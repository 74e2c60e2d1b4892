import { parentPort } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import { type ReadingPart, type ReadingTask, readInParts } from './reading-work.ts';

/** One file at a time: a task begins it, `more` asks for its next part. */
let parts: AsyncGenerator<ReadingPart> | undefined;

parentPort?.on('message', (message: ReadingTask | 'more') => {
	if (message !== 'more') parts = readInParts(message);
	void answer();
});

async function answer(): Promise<void> {
	try {
		const next = await parts?.next();
		if (next && next.done !== true) parentPort?.postMessage(next.value);
	} catch (error) {
		// Anything but a refusal is a defect, and ends the thread.
		if (!(error instanceof AppError)) throw error;
		const { code, message, at } = error;
		parentPort?.postMessage({ type: 'refused', code, message, at } satisfies ReadingPart);
	}
}
