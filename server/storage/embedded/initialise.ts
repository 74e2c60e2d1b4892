import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../../shared/errors.ts';
import { isAlive, spawnOptions, superuser } from './cluster.ts';
import type { Place } from './place.ts';

/**
 * Makes the files of an empty database, once, or makes sure that those that are there are of our PostgreSQL. Two at once
 * both make some, and whoever is first has theirs stay; an interrupted attempt leaves nothing that looks finished.
 * Throws AppError `unavailable`.
 */
export async function initialise(place: Place, password: string): Promise<void> {
	if (await isMade(place)) return;
	const { folder, binaries, owner } = place;
	await removeLeftovers(folder);
	const part = `${folder}.new.${process.pid}.${randomUUID()}`;
	const secret = `${part}.secret`;
	try {
		await mkdir(part, { mode: 0o700 });
		await writeFile(secret, password, { mode: 0o600 });
		if (owner) for (const path of [part, secret]) await chown(path, owner.uid, owner.gid);
		await promisify(execFile)(
			binaries.initdb,
			[
				`--pgdata=${part}`,
				`--username=${superuser}`,
				`--pwfile=${secret}`,
				'--auth=scram-sha-256',
				'--encoding=UTF8',
				'--locale=C',
				'--no-instructions',
			],
			spawnOptions(owner, part),
		);
		// Fails where somebody else's lies by now: a folder is put over an empty one only.
		await rename(part, folder).catch(async (error: unknown) => {
			if (!(await isMade(place))) throw error;
		});
	} catch (error) {
		if (error instanceof AppError) throw error;
		throw new AppError(
			'unavailable',
			'The database could not be set up in the data folder. Check that there is room and that it may be written to.',
			{ cause: error },
		);
	} finally {
		await rm(secret, { force: true });
		await rm(part, { recursive: true, force: true });
	}
}

/** True when the files are there; throws AppError `unavailable` when another major version of PostgreSQL made them. */
export async function isMade({ folder, binaries }: Place): Promise<boolean> {
	const text = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined);
	if (text === undefined) return false;
	const made = text.trim();
	if (made === binaries.major) return true;
	throw new AppError(
		'unavailable',
		`The data folder was made by PostgreSQL ${made}, and this version of Personaboard brings PostgreSQL ${binaries.major}. ` +
			'With the version that made it, write everything into a file (personaboard backup --out FILE --with-access); ' +
			'then read it into a fresh data folder with this one (personaboard restore --from FILE --data DIR).',
	);
}

/** What attempts have left whose process is no more. */
async function removeLeftovers(folder: string): Promise<void> {
	const names = await readdir(dirname(folder)).catch(() => []);
	for (const name of names) {
		const pid = new RegExp(`^${basename(folder)}\\.new\\.(\\d+)\\.`).exec(name)?.[1];
		if (pid && !isAlive(Number(pid))) await rm(join(dirname(folder), name), { recursive: true, force: true });
	}
}
