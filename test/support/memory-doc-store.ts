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
				logLength: mine.length,
				seq: mine.at(-1)?.seq ?? 0,
			};
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
		async compact(board, bytes, upTo) {
			this.rows = [
				{ seq: upTo, board, bytes },
				...this.rows.filter((row) => row.board !== board || row.seq > upTo),
			];
		},
	};
}

/** What is stored of a board, as a document. */
export function storedDoc(store: { rows: { board: BoardId; bytes: Uint8Array }[] }, board: BoardId): Y.Doc {
	const doc = new Y.Doc();
	for (const row of store.rows) if (row.board === board) Y.applyUpdate(doc, row.bytes);
	return doc;
}
