import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { readOptions, UsageError } from './read-options.ts';

export const defaultDataDir = fileURLToPath(new URL('../../.personaboard', import.meta.url));

/** `personaboard backup`: one board or all into a file. Resolves to the exit code. */
export async function runBackup(args: readonly string[]): Promise<number> {
	const given = readOptions(args, { board: 'one', out: 'one', data: 'one', 'with-access': 'yes' });
	const { board, out } = given;
	if (out === undefined) throw new UsageError('--out says which file to write; it is missing.');
	if (board !== undefined && !isId('bo', board)) throw new UsageError(`“${board}” is no board’s id.`);
	const dataDir = given.data ?? defaultDataDir;
	if (!process.env.DATABASE_URL && !(await stat(join(dataDir, 'postgres.password')).catch(() => undefined)))
		throw new AppError('not-found', `There is no database in ${dataDir}. Name its folder with --data.`);
	const { withDatabase } = await import('./with-database.ts');
	const { checkMigrated } = await import('../storage/migrations.ts');
	const { writeBackup } = await import('../storage/backup/write-backup.ts');
	const { systemClock } = await import('../environment.ts');
	const { boards, access } = await withDatabase(dataDir, process.env, async (database) => {
		await checkMigrated(database.kysely);
		return writeBackup(database, out, { board, access: given['with-access'], clock: systemClock });
	});
	for (const { id, name, rows } of boards)
		console.log(`${id} “${name}”: ${rows.evidence} pieces of evidence, ${rows.usage_events} usage events`);
	console.log(
		`${boards.length === 1 ? 'One board is' : `${boards.length} boards are`} in ${out}, ` +
			`${access ? 'with' : 'without'} who may open ${boards.length === 1 ? 'it' : 'them'}. The file holds quotes: keep it as carefully as the board.`,
	);
	return 0;
}

/** `personaboard restore`: the boards of a file, all or none. Resolves to the exit code. */
export async function runRestore(args: readonly string[]): Promise<number> {
	const given = readOptions(args, { from: 'one', data: 'one', 'as-new': 'yes' });
	const { from } = given;
	if (from === undefined) throw new UsageError('--from says which file to read; it is missing.');
	// Before a database is made for it.
	const { checkBackup } = await import('../storage/backup/read-backup.ts');
	const header = await checkBackup(from);
	const { withDatabase } = await import('./with-database.ts');
	const { migrate } = await import('../storage/migrations.ts');
	const { restoreBackup } = await import('../storage/backup/restore-backup.ts');
	const { systemRandom } = await import('../environment.ts');
	const restored = await withDatabase(given.data ?? defaultDataDir, process.env, async (database) => {
		await migrate(database.kysely);
		return restoreBackup(database, from, header, { asNew: given['as-new'], random: systemRandom });
	});
	for (const { from: old, board, name, owner } of restored) {
		console.log(`${board} “${name}” is back${board === old ? '' : `, as a board beside ${old}`}.`);
		if (owner !== null) console.log(`  Its owner’s token, shown only this once: ${owner}`);
	}
	if (restored.length === 0) console.log('The file holds no board.');
	return 0;
}
