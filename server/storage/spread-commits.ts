import { type Kysely, sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';
import { packUpdates, readCommit } from './commit-bytes.ts';
import { spreadLock } from './locks.ts';
import type { Tables } from './schema.ts';

/** As many are in memory at a time. */
const commitsAtOnce = 500;

/**
 * Moves commits up to a number (all when null) into the logs of their boards, one row a board. What belongs to a board
 * that does not exist any more is left out. Needs a transaction; one at a time, whichever server asks.
 */
export async function spreadCommits(tx: Kysely<Tables>, upTo: number | null): Promise<void> {
	await sql`select ${spreadLock}`.execute(tx);
	for (;;) {
		const { rows } = await sql<{ seq: number; bytes: Buffer }>`
			delete from doc_commits where seq in (
				select seq from doc_commits where ${upTo}::bigint is null or seq <= ${upTo}
				order by seq limit ${commitsAtOnce})
			returning seq, bytes`.execute(tx);
		if (rows.length > 0) await insertByBoard(tx, rows);
		if (rows.length < commitsAtOnce) return;
	}
}

async function insertByBoard(
	tx: Kysely<Tables>,
	commits: readonly { seq: number; bytes: Buffer }[],
): Promise<void> {
	const byBoard = new Map<BoardId, { seqs: number[]; updates: Uint8Array[] }>();
	for (const { seq, bytes } of [...commits].sort((a, b) => a.seq - b.seq)) {
		for (const { board, bytes: update } of readCommit(bytes)) {
			const log = byBoard.get(board) ?? { seqs: [], updates: [] };
			byBoard.set(board, log);
			log.seqs.push(seq);
			log.updates.push(update);
		}
	}
	const packed = [...byBoard.values()].map(({ updates }) => packUpdates(updates));
	const ends: number[] = [];
	for (const { length } of packed) ends.push((ends.at(-1) ?? 0) + length);
	// All bytes as one value, since the driver would send each of an array as text.
	await sql`
		insert into doc_updates (board, seq, covers, bytes)
		select board, last, covers::bigint[], substring(${Buffer.concat(packed)}::bytea from at for length)
		from unnest(${[...byBoard.keys()]}::text[], ${[...byBoard.values()].map(({ seqs }) => seqs.at(-1)!)}::bigint[],
			${[...byBoard.values()].map(({ seqs }) => `{${seqs.join(',')}}`)}::text[],
			${packed.map(({ length }, i) => ends[i]! - length + 1)}::int[],
			${packed.map(({ length }) => length)}::int[]) as g(board, last, covers, at, length)
		where exists (select from boards where id = board)`.execute(tx);
}
