import { type RawBuilder, sql } from 'kysely';
import type { BoardId, EvidenceId, ParticipantId } from '../../shared/ids.ts';
import type { Database } from './database.ts';
import { clearInsights } from './insight-store.ts';
import { holderOf } from './original-store.ts';
import { clearSteps } from './step-store.ts';

type Tx = Database['kysely'];

/** What is to go: evidence, and with it a person if it is all of theirs. */
export type ErasedRows = {
	readonly evidence: readonly EvidenceId[];
	readonly person: ParticipantId | null;
	readonly users: readonly string[];
};
export type ErasedCounts = {
	readonly quotes: number;
	readonly measurements: number;
	readonly originals: number;
	readonly usageEvents: number;
	readonly customers: number;
	readonly uploads: number;
};

/** Puts marks on record by which what was erased is known again. */
export async function putTombstones(tx: Tx, board: BoardId, marks: readonly string[]): Promise<void> {
	await sql`insert into tombstones (board, mark) select ${board}, * from unnest(${[...marks]}::text[])
		on conflict do nothing`.execute(tx);
}

/** Deletes it from every table. */
export async function eraseRows(tx: Tx, board: BoardId, gone: ErasedRows): Promise<ErasedCounts> {
	const ids = [...gone.evidence];
	const users = [...gone.users];
	const originals = await count(
		tx,
		sql`select from originals where board = ${board} and evidence = any(${ids}::text[])`,
	);
	const { rows } = await sql<{ kind: string }>`
		delete from evidence where board = ${board} and id = any(${ids}::text[]) returning kind`.execute(tx);
	const measurements = rows.filter(({ kind }) => kind === 'measured').length;
	await clearInsights(tx, board);
	await clearSteps(tx, board);
	// A file that waits may hold anybody's words; whoever brought it up can bring it again.
	const uploads = await count(tx, sql`delete from uploads where board = ${board} returning 1`);
	const { person } = gone;
	if (person === null) {
		return {
			quotes: rows.length - measurements,
			measurements,
			originals,
			usageEvents: 0,
			customers: 0,
			uploads,
		};
	}
	const usageEvents = await count(
		tx,
		sql`delete from usage_events where board = ${board} and user_id = any(${users}::text[]) returning 1`,
	);
	const customers = await count(
		tx,
		sql`delete from customers where board = ${board}
			and (user_id = any(${users}::text[]) or lower(participant) = lower(${person})) returning 1`,
	);
	await tx.deleteFrom('person_links').where('board', '=', board).where('person', '=', person).execute();
	await tx.deleteFrom('people').where('board', '=', board).where('id', '=', person).execute();
	await tx
		.deleteFrom('sealing_keys')
		.where('board', '=', board)
		.where('holder', '=', holderOf(person, 'so_none'))
		.execute();
	await sql`update mappings set speakers = (
			select coalesce(json_agg(case when s->>'participant' = ${person}
				then (s::jsonb || '{"participant": null}')::json else s end), '[]')::text
			from json_array_elements(speakers::json) s)
		where board = ${board}`.execute(tx);
	return { quotes: rows.length - measurements, measurements, originals, usageEvents, customers, uploads };
}

/** Users that are this person, by anybody's word or by an equal id. */
export async function usersOf(tx: Tx, board: BoardId, person: ParticipantId): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select value as id from person_links where board = ${board} and person = ${person} and kind = 'user'
		union select user_id from customers where board = ${board} and lower(participant) = lower(${person})
		union select distinct user_id from usage_events where board = ${board} and lower(user_id) = lower(${person})
		union select user_id from customers where board = ${board} and lower(user_id) = lower(${person})`.execute(
		tx,
	);
	return rows.map(({ id }) => id);
}

async function count(tx: Tx, query: RawBuilder<unknown>): Promise<number> {
	const { rows } = await query.execute(tx);
	return rows.length;
}
