import type { BoardId } from '../../shared/ids.ts';

/** At most one row a board in a batch: its updates merged. */
export type DocRow = { readonly board: BoardId; readonly bytes: Uint8Array };

/** A row that another server has stored; `bytes` is null when it was too long to be told and has to be read. */
export type HeardRow = { readonly board: BoardId; readonly seq: number; readonly bytes: Uint8Array | null };

/** Everything stored of a board: the snapshot (its number; 0: none) and the log's rows behind it. */
export type StoredDoc = {
	/** In an order that can be applied. */
	readonly updates: readonly Uint8Array[];
	readonly snapshot: number;
	/** Numbers of the rows in the log. */
	readonly rows: readonly number[];
};

/**
 * What is stored at the moment of a compaction: the log's rows, in lots that go or stay together, and the snapshot if it
 * is not the one that was known.
 */
export type Foldable = {
	readonly rows: readonly (readonly number[])[];
	readonly newer: { readonly snapshot: number; readonly bytes: Uint8Array } | null;
};
/** A snapshot that holds the one before it and these rows. */
export type Folded = { readonly bytes: Uint8Array; readonly rows: readonly number[] };

/** Where board documents are kept. Several servers may use one. */
export interface DocStore {
	load(board: BoardId): Promise<StoredDoc>;
	/** One row of another server; null when it has been folded into the snapshot. */
	read(board: BoardId, seq: number): Promise<Uint8Array | null>;
	/** Durable when it resolves, all rows or none. Returns each row's number; a board that does not exist gets none. */
	append(rows: readonly DocRow[]): Promise<Map<BoardId, number>>;
	/**
	 * Replaces the snapshot and the rows that `fold` names by what it returns; null leaves all as it is. One at a time on
	 * a board, whichever server asks. Resolves with the new snapshot's number; null when nothing was done.
	 */
	compact(board: BoardId, known: number, fold: (stored: Foldable) => Folded | null): Promise<number | null>;
	/** Puts what was written a while ago where it is found board by board. To be called every few seconds. */
	spread(): Promise<void>;
	/** Hears of rows other servers store. */
	hear(listener: (row: HeardRow) => void): void;
}
