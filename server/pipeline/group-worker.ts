import { parentPort } from 'node:worker_threads';
import { createGroupDesk, type DeskAnswer, type DeskRequest } from './group-desk.ts';

/** What a thread answers: the desk's answer, or why there is none. */
export type GroupAnswer = DeskAnswer | { readonly error: string };
/** What it tells before: stages of the work that are done. */
export type GroupNews = { readonly done: number; readonly total: number };

const tell = (news: GroupAnswer | GroupNews): void => parentPort?.postMessage(news);
const desk = createGroupDesk((done, total) => tell({ done, total }));

function answer(request: DeskRequest): GroupAnswer {
	try {
		return desk(request);
	} catch (error) {
		return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}

parentPort?.on('message', (request: DeskRequest) => tell(answer(request)));
