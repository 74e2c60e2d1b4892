import { sql } from 'kysely';
import type { BoardMapName } from '../../shared/board-doc.ts';
import { longest } from '../../shared/history.ts';
import type { BoardId, JobId } from '../../shared/ids.ts';
import type { Database } from './database.ts';
import type { InsightKind } from './insight-store.ts';

type Tx = Database['kysely'];

/** What a step replaced: whole machine maps of the document, and what runs had found beside it (null: nothing). */
export type StepState = {
	readonly maps: { readonly [Name in BoardMapName]?: Readonly<Record<string, unknown>> };
	readonly found: { readonly [Kind in InsightKind]?: unknown };
};

/** What each machine step of a board replaced; the oldest make room. Erasing anybody's words takes all of a board's away. */
export interface StepStore {
	/** Does nothing where that step's is kept already: a step that is written again replaced what it replaced first. */
	keep(board: BoardId, id: JobId, before: StepState): Promise<void>;
	/** Of that step and of all after it, in their order; empty when it is not kept. */
	since(board: BoardId, id: JobId): Promise<StepState[]>;
}

export function createStepStore({ kysely }: Database): StepStore {
	return {
		async keep(board, id, before) {
			await kysely
				.insertInto('board_steps')
				.values({ board, id, before: JSON.stringify(before) })
				.onConflict((conflict) => conflict.columns(['board', 'id']).doNothing())
				.execute();
			await sql`delete from board_steps where board = ${board} and seq <= (
				select seq from board_steps where board = ${board} order by seq desc offset ${longest.machine} limit 1)`.execute(
				kysely,
			);
		},
		async since(board, id) {
			const rows = await kysely
				.selectFrom('board_steps')
				.select('before')
				.where('board', '=', board)
				.where('seq', '>=', (from) =>
					from.selectFrom('board_steps').select('seq').where('board', '=', board).where('id', '=', id),
				)
				.orderBy('seq')
				.execute();
			return rows.map(({ before }) => before as StepState);
		},
	};
}

export async function clearSteps(tx: Tx, board: BoardId): Promise<void> {
	await tx.deleteFrom('board_steps').where('board', '=', board).execute();
}
