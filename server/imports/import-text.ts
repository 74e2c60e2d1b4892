import { writeFile } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';
import type { BoardId } from '../../shared/ids.ts';
import type { QualityReport, SourceKind } from '../../shared/import.ts';
import { type ImportDeps, noSteps } from './import-deps.ts';
import { prepareImport } from './prepare-import.ts';
import { withFile } from './uploads.ts';

/**
 * Brings in a text as a file of that name would be. What cannot be read is refused whole (AppError `unreadable`); nothing of it is kept.
 */
export async function importText(
	deps: ImportDeps,
	board: BoardId,
	{ name: given, kind, text }: { name: string; kind?: SourceKind | undefined; text: string },
): Promise<QualityReport> {
	const name = given.trim() || 'Text without a name';
	if (text.trim() === '')
		throw new AppError('unreadable', `${name} is empty. Nothing was brought in.`, { at: 'line 1' });
	return withFile(deps.folder, Buffer.from(deps.random(12)).toString('base64url'), async (path) => {
		await writeFile(path, text, { mode: 0o600 });
		const choice = {
			name,
			kind: kind ?? null,
			roles: [],
			speakers: [],
			consent: 'unknown' as const,
			keepUntil: null,
		};
		const { report, write } = await prepareImport(deps, board, { path, name, lines: 0 }, choice, noSteps);
		await write();
		return report;
	});
}
