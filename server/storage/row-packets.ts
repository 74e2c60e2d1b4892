import type { BoardId } from '../../shared/ids.ts';
import type { DocRow, HeardRow } from '../sync/doc-store.ts';

/** What PostgreSQL takes in one notification is a little under 8,000 bytes; the rest is for the teller's name. */
const most = 7900;

/** Which notification each row goes into: rows with one number together; a negative one for a row told by number only. */
export function packetsOf(rows: readonly DocRow[]): number[] {
	let packet = 0;
	let used = 0;
	let unread = 0;
	return rows.map(({ board, bytes }) => {
		// Base64 in lines of 76, then the board, the number and what parts them.
		const text = Math.ceil(bytes.length / 3) * 4;
		const size = text + Math.ceil(text / 76) + board.length + 22;
		if (size > most) return -1 - Math.floor(unread++ / 64);
		if (used + size > most) {
			packet += 1;
			used = 0;
		}
		used += size;
		return packet;
	});
}

/** The rows of one notification. */
export function readPacket(body: string): HeardRow[] {
	return body.split(';').map((row) => {
		const [board, seq, bytes] = row.split(' ');
		return {
			board: board as BoardId,
			seq: Number(seq),
			bytes: bytes === undefined ? null : Buffer.from(bytes, 'base64'),
		};
	});
}
