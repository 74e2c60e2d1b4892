import { boardMap, readBoard, setEntry } from '../../shared/board-doc.ts';
import type { FreshnessJson } from '../../shared/freshness.ts';
import type { BoardId, DecisionId, JobId, SourceId } from '../../shared/ids.ts';
import type { Job } from '../../shared/job.ts';
import { freshnessSheetId } from '../../shared/sheet.ts';
import type { RestingDecision } from '../decisions/ledger.ts';
import { freshnessSheet } from '../freshness/freshness-sheet.ts';
import type { Clock } from '../ports.ts';
import type { EvaluationStore } from '../storage/evaluation-store.ts';
import { type AuditDeps, auditDocument } from './audit-document.ts';
import { checkBoardFreshness } from './check-freshness.ts';
import type { ImportWork, JobWork } from './job-work.ts';
import { type RefreshDeps, refreshBoard } from './refresh-board.ts';
import { runJob, type Steps } from './run.ts';
import { keepStaged } from './take-staged.ts';
import { type StepDeps, writeStep } from './write-step.ts';

/** A job's work done but for its last step. Either `write` or `discard` is called, once. */
export type Prepared = {
	/** What to say when it is written. */
	readonly summary: string;
	readonly source?: SourceId;
	/** Puts the results where people see them. Doing it twice, with a crash in between, is doing it once. */
	write(): Promise<void>;
	/** Leaves no trace of the work. */
	discard(): Promise<void>;
};
export type PrepareDeps = AuditDeps &
	RefreshDeps &
	StepDeps & {
		clock: Clock;
		evaluations: Pick<EvaluationStore, 'add'>;
		/** Whether programs add data to the board. */
		isFed: (board: BoardId) => Promise<boolean>;
		/** Weighs the board's decisions on its personas as they are now. */
		showDecisions: (board: BoardId) => Promise<void>;
		/** Asks the language model about a decision. */
		askOpinion: (board: BoardId, id: DecisionId, steps: Steps) => Promise<{ summary: string }>;
		/** What was decided on which claim. */
		decisionsOn: (board: BoardId) => Promise<ReadonlyMap<string, readonly RestingDecision[]>>;
		/** Hears what a check of a board found, once it is written. */
		checked: (board: BoardId, found: FreshnessJson | null) => Promise<void>;
		prepareImport: (board: BoardId, work: ImportWork, steps: Steps) => Promise<Prepared>;
	};

/** Does a job's work up to the moment when it could still be stopped. Rejects with the abort reason when it is. */
export async function prepareJob(
	deps: PrepareDeps,
	board: BoardId,
	{ id, job, work }: { id: JobId; job: Pick<Job, 'by'>; work: JobWork },
	steps: Steps,
): Promise<Prepared> {
	if (work.kind === 'import') return deps.prepareImport(board, { ...work, by: job.by }, steps);
	if (work.kind === 'freshness') {
		const { found, staged, trial, summary } = work.refresh
			? await refreshBoard(deps, board, work, steps)
			: { ...(await checkBoardFreshness(deps, board, work, steps)), staged: null, trial: null };
		return {
			summary,
			async write() {
				if (staged) await keepStaged(deps.insights, board, staged, trial);
				await deps.insights.write(board, 'freshness', found ?? {});
				const decided = await deps.decisionsOn(board);
				await deps.rooms.transact(board, 'pipeline', (doc) => {
					const sheet = found && freshnessSheet(found, readBoard(doc), decided);
					if (sheet) setEntry(doc, 'sheets', sheet.id, sheet);
					else boardMap(doc, 'sheets').delete(freshnessSheetId);
				});
				await deps.checked(board, found);
			},
			discard: async () => undefined,
		};
	}
	if (work.kind === 'audit') {
		const { found, summary } = await auditDocument(deps, board, work, steps);
		return {
			summary,
			write: () => deps.insights.write(board, 'audit', found),
			discard: async () => undefined,
		};
	}
	if (work.kind === 'opinion') {
		// Answers are kept as they come: stopped half-way, it goes on from there.
		const { summary } = await deps.askOpinion(board, work.decision, steps);
		return { summary, write: async () => undefined, discard: async () => undefined };
	}
	// What lies elsewhere has changed by itself, and what programs add is not measured batch by batch.
	if (work.kind !== 'group' && ((await deps.namedUsage?.of(board)) || (await deps.isFed(board)))) {
		steps.onProgress('Reading what people did', 0, 0);
		await deps.measure(board);
		steps.signal.throwIfAborted();
	}
	const { plan, found, summary, evaluation } = await runJob(deps, board, work, steps);
	return {
		summary,
		async write() {
			await writeStep(deps, board, { id, line: { what: work.kind, by: job.by }, plan, found });
			if (evaluation) await deps.evaluations.add(board, id, evaluation);
			if (work.kind === 'personas') await deps.showDecisions(board);
		},
		discard: async () => undefined,
	};
}
