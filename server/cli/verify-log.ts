import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { systemClock } from '../environment.ts';
import { plural } from '../pipeline/markdown.ts';
import { createAuditStore } from '../storage/audit-store.ts';
import { createBoardStore } from '../storage/board-store.ts';
import { checkMigrated } from '../storage/migrations.ts';
import { defaultDataDir } from './backup.ts';
import { readOptions, UsageError } from './read-options.ts';
import { withDatabase } from './with-database.ts';

/** `personaboard verify-log`: whether the record of each board is as it was written. Resolves to the exit code; 1 where it is not. */
export async function runVerifyLog(args: readonly string[]): Promise<number> {
	const { board, data } = readOptions(args, { board: 'one', data: 'one' });
	if (board !== undefined && !isId('bo', board)) throw new UsageError(`“${board}” is no board’s id.`);
	const dataDir = data ?? defaultDataDir;
	if (!process.env.DATABASE_URL && !(await stat(join(dataDir, 'postgres.password')).catch(() => undefined)))
		throw new AppError('not-found', `There is no database in ${dataDir}. Name its folder with --data.`);
	const found = await withDatabase(dataDir, process.env, async (database) => {
		await checkMigrated(database.kysely);
		const audit = createAuditStore(database, systemClock);
		const { name } = createBoardStore(database);
		const boards = board === undefined ? await audit.boards() : [board];
		return Promise.all(
			boards.map(async (id) => ({ id: nameOf(id, await name(id)), ...(await audit.verify(id)) })),
		);
	});
	for (const { id, entries, unchained, broken } of found) {
		if (broken) console.error(`${id}: entry ${broken.seq} does not hold. ${broken.why}`);
		else
			console.log(
				`${id}: ${plural(entries, 'entry').replace('entrys', 'entries')}, all as written${unchained > 0 ? `; ${unchained} from before the record was chained` : ''}.`,
			);
	}
	if (found.length === 0) console.log('There is no record yet.');
	return found.some(({ broken }) => broken !== null) ? 1 : 0;
}

const nameOf = (id: string, name = ''): string => (name === '' ? id : `“${name}” (${id})`);
