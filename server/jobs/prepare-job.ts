import { boardMap, readBoard, setEntry } from '../../shared/board-doc.ts';
import type { BoardId, SourceId } from '../../shared/ids.ts';
import { freshnessSheet, freshnessSheetId } from '../freshness/freshness-sheet.ts';
import type { Clock } from '../ports.ts';
import { checkBoardFreshness } from './check-freshness.ts';
import type { ImportWork, JobWork } from './job-work.ts';
import { writePlan } from './plan.ts';
import { type RunDeps, runJob, type Steps } from './run.ts';

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
export type PrepareDeps = RunDeps & {
	clock: Clock;
	/** Weighs the board's decisions on its personas as they are now. */
	showDecisions: (board: BoardId) => Promise<void>;
	prepareImport: (board: BoardId, work: ImportWork, steps: Steps) => Promise<Prepared>;
};

/** Does a job's work up to the moment when it could still be stopped. Rejects with the abort reason when it is. */
export async function prepareJob(
	deps: PrepareDeps,
	board: BoardId,
	work: JobWork,
	steps: Steps,
): Promise<Prepared> {
	if (work.kind === 'import') return deps.prepareImport(board, work, steps);
	if (work.kind === 'freshness') {
		const { found, summary } = await checkBoardFreshness(deps, board, work, steps);
		return {
			summary,
			async write() {
				await deps.insights.write(board, 'freshness', found ?? {});
				await deps.rooms.transact(board, 'pipeline', (doc) => {
					const sheet = found && freshnessSheet(found, readBoard(doc));
					if (sheet) setEntry(doc, 'sheets', sheet.id, sheet);
					else boardMap(doc, 'sheets').delete(freshnessSheetId);
				});
			},
			discard: async () => undefined,
		};
	}
	const { plan, found, summary } = await runJob(deps, board, work, steps);
	return {
		summary,
		async write() {
			// First: whoever sees the run's end in the document asks for what it found.
			for (const [kind, content] of found) await deps.insights.write(board, kind, content);
			await deps.rooms.transact(board, 'pipeline', (doc) => writePlan(doc, plan, deps.clock.now()));
			if (work.kind === 'personas') await deps.showDecisions(board);
		},
		discard: async () => undefined,
	};
}
