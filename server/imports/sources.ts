import { AppError } from '../../shared/errors.ts';
import type { BoardId, SourceId } from '../../shared/ids.ts';
import type { TermsChange } from '../storage/source-store.ts';
import { measure } from './board-evidence.ts';
import { canvasSource, type ImportDeps } from './import-deps.ts';

/** What the people of a source agreed to, and how long it may be kept. Throws `AppError('not-found')`. */
export async function changeSource(
	deps: Pick<ImportDeps, 'sources' | 'applyTerms'>,
	board: BoardId,
	source: SourceId,
	terms: TermsChange,
): Promise<void> {
	if (!(await deps.sources.change(board, source, terms))) throw noSource();
	await deps.applyTerms(board);
}

/**
 * Takes a source out: its evidence goes from everywhere, but for what another source holds too, and what rested on it is mended. Throws
 * `AppError('not-found' | 'conflict')`.
 */
export async function removeSource(deps: ImportDeps, board: BoardId, source: SourceId): Promise<void> {
	if (source === canvasSource)
		throw new AppError(
			'conflict',
			'Notes on the canvas come in with every run. Take the notes off the canvas, and run again.',
		);
	const { gone, texts } = await deps.database.kysely.transaction().execute(async (tx) => {
		if (!(await deps.sources.remove(tx, board, source))) throw noSource();
		await deps.usage.clear(tx, board, source);
		return deps.evidence.removeSource(tx, board, source);
	});
	await deps.mend(board, new Set(gone));
	await deps.forgetTexts(texts);
	await measure(deps, board);
}

function noSource(): AppError {
	return new AppError('not-found', 'There is no such source on this board.');
}
