import { sql } from 'kysely';
import * as z from 'zod/mini';
import { type Evaluation, evaluationSchema } from '../../shared/evaluation.ts';
import type { BoardId, JobId } from '../../shared/ids.ts';
import type { Database } from './database.ts';

/** How many of a board's evaluations are kept. */
const most = 100;

/** How well each synthesis of a board held. Numbers only. */
export interface EvaluationStore {
	/** Adding one run's twice is adding it once. The oldest beyond a hundred go. */
	add(board: BoardId, run: JobId, evaluation: Evaluation): Promise<void>;
	/** Newest first. */
	list(board: BoardId): Promise<{ at: string; evaluation: Evaluation }[]>;
}

export function createEvaluationStore({ kysely }: Pick<Database, 'kysely'>): EvaluationStore {
	return {
		async add(board, run, evaluation) {
			await kysely
				.insertInto('evaluations')
				.values({ board, run, content: JSON.stringify(evaluation) })
				.onConflict((conflict) => conflict.columns(['board', 'run']).doNothing())
				.execute();
			await sql`delete from evaluations where board = ${board} and run in (
				select run from evaluations where board = ${board} order by made_at desc, run offset ${most})`.execute(
				kysely,
			);
		},
		async list(board) {
			const rows = await kysely
				.selectFrom('evaluations')
				.select(['content', 'made_at as at'])
				.where('board', '=', board)
				.orderBy('made_at', 'desc')
				.orderBy('run')
				.execute();
			return rows.flatMap(({ content, at }) => {
				const parsed = z.safeParse(evaluationSchema, content);
				return parsed.success ? [{ at: at.toISOString(), evaluation: parsed.data }] : [];
			});
		},
	};
}
