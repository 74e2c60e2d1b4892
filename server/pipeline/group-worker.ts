import { parentPort } from 'node:worker_threads';
import { createGroupDesk, type DeskAnswer, type DeskRequest } from './group-desk.ts';

/** What a thread answers: the desk's answer, or why there is none. */
export type GroupAnswer = DeskAnswer | { readonly error: string };

const desk = createGroupDesk();

function answer(request: DeskRequest): GroupAnswer {
	try {
		return desk(request);
	} catch (error) {
		return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}

parentPort?.on('message', (request: DeskRequest) => parentPort?.postMessage(answer(request)));
