import type { BoardId } from '../../shared/ids.ts';

/** At most one row a board in a batch: its updates merged. */
export type DocRow = { readonly board: BoardId; readonly bytes: Uint8Array };

/** Where board documents are kept. */
export interface DocStore {
	/** Everything stored of a board, in an order that can be applied; `seq` of the last row, 0 when there is none. */
	load(board: BoardId): Promise<{ updates: Uint8Array[]; logLength: number; seq: number }>;
	/** Durable when it resolves, all rows or none. Returns each board's new `seq`. */
	append(rows: readonly DocRow[]): Promise<Map<BoardId, number>>;
	/** Replaces all rows up to `seq` by one snapshot that holds at least what they held. */
	compact(board: BoardId, snapshot: Uint8Array, seq: number): Promise<void>;
}
