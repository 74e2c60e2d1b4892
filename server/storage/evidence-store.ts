import { sql } from 'kysely';
import type { Evidence } from '../../shared/evidence.ts';
import type { BoardId, EvidenceId, SourceId } from '../../shared/ids.ts';
import type { Database } from './database.ts';

type Tx = Database['kysely'];

/** The home of quote text, personal data hidden. What is held back is nowhere to be seen but in `texts`. */
export interface EvidenceStore {
	/**
	 * Stores what is new, personal data hidden, and returns its ids; known evidence stays as it is. All of it is on record as the source's.
	 * `spare`: stored, but not grouped. `notesOnly`: what the source's own rows say may be used, not quoted.
	 */
	add(
		tx: Tx,
		board: BoardId,
		source: SourceId,
		evidence: readonly Evidence[],
		spare?: ReadonlySet<EvidenceId>,
		notesOnly?: ReadonlySet<EvidenceId>,
	): Promise<Set<EvidenceId>>;
	/** Puts known evidence on record as the source's too; what is gone meanwhile is left out. */
	link(
		tx: Tx,
		board: BoardId,
		source: SourceId,
		ids: readonly EvidenceId[],
		notesOnly?: ReadonlySet<EvidenceId>,
	): Promise<void>;
	/** Which of these the board has, held back ones included. */
	known(board: BoardId, ids: readonly EvidenceId[]): Promise<Set<EvidenceId>>;
	read(board: BoardId, ids: readonly EvidenceId[]): Promise<Evidence[]>;
	/** All evidence in use, by id; without spare rows and without measurements that a later import replaced. */
	list(board: BoardId): Promise<Evidence[]>;
	/** Those of these that are in use. */
	inUse(board: BoardId, ids: readonly EvidenceId[]): Promise<Evidence[]>;
	/** How many texts are in use, measurements aside. */
	count(board: BoardId): Promise<number>;
	/** Codes of all who said something here. */
	participants(board: BoardId): Promise<string[]>;
	/** Every text that is stored, also of evidence not in use. */
	texts(board: BoardId): Promise<string[]>;
	/** Makes `current` what was measured in usage: new ones are stored, others set aside. Measurements a source brought stay. */
	setMeasured(board: BoardId, current: readonly Evidence[]): Promise<void>;
	/** Takes a source's evidence out and returns what is gone, with its texts: what no other source holds. */
	removeSource(tx: Tx, board: BoardId, source: SourceId): Promise<{ gone: EvidenceId[]; texts: string[] }>;
}

const columns = [
	'id',
	'ref',
	'kind',
	'text',
	'participant',
	'source',
	'locator',
	'context',
	'language',
	'date',
	'score',
	'tags',
	'flags',
] as const;

/** Rows that go in with one statement. */
const atOnce = 2000;

export function createEvidenceStore({ kysely }: Database): EvidenceStore {
	function select(board: BoardId) {
		return kysely
			.selectFrom('evidence')
			.select([...columns, sql<Record<string, string>>`fields::json`.as('fields')])
			.where('board', '=', board)
			.where('held', 'is', null)
			.orderBy('id');
	}
	function inUse(board: BoardId) {
		return select(board).where('superseded', '=', false).where('spare', '=', false);
	}
	return {
		add: insertEvidence,
		async link(tx, board, source, ids, notesOnly = new Set()) {
			if (ids.length === 0) return;
			const silent = ids.filter((id) => notesOnly.has(id));
			await sql`insert into evidence_sources (board, source, evidence, notes_only)
				select ${board}, ${source}, id, id = any(${silent}::text[])
				from evidence where board = ${board} and id = any(${[...ids]}::text[])
				on conflict (board, source, evidence) do update set notes_only = excluded.notes_only`.execute(tx);
		},
		async known(board, ids) {
			const { rows } = await sql<{ id: EvidenceId }>`select id from evidence
				where board = ${board} and id = any(${[...ids]}::text[])`.execute(kysely);
			return new Set(rows.map(({ id }) => id));
		},
		async read(board, ids) {
			if (ids.length === 0) return [];
			return select(board)
				.where(sql<boolean>`id = any(${[...ids]}::text[])`)
				.execute();
		},
		list: (board) => inUse(board).execute(),
		async inUse(board, ids) {
			if (ids.length === 0) return [];
			return inUse(board)
				.where(sql<boolean>`id = any(${[...ids]}::text[])`)
				.execute();
		},
		async count(board) {
			const { rows } = await sql<{ count: number }>`select count(*)::int as count from evidence
				where board = ${board} and kind <> 'measured' and held is null and not spare`.execute(kysely);
			return rows[0]?.count ?? 0;
		},
		async participants(board) {
			const { rows } = await sql<{ participant: string }>`select distinct participant from evidence
				where board = ${board} and participant is not null and kind <> 'measured' and held is null
				order by participant`.execute(kysely);
			return rows.map(({ participant }) => participant);
		},
		async texts(board) {
			const rows = await kysely.selectFrom('evidence').select('text').where('board', '=', board).execute();
			return rows.map(({ text }) => text);
		},
		async setMeasured(board, current) {
			await kysely.transaction().execute(async (tx) => {
				await insertRows(tx, board, current, { spare: new Set(), guarded: false });
				const ids = current.map(({ id }) => id);
				await sql`update evidence set superseded = not (id = any(${ids}::text[]))
					where board = ${board} and kind = 'measured' and not exists (
						select from evidence_sources s where s.board = evidence.board and s.evidence = evidence.id)`.execute(
					tx,
				);
			});
		},
		async removeSource(tx, board, source) {
			await sql`delete from evidence_sources where board = ${board} and source = ${source}`.execute(tx);
			await sql`update evidence e set source = other.source
				from (select evidence, min(source) as source from evidence_sources where board = ${board} group by evidence)
					as other
				where e.board = ${board} and e.source = ${source} and e.id = other.evidence`.execute(tx);
			const { rows } = await sql<{ id: EvidenceId; text: string }>`delete from evidence e
				where board = ${board} and source = ${source} and not exists (
					select from evidence_sources s where s.board = e.board and s.evidence = e.id)
				returning id, text`.execute(tx);
			return { gone: rows.map(({ id }) => id), texts: rows.map(({ text }) => text) };
		},
	};
}

async function insertEvidence(
	tx: Tx,
	board: BoardId,
	source: SourceId,
	evidence: readonly Evidence[],
	spare: ReadonlySet<EvidenceId> = new Set(),
	notesOnly: ReadonlySet<EvidenceId> = new Set(),
): Promise<Set<EvidenceId>> {
	const added = new Set<EvidenceId>();
	for (let at = 0; at < evidence.length; at += atOnce) {
		const some = evidence.slice(at, at + atOnce);
		for (const id of await insertRows(tx, board, some, { spare, guarded: true })) added.add(id);
		const silent = some.map(({ id }) => notesOnly.has(id));
		await sql`insert into evidence_sources (board, source, evidence, notes_only)
			select ${board}, ${source}, * from unnest(${some.map(({ id }) => id)}::text[], ${silent}::boolean[])
			on conflict (board, source, evidence) do update set notes_only = excluded.notes_only`.execute(tx);
	}
	return added;
}

/** Rows travel as one JSON value: a parameter a column and row would run out at 6,000 rows. */
async function insertRows(
	tx: Tx,
	board: BoardId,
	evidence: readonly Evidence[],
	{ spare, guarded }: { spare: ReadonlySet<EvidenceId>; guarded: boolean },
): Promise<EvidenceId[]> {
	const given = evidence.map((item) => (spare.has(item.id) ? { ...item, spare: true } : item));
	const { rows } = await sql<{ id: EvidenceId }>`
		insert into evidence (board, id, ref, kind, text, participant, source, date, score, tags, flags,
			locator, context, fields, language, spare, guarded)
		select ${board}, e.id, e.ref, e.kind, e.text, e.participant, e.source, e.date, e.score,
			array(select jsonb_array_elements_text(e.tags)), array(select jsonb_array_elements_text(e.flags)),
			e.locator, e.context, e.fields::text, e.language, coalesce(e.spare, false), ${guarded}::boolean
		from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as e(
			id text, ref text, kind text, text text, participant text, source text, date text,
			score double precision, tags jsonb, flags jsonb, locator text, context text, fields jsonb,
			language text, spare boolean)
		on conflict (board, id) do nothing
		returning id`.execute(tx);
	return rows.map(({ id }) => id);
}
