import { sql } from 'kysely';
import type { Evidence } from '../../shared/evidence.ts';
import type { BoardId, EvidenceId, SourceId } from '../../shared/ids.ts';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

export type RejectedItem = { row: string; reason: string };
export type ImportRecord = {
	board: BoardId;
	source: SourceId;
	name: string;
	kind: Tables['imports']['kind'];
	rejected: readonly RejectedItem[];
};

/** The only home of quote text. */
export interface EvidenceStore {
	/** Stores what is new and returns its ids; known evidence stays as it is. The import is on record with it or not at all. */
	add(record: ImportRecord, evidence: readonly Evidence[]): Promise<Set<EvidenceId>>;
	read(board: BoardId, ids: readonly EvidenceId[]): Promise<Evidence[]>;
	/** All evidence in use, by id; without measurements that a later import replaced. */
	list(board: BoardId): Promise<Evidence[]>;
	/** Every text that is stored, also of evidence no longer in use. */
	texts(board: BoardId): Promise<string[]>;
	/** Makes `current` the board's measurements: new ones are stored, others set aside. */
	setMeasured(board: BoardId, current: readonly Evidence[]): Promise<void>;
	/** What could not be read: of a table the last time it came in, of the canvas ever. */
	rejected(board: BoardId): Promise<(RejectedItem & { source: SourceId })[]>;
	/** Each source's name for people. */
	sources(board: BoardId): Promise<Map<SourceId, string>>;
}

const columns = [
	'id',
	'ref',
	'kind',
	'text',
	'participant',
	'source',
	'date',
	'score',
	'tags',
	'flags',
] as const;

export function createEvidenceStore({ kysely }: Database): EvidenceStore {
	return {
		add: (record, evidence) =>
			kysely.transaction().execute(async (tx) => {
				await tx
					.insertInto('imports')
					.values({ ...record, rejected: JSON.stringify(record.rejected) })
					.execute();
				return insertEvidence(tx, record.board, evidence);
			}),
		async read(board, ids) {
			if (ids.length === 0) return [];
			return kysely
				.selectFrom('evidence')
				.select(columns)
				.where('board', '=', board)
				.where(sql<boolean>`id = any(${[...ids]}::text[])`)
				.orderBy('id')
				.execute();
		},
		list: (board) =>
			kysely
				.selectFrom('evidence')
				.select(columns)
				.where('board', '=', board)
				.where('superseded', '=', false)
				.orderBy('id')
				.execute(),
		async texts(board) {
			const rows = await kysely.selectFrom('evidence').select('text').where('board', '=', board).execute();
			return rows.map(({ text }) => text);
		},
		async setMeasured(board, current) {
			await kysely.transaction().execute(async (tx) => {
				await insertEvidence(tx, board, current);
				const ids = current.map(({ id }) => id);
				await sql`update evidence set superseded = not (id = any(${ids}::text[]))
					where board = ${board} and kind = 'measured'`.execute(tx);
			});
		},
		async rejected(board) {
			const rows = await kysely
				.selectFrom('imports')
				.select(['source', 'kind', 'rejected'])
				.where('board', '=', board)
				.orderBy('id')
				.execute();
			const bySource = new Map<SourceId, Map<string, RejectedItem>>();
			for (const { source, kind, rejected } of rows) {
				// Notes come in by the selection, tables as a whole.
				const items = (kind === 'stickies' && bySource.get(source)) || new Map<string, RejectedItem>();
				for (const item of JSON.parse(rejected) as RejectedItem[]) items.set(item.row, item);
				bySource.set(source, items);
			}
			return [...bySource].flatMap(([source, items]) =>
				[...items.values()].map((item) => ({ ...item, source })),
			);
		},
		async sources(board) {
			const rows = await kysely
				.selectFrom('imports')
				.select(['source', 'name'])
				.distinct()
				.where('board', '=', board)
				.execute();
			return new Map(rows.map(({ source, name }) => [source, name]));
		},
	};
}

/** Rows travel as one JSON value: a parameter a column and row would run out at 6,000 rows. */
async function insertEvidence(
	tx: Database['kysely'],
	board: BoardId,
	evidence: readonly Evidence[],
): Promise<Set<EvidenceId>> {
	const { rows } = await sql<{ id: EvidenceId }>`
		insert into evidence (board, id, ref, kind, text, participant, source, date, score, tags, flags)
		select ${board}, e.id, e.ref, e.kind, e.text, e.participant, e.source, e.date, e.score,
			array(select jsonb_array_elements_text(e.tags)), array(select jsonb_array_elements_text(e.flags))
		from jsonb_to_recordset(${JSON.stringify(evidence)}::jsonb) as e(
			id text, ref text, kind text, text text, participant text, source text, date text,
			score double precision, tags jsonb, flags jsonb)
		on conflict (board, id) do nothing
		returning id`.execute(tx);
	return new Set(rows.map(({ id }) => id));
}
