import { sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

type Tx = Database['kysely'];
export type InsightKind = Tables['insights']['kind'];
export type Insight = { readonly content: unknown; readonly madeAt: Date };

/**
 * What the last run of a kind found beside the document, for people who look closer: ids, numbers and labels, never a
 * quote. Erasing anybody's words takes all of a board's away, since what is left no longer adds up.
 */
export interface InsightStore {
	/** Undefined when no run of the kind has ended, or its result was taken away. */
	read(board: BoardId, kind: InsightKind): Promise<Insight | undefined>;
	/** In place of what was found before. `content` is what JSON can hold. */
	write(board: BoardId, kind: InsightKind, content: unknown): Promise<void>;
	remove(board: BoardId, kind: InsightKind): Promise<void>;
}

export function createInsightStore({ kysely }: Database): InsightStore {
	return {
		async read(board, kind) {
			const row = await kysely
				.selectFrom('insights')
				.select(['content', 'made_at as madeAt'])
				.where('board', '=', board)
				.where('kind', '=', kind)
				.executeTakeFirst();
			return row;
		},
		async write(board, kind, content) {
			const row = { content: JSON.stringify(content), made_at: sql<Date>`now()` };
			await kysely
				.insertInto('insights')
				.values({ board, kind, ...row })
				.onConflict((conflict) => conflict.columns(['board', 'kind']).doUpdateSet(row))
				.execute();
		},
		async remove(board, kind) {
			await kysely.deleteFrom('insights').where('board', '=', board).where('kind', '=', kind).execute();
		},
	};
}

export async function clearInsights(tx: Tx, board: BoardId): Promise<void> {
	await tx.deleteFrom('insights').where('board', '=', board).execute();
	// Both are made of what was found, and may name it.
	await tx.deleteFrom('alerts').where('board', '=', board).execute();
	await tx.deleteFrom('deliveries').where('board', '=', board).where('state', '=', 'waiting').execute();
}
