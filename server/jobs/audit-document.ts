import { AppError } from '../../shared/errors.ts';
import type { BoardId, UploadId } from '../../shared/ids.ts';
import { countVerdicts } from '../audit/audit-report.ts';
import { type KeptAudit, toKeptAudit } from '../audit/kept-audit.ts';
import type { PersonaDocument } from '../audit/read-document.ts';
import { runAudit } from '../audit/run-audit.ts';
import { datedBySource } from '../audit/source-date.ts';
import { withUsage } from '../imports/usage-log.ts';
import type { SourceStore } from '../storage/source-store.ts';
import type { AuditWork } from './job-work.ts';
import type { RunDeps, Steps } from './run.ts';

export type AuditDeps = RunDeps & {
	sources: Pick<SourceStore, 'names'>;
	/** An uploaded persona document as sentences, personal data hidden. Throws AppError `unreadable` or `not-found`. */
	readPersona: (board: BoardId, upload: UploadId, signal: AbortSignal) => Promise<PersonaDocument>;
};

/** Judges an uploaded persona document against what the board knows. Nothing of the board itself changes. */
export async function auditDocument(
	deps: AuditDeps,
	board: BoardId,
	{ upload, since }: AuditWork,
	steps: Steps,
): Promise<{ found: KeptAudit; summary: string }> {
	steps.onProgress('Reading the document', 0, 0);
	const document = await deps.readPersona(board, upload, steps.signal);
	const [onBoard, names, customers, embedder] = await Promise.all([
		deps.evidence.list(board),
		deps.sources.names(board),
		deps.usage.customers(board),
		deps.embedder(board),
	]);
	const { evidence, dated } = datedBySource(onBoard, (source) => names.get(source));
	if (!evidence.some(({ kind }) => kind !== 'measured'))
		throw new AppError(
			'conflict',
			'There is no evidence on this board to judge a persona by. Bring in notes or a source first.',
		);
	const audit = await withUsage(deps, board, (log) =>
		runAudit({
			...steps,
			document,
			evidence,
			log: 'duck' in log ? log : null,
			customers,
			since,
			usageSource: 'so_usage',
			embedder,
			seed: 1,
			group: deps.stages.groupEvidence,
		}),
	);
	const ids = new Set(onBoard.map(({ id }) => id));
	const found = toKeptAudit({ ...audit, notices: [...dated, ...audit.notices] }, ids, ({ source }) =>
		names.get(source),
	);
	return { found, summary: `${countVerdicts(audit.claims)} ${audit.split.reason}` };
}
