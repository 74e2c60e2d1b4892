import { writeFile } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';
import type { KeptApartReason } from '../../shared/evidence.ts';
import type { BoardId } from '../../shared/ids.ts';
import type { QualityReport } from '../../shared/import.ts';
import type { IngestAnswer, IngestKind } from '../../shared/ingest-api.ts';
import { keptApartText } from '../../shared/reasons.ts';
import { type ImportDeps, noSteps } from '../imports/import-deps.ts';
import { prepareImport } from '../imports/prepare-import.ts';
import { withFile } from '../imports/uploads.ts';
import type { Clock } from '../ports.ts';
import type { Vault } from '../privacy/vault.ts';
import type { Feed, IngestStore } from '../storage/ingest-store.ts';
import type { RejectedItem } from '../storage/source-store.ts';
import { batchTable, sourceKinds } from './batch-table.ts';
import { withoutOddScores } from './odd-scores.ts';

export type IngestDeps = {
	imports: ImportDeps;
	ingest: IngestStore;
	vault: Pick<Vault, 'mark'>;
	clock: Pick<Clock, 'now'>;
};
export type Batch = {
	readonly batch: string;
	readonly source: string;
	readonly kind: IngestKind;
	readonly rows: readonly Readonly<Record<string, unknown>>[];
};

/** Most refused rows that are named in an answer; all are counted. */
const mostNamed = 1000;

const mostOdd = 20;

/** Tells whoever waits for the transaction that the batch is there already. */
class AlreadyHere extends Error {}

/**
 * Takes a batch in, once: what came with the same name before changes nothing and gets the answer it got then. Rows go
 * the way a file's rows go. Throws AppError `conflict` where another batch has that name, `unreadable` where the rows
 * have not the fields their kind needs; then nothing of it is kept.
 */
export async function takeBatch(
	deps: IngestDeps,
	board: BoardId,
	feed: Feed,
	{ batch, source, kind, rows }: Batch,
): Promise<IngestAnswer & { repeated: boolean }> {
	const { imports, ingest, vault, clock } = deps;
	// A hash of few rows could be guessed, so it is one under the server's key.
	const mark = vault.mark('batch', JSON.stringify([source, kind, rows]));
	const before = await known();
	if (before) return before;

	const { rows: taken, odd } = kind === 'nps' ? withoutOddScores(rows) : { rows, odd: [] };
	const { text, roles, rowAt } = batchTable(kind, taken);
	const answerOf = (report: QualityReport, rejected: readonly RejectedItem[]): IngestAnswer => ({
		source: report.source,
		read: report.read,
		added: report.added,
		known: report.known,
		duplicates: report.duplicates,
		refused: report.keptApart.reduce((sum, { count }) => sum + count, 0),
		rows: rejected
			.slice(0, mostNamed)
			.map(({ row, reason }) => ({ row: rowName(row, rowAt), reason: plain(reason) })),
		notices: [
			...report.notices,
			...(odd.length > 0
				? [
						`Taken without a score, which is a whole number from 0 to 10: ${odd.slice(0, mostOdd).join(', ')}${odd.length > mostOdd ? `, and ${odd.length - mostOdd} more` : ''}.`,
					]
				: []),
		],
	});
	let answer: IngestAnswer | undefined;
	try {
		await withFile(imports.folder, Buffer.from(imports.random(12)).toString('base64url'), async (path) => {
			await writeFile(path, text, { mode: 0o600 });
			const terms = { consent: 'unknown' as const, keepUntil: null };
			const choice = { name: source, kind: sourceKinds[kind], roles, speakers: [], ...terms };
			const file = { path, name: `${source}.csv`, lines: rows.length };
			const prepared = await prepareImport(imports, board, file, { ...choice, roles: [...roles] }, noSteps, {
				async within(tx, report, rejected) {
					answer = answerOf(report, rejected);
					const at = new Date(clock.now());
					if (!(await ingest.keep(tx, board, feed.id, batch, { mark, answer }, at))) throw new AlreadyHere();
				},
			});
			await prepared.write();
		});
	} catch (error) {
		if (!(error instanceof AlreadyHere)) throw error;
		return (await known())!;
	}
	return { ...answer!, repeated: false };

	async function known(): Promise<(IngestAnswer & { repeated: boolean }) | null> {
		const kept = await ingest.batch(board, feed.id, batch);
		if (kept === null) return null;
		if (kept.mark !== mark)
			throw new AppError(
				'conflict',
				'Another batch came under this name before. Send these rows under a name of their own.',
				{ at: 'batch' },
			);
		return { ...kept.answer, repeated: true };
	}
}

/** "line 7" as the row that begins there; a row's own id as it is. */
function rowName(row: string, rowAt: ReadonlyMap<number, number>): string {
	const line = /^line (\d+)$/u.exec(row)?.[1];
	return line === undefined ? row : `row ${rowAt.get(Number(line)) ?? line}`;
}

/** As a sentence, without the line of the table that nobody sent. */
function plain(reason: string): string {
	return keptApartText[reason as KeptApartReason] ?? reason.replace(/^Line \d+: /u, '');
}
