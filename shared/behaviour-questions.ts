import * as z from 'zod/mini';
import { type BehaviourQuestions, behaviourQuestionsSchema } from './behaviour.ts';
import type { BoardSnapshot, DocEdit } from './board-doc.ts';

const key = 'behaviour/questions';

/** What the team asks of its log, as the board's document keeps it. Nothing is asked until somebody does. */
export function questionsOf(meta: BoardSnapshot['meta']): BehaviourQuestions {
	const kept = meta.get(key);
	const parsed = z.safeParse(behaviourQuestionsSchema, typeof kept === 'string' ? parseJson(kept) : {});
	return parsed.success ? parsed.data : { paths: [], kpis: [] };
}

export function questionsEntry(questions: BehaviourQuestions): DocEdit {
	return { map: 'meta', key, value: JSON.stringify(questions) };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
