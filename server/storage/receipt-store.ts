import type { BoardId } from '../../shared/ids.ts';
import type { Receipt } from '../../shared/people.ts';
import type { Database } from './database.ts';

/** What was erased when and by whom; nothing of what it was. */
export interface ReceiptStore {
	add(board: BoardId, receipt: Receipt): Promise<void>;
	/** Newest first. */
	list(board: BoardId): Promise<Receipt[]>;
}

export function createReceiptStore({ kysely }: Database): ReceiptStore {
	return {
		async add(board, receipt) {
			await kysely
				.insertInto('receipts')
				.values({ board, id: receipt.id, at: new Date(receipt.at), body: JSON.stringify(receipt) })
				.execute();
		},
		async list(board) {
			const rows = await kysely
				.selectFrom('receipts')
				.select('body')
				.where('board', '=', board)
				.orderBy('at', 'desc')
				.orderBy('id')
				.execute();
			return rows.map(({ body }) => JSON.parse(body) as Receipt);
		},
	};
}
