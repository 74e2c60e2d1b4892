import type { BoardId } from '../../shared/ids.ts';
import type { DocRow } from '../sync/doc-store.ts';

/*
 * How changes lie in the database. A commit holds changes of many boards: for each the length of its board's id (1 byte),
 * the id, the length of the change (4 bytes, big end first), the change. A row of the log holds changes of one board: for
 * each its length (4 bytes), the change.
 */

export function packCommit(rows: readonly DocRow[]): Buffer {
	let size = 0;
	for (const { board, bytes } of rows) size += 1 + board.length + 4 + bytes.length;
	const packed = Buffer.allocUnsafe(size);
	let at = 0;
	for (const { board, bytes } of rows) {
		packed[at] = board.length;
		packed.write(board, at + 1, 'latin1');
		at = packed.writeUInt32BE(bytes.length, at + 1 + board.length);
		packed.set(bytes, at);
		at += bytes.length;
	}
	return packed;
}

export function readCommit(packed: Buffer): DocRow[] {
	const rows: DocRow[] = [];
	for (let at = 0; at < packed.length; ) {
		const start = at + 1 + packed[at]!;
		const end = start + 4 + packed.readUInt32BE(start);
		rows.push({
			board: packed.toString('latin1', at + 1, start) as BoardId,
			bytes: packed.subarray(start + 4, end),
		});
		at = end;
	}
	return rows;
}

export function packUpdates(updates: readonly Uint8Array[]): Buffer {
	return Buffer.concat(
		updates.flatMap((update) => {
			const length = Buffer.allocUnsafe(4);
			length.writeUInt32BE(update.length);
			return [length, update];
		}),
	);
}

export function readUpdates(packed: Buffer): Buffer[] {
	const updates: Buffer[] = [];
	for (let at = 0; at < packed.length; ) {
		const end = at + 4 + packed.readUInt32BE(at);
		updates.push(packed.subarray(at + 4, end));
		at = end;
	}
	return updates;
}
