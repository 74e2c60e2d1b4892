import type { BoardId } from '../../shared/ids.ts';
import type { QualityReport } from '../../shared/import.ts';
import type { ImportWork } from '../jobs/job-work.ts';
import type { Prepared } from '../jobs/prepare-job.ts';
import type { Steps } from '../jobs/run.ts';
import { noteBroughtIn } from './board-evidence.ts';
import type { ImportDeps } from './import-deps.ts';
import { prepareImport } from './prepare-import.ts';
import { withUpload } from './uploads.ts';

/** An uploaded file as a job's work. Throws as `prepareImport`, and `AppError('not-found')` when the file is gone. */
export function prepareUpload(
	deps: ImportDeps,
	board: BoardId,
	{ upload, choice, by = '' }: ImportWork,
	steps: Steps,
): Promise<Prepared> {
	return withUpload(deps, board, upload, steps, async (path, { name, lines }) => {
		const { report, write, discard } = await prepareImport(deps, board, { path, name, lines }, choice, steps);
		return {
			summary: importSummary(report),
			source: report.source,
			async write() {
				await write();
				await noteBroughtIn(deps, board, by, report);
			},
			discard,
		};
	});
}

/** "1,204 new from tickets.csv, 3 known, 12 repeated, 40 kept apart." */
export function importSummary({ name, added, known, duplicates, keptApart }: QualityReport): string {
	const apart = keptApart.reduce((sum, { count }) => sum + count, 0);
	const parts = [
		`${added.toLocaleString('en')} new from ${name}`,
		...(known > 0 ? [`${known.toLocaleString('en')} known`] : []),
		...(duplicates > 0 ? [`${duplicates.toLocaleString('en')} repeated`] : []),
		...(apart > 0 ? [`${apart.toLocaleString('en')} kept apart`] : []),
	];
	return `${parts.join(', ')}.`;
}
