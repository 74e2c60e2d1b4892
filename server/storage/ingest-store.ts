import type { BoardId } from '../../shared/ids.ts';
import type { IngestAnswer } from '../../shared/ingest-api.ts';
import type { Database } from './database.ts';

type Tx = Database['kysely'];
export type IngestKey = { id: string; label: string; madeBy: string; madeAt: Date; usedAt: Date | null };
/** Who adds data. */
export type Feed = { readonly id: string; readonly label: string };
export type KeptBatch = { readonly mark: string; readonly answer: IngestAnswer };

/** Keys that may add data, and the batches that came with them. */
export interface IngestStore {
	addKey(board: BoardId, key: Feed & { hash: string; madeBy: string; at: Date }): Promise<void>;
	/** Not those that were taken back. */
	keys(board: BoardId): Promise<IngestKey[]>;
	/** What keys are called by their ids, also those that were taken back. */
	keyNames(board: BoardId): Promise<Map<string, string>>;
	/** False when there is no such key. */
	revoke(board: BoardId, id: string): Promise<boolean>;
	/** Whom a key belongs to on this board; null when it opens nothing here. */
	find(board: BoardId, hash: string): Promise<Feed | null>;
	batch(board: BoardId, feed: string, key: string): Promise<KeptBatch | null>;
	/** False, and nothing is kept, when the batch is there already; who comes at the same time waits. */
	keep(tx: Tx, board: BoardId, feed: string, key: string, batch: KeptBatch, at: Date): Promise<boolean>;
	/** Whether programs add data to a board: any batch whose name is still known. */
	hasBatches(board: BoardId): Promise<boolean>;
	/** Drops batches that came before `before`. */
	forget(before: Date): Promise<void>;
}

export function createIngestStore({ kysely }: Pick<Database, 'kysely'>): IngestStore {
	return {
		async addKey(board, { id, label, hash, madeBy, at }) {
			await kysely
				.insertInto('ingest_keys')
				.values({ id, hash, board, label, made_by: madeBy, made_at: at, used_at: null })
				.execute();
		},
		keys: (board) =>
			kysely
				.selectFrom('ingest_keys')
				.select(['id', 'label', 'made_by as madeBy', 'made_at as madeAt', 'used_at as usedAt'])
				.where('board', '=', board)
				.where('revoked', '=', false)
				.orderBy('made_at')
				.orderBy('id')
				.execute(),
		async keyNames(board) {
			const rows = await kysely
				.selectFrom('ingest_keys')
				.select(['id', 'label'])
				.where('board', '=', board)
				.execute();
			return new Map(rows.map(({ id, label }) => [id, label]));
		},
		async revoke(board, id) {
			const { numUpdatedRows } = await kysely
				.updateTable('ingest_keys')
				.set({ revoked: true })
				.where('board', '=', board)
				.where('id', '=', id)
				.where('revoked', '=', false)
				.executeTakeFirst();
			return numUpdatedRows > 0n;
		},
		async find(board, hash) {
			const row = await kysely
				.selectFrom('ingest_keys')
				.select(['id', 'label'])
				.where('board', '=', board)
				.where('hash', '=', hash)
				.where('revoked', '=', false)
				.executeTakeFirst();
			return row ?? null;
		},
		async batch(board, feed, key) {
			const row = await kysely
				.selectFrom('ingest_batches')
				.select(['mark', 'answer'])
				.where('board', '=', board)
				.where('feed', '=', feed)
				.where('key', '=', key)
				.executeTakeFirst();
			return row ? { mark: row.mark, answer: JSON.parse(row.answer) as IngestAnswer } : null;
		},
		async keep(tx, board, feed, key, { mark, answer }, at) {
			const { numInsertedOrUpdatedRows } = await tx
				.insertInto('ingest_batches')
				.values({ board, feed, key, mark, answer: JSON.stringify(answer), at })
				.onConflict((conflict) => conflict.doNothing())
				.executeTakeFirst();
			if (!numInsertedOrUpdatedRows) return false;
			await tx.updateTable('ingest_keys').set({ used_at: at }).where('id', '=', feed).execute();
			return true;
		},
		async hasBatches(board) {
			const row = await kysely
				.selectFrom('ingest_batches')
				.select('board')
				.where('board', '=', board)
				.limit(1)
				.executeTakeFirst();
			return row !== undefined;
		},
		async forget(before) {
			await kysely.deleteFrom('ingest_batches').where('at', '<', before).execute();
		},
	};
}
