import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { BoardId } from '../../shared/ids.ts';
import { type PartStore, partAnswerSchema } from '../synthesis/model/part-store.ts';
import type { Database } from './database.ts';

/** `mostTokens`: most a run may take; null: as much as the operator allows. */
export type Agreement = {
	readonly host: string;
	readonly by: string;
	readonly at: Date;
	readonly mostTokens: number | null;
};

/** Who agreed that a board's notes go to a language model, and what it has answered. Answers go with the notes they are of. */
export interface ModelStore {
	agreement(board: BoardId): Promise<Agreement | null>;
	/** Null takes it back; what was answered goes with it. */
	agree(board: BoardId, agreement: Agreement | null): Promise<void>;
	parts(board: BoardId): PartStore;
}

export function createModelStore({ kysely }: Database): ModelStore {
	return {
		async agreement(board) {
			const row = await kysely
				.selectFrom('model_agreements')
				.select(['host', 'agreed_by as by', 'at', 'most_tokens as mostTokens'])
				.where('board', '=', board)
				.executeTakeFirst();
			return row ?? null;
		},
		async agree(board, agreement) {
			if (agreement === null) {
				await kysely.deleteFrom('model_agreements').where('board', '=', board).execute();
				await kysely.deleteFrom('model_parts').where('board', '=', board).execute();
				return;
			}
			const { host, by, at, mostTokens } = agreement;
			const row = { host, agreed_by: by, at, most_tokens: mostTokens };
			await kysely
				.insertInto('model_agreements')
				.values({ board, ...row })
				.onConflict((conflict) => conflict.column('board').doUpdateSet(row))
				.execute();
		},
		parts: (board) => ({
			async getMany(keys) {
				const rows = await kysely
					.selectFrom('model_parts')
					.select(['key', 'answer'])
					.where('board', '=', board)
					.where(sql<boolean>`key = any(${[...keys]}::text[])`)
					.execute();
				return new Map(rows.map(({ key, answer }) => [key, z.parse(partAnswerSchema, answer)]));
			},
			async put(key, answer, about) {
				// Only while all of it is still there: its notes may have been erased since they were sent.
				await sql`insert into model_parts (board, key, answer, evidence)
					select ${board}, ${key}, ${JSON.stringify(answer)}::jsonb, ${[...about]}::text[]
					where (select count(*) from evidence
						where board = ${board} and id = any(${[...about]}::text[]) and held is null) = ${new Set(about).size}
					on conflict (board, key) do update set answer = excluded.answer, made_at = now()`.execute(kysely);
			},
		}),
	};
}
