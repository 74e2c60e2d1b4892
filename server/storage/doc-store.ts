import { sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';
import type { DocRow, DocStore } from '../sync/doc-store.ts';
import { packCommit } from './commit-bytes.ts';
import type { Database } from './database.ts';
import { changeOf, loadDoc } from './load-doc.ts';
import { boardLock } from './locks.ts';
import { longestPacket, readPacket } from './row-packets.ts';
import { channel, deafLine, type ServerLine } from './server-line.ts';
import { spreadCommits } from './spread-commits.ts';

/** So many boards in one commit at most: their ids fit into one notification. */
const boardsAtOnce = 200;

/**
 * Board documents: commits of many boards at once, spread over an append-only log each, with a snapshot that swallows
 * its beginning. `line` tells the other servers.
 */
export function createDocStore({ kysely, pool }: Database, line: ServerLine = deafLine): DocStore {
	/** The newest commit when it was last spread: what came before has been heard by every server since. */
	let newest = 0;

	/** Nothing is written when a board is missing: the others' changes go on without it. */
	async function appendSome(rows: readonly DocRow[], seqs: Map<BoardId, number>): Promise<void> {
		if (rows.length === 0) return;
		// A server that is alone tells nobody. Who joins waits for the statements that may not have seen it.
		const { rows: answers } = await pool.query<{ seq: number | null; missing: BoardId[] | null }>({
			name: 'append-commit',
			text: `with missing as (
					select array_agg(board) as boards from unnest($2::text[]) as g(board)
					where not exists (select from boards where id = board)),
				written as (
					insert into doc_commits (bytes) select $1 from missing where boards is null returning seq),
				told as (
					select pg_notify('${channel}', $3 || seq || case
						when length($1) <= ${longestPacket} then ' ' || encode($1, 'base64')
						else ';' || array_to_string($2::text[], ' ') end)
					from written where exists (select from servers where id <> $4))
				select (select seq from written), (select count(*) from told), boards as missing from missing`,
			values: [packCommit(rows), rows.map(({ board }) => board), line.address('d'), line.id],
		});
		const { seq, missing } = answers[0]!;
		if (seq === null) {
			const gone = new Set(missing);
			const left = rows.filter(({ board }) => !gone.has(board));
			return appendSome(left, seqs);
		}
		for (const { board } of rows) seqs.set(board, seq);
	}

	function spread(upTo: number): Promise<void> {
		return kysely.transaction().execute(async (tx) => {
			// What is moved is on the disk where it lay: a crash finds it there again, so nobody need wait for the disk.
			await sql`set local synchronous_commit = off`.execute(tx);
			await spreadCommits(tx, upTo);
		});
	}

	return {
		load: (board) => loadDoc(kysely, board),
		async read(board, seq) {
			const row = await kysely
				.selectFrom('doc_commits')
				.select('bytes')
				.where('seq', '=', seq)
				.executeTakeFirst();
			return (row && changeOf(board, row.bytes)) ?? null;
		},
		async append(rows) {
			const seqs = new Map<BoardId, number>();
			for (let at = 0; at < rows.length; at += boardsAtOnce)
				await appendSome(rows.slice(at, at + boardsAtOnce), seqs);
			return seqs;
		},
		async spread() {
			const before = newest;
			const { rows } = await sql<{
				seq: number | null;
			}>`select max(seq) as seq from doc_commits`.execute(kysely);
			newest = rows[0]?.seq ?? 0;
			if (newest > 0 && before > 0) await spread(before);
		},
		compact: (board, known, fold) =>
			kysely.transaction().execute(async (tx) => {
				await sql`select ${boardLock(board)}`.execute(tx);
				// Deleted meanwhile: a snapshot now would outlive the board.
				const { rows: boards } = await sql`select from boards where id = ${board}`.execute(tx);
				if (boards.length === 0) return null;
				await spreadCommits(tx, null);
				const { rows: snapshots } = await sql<{ seq: number; bytes: Uint8Array | null }>`
					select seq, case when seq <> ${known} then bytes end as bytes
					from doc_snapshots where board = ${board}`.execute(tx);
				const { rows } = await sql<{ seq: number; covers: string[] }>`
					select seq, covers from doc_updates where board = ${board}`.execute(tx);
				const { seq: snapshot = 0, bytes: newer = null } = snapshots[0] ?? {};
				const lots = rows.map(({ covers }) => covers.map(Number));
				const folded = fold({
					rows: lots,
					newer: newer && { snapshot, bytes: newer },
				});
				if (!folded) return null;
				const bytes = asBuffer(folded.bytes);
				const { rows: written } = await sql<{ seq: number }>`
					insert into doc_snapshots (board, seq, bytes)
					values (${board}, nextval(pg_get_serial_sequence('doc_updates', 'seq')), ${bytes})
					on conflict (board) do update set seq = excluded.seq, bytes = excluded.bytes
					returning seq`.execute(tx);
				const swallowed = new Set(folded.rows);
				const done = rows.filter((_, i) => lots[i]!.every((row) => swallowed.has(row))).map(({ seq }) => seq);
				await sql`delete from doc_updates where board = ${board} and seq = any(${done}::bigint[])`.execute(
					tx,
				);
				return written[0]!.seq;
			}),
		hear(listener) {
			line.hear('d', (body) => {
				for (const row of readPacket(body)) listener(row);
			});
		},
	};
}

function asBuffer(bytes: Uint8Array): Buffer {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
