import type { BoardJson } from '../../../shared/board-json.ts';
import type { Decision } from '../../../shared/decision.ts';
import type { Opinion } from '../../../shared/decision-api.ts';
import type { BoardId, DecisionId } from '../../../shared/ids.ts';
import type { ModelDesk } from '../../model/model-desk.ts';
import type { DecisionStore } from '../../storage/decision-store.ts';
import type { EvidenceStore } from '../../storage/evidence-store.ts';
import { judgeOpinion } from './judge-opinion.ts';
import { opinionQuestions } from './questions.ts';

export type OpinionDeps = {
	model: Pick<ModelDesk, 'asking'>;
	decisions: Pick<DecisionStore, 'read'>;
	evidence: Pick<EvidenceStore, 'list'>;
	boardOf: (board: BoardId) => Promise<BoardJson>;
};
type Steps = { signal: AbortSignal; onProgress: (step: string, done: number, total: number) => void };

/** Questions asked at a time. */
const atOnce = 4;

/** What a language model made of a decision when it was asked last; null where it was not, or may not be. */
export async function readOpinion(
	{ model, evidence }: Pick<OpinionDeps, 'model' | 'evidence'>,
	board: BoardId,
	body: Decision,
	json: BoardJson,
): Promise<Opinion | null> {
	const asking = await model.asking(board);
	if (asking === null) return null;
	const notes = await evidence.list(board);
	const questions = opinionQuestions(body, json, notes, asking.endpoint);
	const answers = await asking.known(questions.map(({ key }) => key));
	if (answers.size === 0) return null;
	return { model: asking.endpoint.model, cells: judgeOpinion(questions, answers, json, notes) };
}

/**
 * Asks a language model about every cell it has not answered for, as a job. Scores of people and of evidence stay as they
 * are: what it says stands beside them. Throws AppError where the model may not be asked.
 */
export async function askOpinion(
	{ model, decisions, evidence, boardOf }: OpinionDeps,
	board: BoardId,
	id: DecisionId,
	{ signal, onProgress }: Steps,
): Promise<{ summary: string }> {
	const asking = await model.asking(board, { mayAsk: true });
	const [{ decision }, json, notes] = await Promise.all([
		decisions.read(board, id),
		boardOf(board),
		evidence.list(board),
	]);
	if (asking === null) return { summary: 'No language model was asked.' };
	const questions = opinionQuestions(decision.body, json, notes, asking.endpoint);
	const known = await asking.known(questions.map(({ key }) => key));
	const open = questions.filter(({ key }) => !known.has(key));
	let done = 0;
	let failed = 0;
	const queue = [...open];
	const lane = async (): Promise<void> => {
		for (let next = queue.shift(); next; next = queue.shift()) {
			onProgress(`Asking ${asking.endpoint.model}`, done, open.length);
			if (typeof (await asking.ask(next, signal)) === 'string') failed += 1;
			done += 1;
		}
	};
	await Promise.all(Array.from({ length: atOnce }, lane));
	const answered = questions.length - failed;
	return {
		summary:
			failed === 0
				? `${asking.endpoint.model} read the notes behind ${answered} cells. Its opinion stands beside the scores.`
				: `${asking.endpoint.model} answered for ${answered} of ${questions.length} cells. Ask again for the others.`,
	};
}
