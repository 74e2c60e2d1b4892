import * as Y from 'yjs';
import type { DocStore } from '../../server/sync/doc-store.ts';
import type { BoardId } from '../../shared/ids.ts';

/** A document store whose appends wait until `release`, and fail while `broken`. */
export function createMemoryDocStore(): DocStore & {
	hold(): void;
	release(): void;
	broken: boolean;
	rows: { seq: number; board: BoardId; bytes: Uint8Array }[];
	loads: number;
} {
	let gate: Promise<void> | undefined;
	let open: () => void = () => undefined;
	let seq = 0;
	/** The row that is the board's snapshot. */
	const snapshots = new Map<BoardId, number>();
	return {
		rows: [],
		broken: false,
		loads: 0,
		hold() {
			gate = new Promise((resolve) => {
				open = resolve;
			});
		},
		release() {
			open();
			gate = undefined;
		},
		async load(board) {
			this.loads += 1;
			const mine = this.rows.filter((row) => row.board === board);
			return {
				updates: mine.map(({ bytes }) => bytes),
				snapshot: snapshots.get(board) ?? 0,
				rows: mine.map((row) => row.seq).filter((each) => each !== snapshots.get(board)),
			};
		},
		async read(board, wanted) {
			return this.rows.find((row) => row.board === board && row.seq === wanted)?.bytes ?? null;
		},
		async append(rows) {
			await gate;
			if (this.broken) throw new Error('disk full');
			return new Map(
				rows.map(({ board, bytes }) => {
					seq += 1;
					this.rows.push({ seq, board, bytes });
					return [board, seq];
				}),
			);
		},
		async compact(board, known, fold) {
			const snapshot = this.rows.find((row) => row.board === board && row.seq === snapshots.get(board));
			const folded = fold({
				rows: this.rows.filter((row) => row.board === board && row !== snapshot).map((row) => [row.seq]),
				newer: snapshot && snapshot.seq !== known ? { snapshot: snapshot.seq, bytes: snapshot.bytes } : null,
			});
			if (!folded) return null;
			seq += 1;
			snapshots.set(board, seq);
			this.rows = [
				{ seq, board, bytes: folded.bytes },
				...this.rows.filter(
					(row) => row !== snapshot && !(row.board === board && folded.rows.includes(row.seq)),
				),
			];
			return seq;
		},
		async spread() {},
		hear() {},
	};
}

/** What is stored of a board, as a document. */
export function storedDoc(store: { rows: { board: BoardId; bytes: Uint8Array }[] }, board: BoardId): Y.Doc {
	const doc = new Y.Doc();
	for (const row of store.rows) if (row.board === board) Y.applyUpdate(doc, row.bytes);
	return doc;
}
