import { sql } from 'kysely';
import type { BoardId, SourceId } from '../../shared/ids.ts';
import type { Consent, QualityReport } from '../../shared/import.ts';
import type { SourceEntry } from '../../shared/import-api.ts';
import type { Database } from './database.ts';

type Tx = Database['kysely'];
export type RejectedItem = { row: string; reason: string };
export type Terms = { readonly consent: Consent; readonly keepUntil: string | null };
/** What is undefined stays. */
export type TermsChange = { readonly [K in keyof Terms]?: Terms[K] | undefined };

/** What was brought in, one entry a source, as it came in last. */
export interface SourceStore {
	/** Puts an import on record. Of the canvas, what was rejected earlier stays: notes come in by the selection. `terms` null: as they were. */
	put(
		tx: Tx,
		board: BoardId,
		report: QualityReport,
		rejected: readonly RejectedItem[],
		terms: Terms | null,
	): Promise<void>;
	/** The source's last report. */
	report(tx: Tx, board: BoardId, source: SourceId): Promise<QualityReport | null>;
	/** Newest first. */
	list(board: BoardId): Promise<SourceEntry[]>;
	terms(board: BoardId, source: SourceId): Promise<Terms | null>;
	/** False when there is no such source. */
	change(board: BoardId, source: SourceId, terms: TermsChange): Promise<boolean>;
	/** False when there is no such source. */
	remove(tx: Tx, board: BoardId, source: SourceId): Promise<boolean>;
	/** What could not be read, source by source. */
	rejected(board: BoardId): Promise<(RejectedItem & { source: SourceId })[]>;
	/** Each source's name for people. */
	names(board: BoardId): Promise<Map<SourceId, string>>;
	/** The newest usage table; null when there is none. */
	latestUsage(board: BoardId): Promise<SourceId | null>;
	/** Drops the examples of what was kept apart: they hold people's words. */
	forgetExamples(tx: Tx, board: BoardId, sources: readonly SourceId[]): Promise<void>;
}

export function createSourceStore({ kysely }: Database): SourceStore {
	return {
		async put(tx, board, report, rejected, terms) {
			const { source, name, kind } = report;
			const before =
				kind === 'stickies'
					? await tx
							.selectFrom('sources')
							.select('rejected')
							.where('board', '=', board)
							.where('source', '=', source)
							.executeTakeFirst()
					: undefined;
			const items = new Map<string, RejectedItem>();
			for (const item of before ? (JSON.parse(before.rejected) as RejectedItem[]) : [])
				items.set(item.row, item);
			for (const item of rejected) items.set(item.row, item);
			const row = {
				name,
				kind,
				...(terms === null ? {} : { consent: terms.consent, keep_until: terms.keepUntil }),
				imported_at: new Date(),
				rejected: JSON.stringify(kind === 'stickies' ? [...items.values()] : rejected),
				report: JSON.stringify(report),
			};
			await tx
				.insertInto('sources')
				.values({ board, source, ...row })
				.onConflict((conflict) => conflict.columns(['board', 'source']).doUpdateSet(row))
				.execute();
		},
		async report(tx, board, source) {
			const row = await tx
				.selectFrom('sources')
				.select('report')
				.where('board', '=', board)
				.where('source', '=', source)
				.forUpdate()
				.executeTakeFirst();
			return row ? (JSON.parse(row.report) as QualityReport) : null;
		},
		async list(board) {
			const { rows } = await sql<{
				report: string;
				name: string;
				consent: Consent;
				keepUntil: string | null;
				importedAt: Date;
				evidence: number;
			}>`select s.report, s.name, s.consent, s.keep_until as "keepUntil", s.imported_at as "importedAt", (
					select count(*)::int from evidence_sources l join evidence e on e.board = l.board and e.id = l.evidence
					where l.board = s.board and l.source = s.source and e.held is null) as evidence
				from sources s where s.board = ${board} order by s.imported_at desc, s.source`.execute(kysely);
			return rows.map(({ report, importedAt, ...row }) => ({
				...(JSON.parse(report) as QualityReport),
				...row,
				importedAt: importedAt.toISOString(),
			}));
		},
		async terms(board, source) {
			const row = await kysely
				.selectFrom('sources')
				.select(['consent', 'keep_until as keepUntil'])
				.where('board', '=', board)
				.where('source', '=', source)
				.executeTakeFirst();
			return row ?? null;
		},
		async change(board, source, { consent, keepUntil }) {
			const { numUpdatedRows } = await kysely
				.updateTable('sources')
				.set({
					source,
					...(consent === undefined ? {} : { consent }),
					...(keepUntil === undefined ? {} : { keep_until: keepUntil }),
				})
				.where('board', '=', board)
				.where('source', '=', source)
				.executeTakeFirst();
			return numUpdatedRows > 0n;
		},
		async remove(tx, board, source) {
			const { numDeletedRows } = await tx
				.deleteFrom('sources')
				.where('board', '=', board)
				.where('source', '=', source)
				.executeTakeFirst();
			return numDeletedRows > 0n;
		},
		async rejected(board) {
			const rows = await kysely
				.selectFrom('sources')
				.select(['source', 'rejected'])
				.where('board', '=', board)
				.orderBy('imported_at')
				.orderBy('source')
				.execute();
			return rows.flatMap(({ source, rejected }) =>
				(JSON.parse(rejected) as RejectedItem[]).map((item) => ({ ...item, source })),
			);
		},
		async names(board) {
			const rows = await kysely
				.selectFrom('sources')
				.select(['source', 'name'])
				.where('board', '=', board)
				.execute();
			return new Map(rows.map(({ source, name }) => [source, name]));
		},
		async latestUsage(board) {
			const row = await kysely
				.selectFrom('sources')
				.select('source')
				.where('board', '=', board)
				.where('kind', '=', 'usage')
				.orderBy('imported_at', 'desc')
				.orderBy('source')
				.limit(1)
				.executeTakeFirst();
			return row?.source ?? null;
		},
		async forgetExamples(tx, board, sources) {
			const rows = await tx
				.selectFrom('sources')
				.select(['source', 'report'])
				.where('board', '=', board)
				.where(sql<boolean>`source = any(${[...sources]}::text[])`)
				.execute();
			for (const { source, report } of rows) {
				const read = JSON.parse(report) as QualityReport;
				const keptApart = read.keptApart.map((group) => ({ ...group, examples: [] }));
				await tx
					.updateTable('sources')
					.set({ report: JSON.stringify({ ...read, keptApart }) })
					.where('board', '=', board)
					.where('source', '=', source)
					.execute();
			}
		},
	};
}
