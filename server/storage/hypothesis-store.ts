import * as z from 'zod/mini';
import type { BoardId } from '../../shared/ids.ts';
import { type KeptHypothesis, keptHypothesisSchema, type StoredHypothesis } from '../hypothesis/kept.ts';
import type { Database } from './database.ts';

/** A board's market hypothesis. */
export interface HypothesisStore {
	read(board: BoardId): Promise<StoredHypothesis | null>;
	/** In place of the one before. */
	put(board: BoardId, hypothesis: StoredHypothesis): Promise<void>;
	/** Changes it while nobody else does; null where there is none. */
	change(board: BoardId, work: (content: KeptHypothesis) => KeptHypothesis): Promise<StoredHypothesis | null>;
	remove(board: BoardId): Promise<void>;
}

export function createHypothesisStore({ kysely }: Pick<Database, 'kysely'>): HypothesisStore {
	const rowOf = (tx: Database['kysely'], board: BoardId) =>
		tx
			.selectFrom('hypotheses')
			.select(['content', 'made_by as madeBy', 'made_at as madeAt'])
			.where('board', '=', board);
	const readRow = (row: { content: unknown; madeBy: string; madeAt: Date } | undefined) =>
		row ? { ...row, content: z.parse(keptHypothesisSchema, row.content) } : null;
	return {
		async read(board) {
			return readRow(await rowOf(kysely, board).executeTakeFirst());
		},
		async put(board, { content, madeBy, madeAt }) {
			const row = { content: JSON.stringify(content), made_by: madeBy, made_at: madeAt };
			await kysely
				.insertInto('hypotheses')
				.values({ board, ...row })
				.onConflict((conflict) => conflict.column('board').doUpdateSet(row))
				.execute();
		},
		change: (board, work) =>
			kysely.transaction().execute(async (tx) => {
				const stored = readRow(await rowOf(tx, board).forUpdate().executeTakeFirst());
				if (stored === null) return null;
				const content = work(stored.content);
				await tx
					.updateTable('hypotheses')
					.set({ content: JSON.stringify(content) })
					.where('board', '=', board)
					.execute();
				return { ...stored, content };
			}),
		async remove(board) {
			await kysely.deleteFrom('hypotheses').where('board', '=', board).execute();
		},
	};
}

/** Takes somebody's words out of what people typed into a board's hypothesis. */
export async function eraseFromHypothesis(
	tx: Database['kysely'],
	board: BoardId,
	takeOut: (text: string) => string,
): Promise<void> {
	const row = await tx
		.selectFrom('hypotheses')
		.select('content')
		.where('board', '=', board)
		.executeTakeFirst();
	if (!row) return;
	const { name, assumptions, results } = z.parse(keptHypothesisSchema, row.content);
	const content: KeptHypothesis = {
		name: takeOut(name),
		assumptions: assumptions.map((one) => ({ ...one, text: takeOut(one.text) })),
		results,
	};
	await tx
		.updateTable('hypotheses')
		.set({ content: JSON.stringify(content) })
		.where('board', '=', board)
		.execute();
}
