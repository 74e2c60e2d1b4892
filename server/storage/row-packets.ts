import type { BoardId } from '../../shared/ids.ts';
import type { HeardRow } from '../sync/doc-store.ts';
import { readCommit } from './commit-bytes.ts';

/** A commit of so many bytes still fits, in base64 with its line ends, into a notification of a little under 8,000 bytes. */
export const longestPacket = 5700;

/** What a notification tells: `number bytes`, or `number;board board…` where the bytes were too many and have to be read. */
export function readPacket(body: string): HeardRow[] {
	const long = /^(\d+);(.*)$/s.exec(body);
	if (long) {
		const seq = Number(long[1]);
		return long[2]!.split(' ').map((board) => ({ board: board as BoardId, seq, bytes: null }));
	}
	const at = body.indexOf(' ');
	const seq = Number(body.slice(0, at));
	return readCommit(Buffer.from(body.slice(at + 1), 'base64')).map((row) => ({ ...row, seq }));
}
