import { sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';
import type { DocRow, DocStore } from '../sync/doc-store.ts';
import type { Database } from './database.ts';
import { boardLock } from './locks.ts';
import { packetsOf, readPacket } from './row-packets.ts';
import { channel, deafLine, type ServerLine } from './server-line.ts';

/** Board documents as an append-only log with a snapshot that swallows its beginning; `line` tells the other servers. */
export function createDocStore({ kysely, pool }: Database, line: ServerLine = deafLine): DocStore {
	return {
		async load(board) {
			// One statement, so that a compaction in between cannot hide updates from us.
			const { rows } = await sql<{ seq: number; bytes: Uint8Array; whole: boolean }>`
				select seq, bytes, true as whole from doc_snapshots where board = ${board}
				union all
				select seq, bytes, false from doc_updates where board = ${board}
				order by whole desc, seq`.execute(kysely);
			return {
				updates: rows.map(({ bytes }) => bytes),
				snapshot: rows.find(({ whole }) => whole)?.seq ?? 0,
				rows: rows.filter(({ whole }) => !whole).map(({ seq }) => seq),
			};
		},
		async read(board, seq) {
			const row = await kysely
				.selectFrom('doc_updates')
				.select('bytes')
				.where('board', '=', board)
				.where('seq', '=', seq)
				.executeTakeFirst();
			return row?.bytes ?? null;
		},
		async append(rows: readonly DocRow[]) {
			// A server that is alone tells nobody. Who joins waits for the statements that may not have seen it.
			const { rows: written } = await pool.query<{ board: BoardId; seq: number }>({
				name: 'append-updates',
				text: `with given as (
						select board, substring($2::bytea from at for length) as bytes, packet
						from unnest($1::text[], $3::int[], $4::int[], $5::int[]) as g(board, at, length, packet)),
					written as (
						insert into doc_updates (board, bytes)
						select board, bytes from given where exists (select from boards where id = given.board)
						returning board, seq),
					told as (
						select pg_notify('${channel}', $6 || string_agg(
							written.board || ' ' || written.seq ||
							case when packet < 0 then '' else ' ' || encode(given.bytes, 'base64') end, ';'))
						from written join given using (board)
						where exists (select from servers where id <> $7) group by packet)
					select board, seq, (select count(*) from told) from written`,
				values: [
					rows.map(({ board }) => board),
					// One value, since the driver would send each of an array as text.
					Buffer.concat(rows.map(({ bytes }) => bytes)),
					startsOf(rows),
					rows.map(({ bytes }) => bytes.length),
					packetsOf(rows),
					line.address('d'),
					line.id,
				],
			});
			return new Map(written.map(({ board, seq }) => [board, seq]));
		},
		compact: (board, known, fold) =>
			kysely.transaction().execute(async (tx) => {
				await sql`select ${boardLock(board)}`.execute(tx);
				// Deleted meanwhile: a snapshot now would outlive the board.
				const { rows: boards } = await sql`select from boards where id = ${board}`.execute(tx);
				if (boards.length === 0) return null;
				const { rows: snapshots } = await sql<{ seq: number; bytes: Uint8Array | null }>`
					select seq, case when seq <> ${known} then bytes end as bytes
					from doc_snapshots where board = ${board}`.execute(tx);
				const rows = await tx.selectFrom('doc_updates').select('seq').where('board', '=', board).execute();
				const { seq: snapshot = 0, bytes: newer = null } = snapshots[0] ?? {};
				const folded = fold({
					rows: rows.map(({ seq }) => seq),
					newer: newer && { snapshot, bytes: newer },
				});
				if (!folded) return null;
				const bytes = asBuffer(folded.bytes);
				const { rows: written } = await sql<{ seq: number }>`
					insert into doc_snapshots (board, seq, bytes)
					values (${board}, nextval(pg_get_serial_sequence('doc_updates', 'seq')), ${bytes})
					on conflict (board) do update set seq = excluded.seq, bytes = excluded.bytes
					returning seq`.execute(tx);
				await sql`delete from doc_updates where board = ${board} and seq = any(${folded.rows}::bigint[])`.execute(
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

/** Where each row's bytes start when all lie one behind the other, counted from 1. */
function startsOf(rows: readonly DocRow[]): number[] {
	let at = 1;
	return rows.map(({ bytes }) => {
		const start = at;
		at += bytes.length;
		return start;
	});
}

function asBuffer(bytes: Uint8Array): Buffer {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
