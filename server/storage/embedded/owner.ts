import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../../shared/errors.ts';

/** Whom the database runs as; undefined = as we do. */
export type Owner = { readonly uid: number; readonly gid: number } | undefined;

/** PostgreSQL refuses to run as root, so there it gets a user of its own, made once if the system has none. */
export async function findOwner(): Promise<Owner> {
	if (process.getuid?.() !== 0) return undefined;
	const known = (await lookUp('personaboard')) ?? (await lookUp('postgres'));
	if (known) return known;
	const made = await promisify(execFile)('useradd', ['--system', '--no-create-home', 'personaboard']).catch(
		() => undefined,
	);
	const owner = made && (await lookUp('personaboard'));
	if (owner) return owner;
	throw new AppError(
		'unavailable',
		'The database does not run as root, and no other user could be made. Start Personaboard as another user, or set DATABASE_URL.',
	);
}

async function lookUp(name: string): Promise<Owner> {
	const line = (await readFile('/etc/passwd', 'utf8').catch(() => ''))
		.split('\n')
		.find((entry) => entry.startsWith(`${name}:`));
	const [, , uid, gid] = line?.split(':') ?? [];
	return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** True when `owner` may walk down to `path` (which need not exist yet). */
export async function canReach(owner: NonNullable<Owner>, path: string): Promise<boolean> {
	for (let at = path; ; at = dirname(at)) {
		const found = await stat(at).catch(() => undefined);
		if (found) {
			const bit = found.uid === owner.uid ? 0o100 : found.gid === owner.gid ? 0o010 : 0o001;
			if ((found.mode & bit) === 0) return false;
		}
		if (at === dirname(at)) return true;
	}
}
