import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, rename, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { Binaries } from './binaries.ts';
import { canReach, type Owner } from './owner.ts';

/** Where the database's files lie, and the programs that serve them. */
export type Place = { readonly folder: string; readonly binaries: Binaries; readonly owner: Owner };

/** Used as root when the project or the data folder lies where no other user may look, such as root's home. */
const fallback = '/var/lib/personaboard';

/** Decides on `<dataDir>/postgres`, or a folder of root's choosing that the database's own user can reach. */
export async function findPlace(dataDir: string, binaries: Binaries, owner: Owner): Promise<Place> {
	await mkdir(dataDir, { recursive: true }).catch((cause: unknown) => {
		throw new AppError(
			'unavailable',
			`${dataDir} cannot be used as the data folder: it cannot be made there.`,
			{
				cause,
			},
		);
	});
	const folder = join(resolve(dataDir), 'postgres');
	if (!owner) return { folder, binaries, owner };
	const hash = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16);
	const data = (await canReach(owner, folder)) ? folder : join(fallback, hash);
	await mkdir(join(data, '..'), { recursive: true });
	return { folder: data, binaries: await reachableBinaries(binaries, owner), owner };
}

async function reachableBinaries(binaries: Binaries, owner: NonNullable<Owner>): Promise<Binaries> {
	if (await canReach(owner, binaries.root)) return binaries;
	const { size, mtimeMs } = await stat(binaries.postgres);
	const copy = join(fallback, `programs-${size}-${Math.floor(mtimeMs)}`);
	if (!(await stat(copy).catch(() => undefined))) {
		const part = `${copy}.${process.pid}`;
		await mkdir(fallback, { recursive: true });
		await chmod(fallback, 0o755);
		await cp(binaries.root, part, { recursive: true, verbatimSymlinks: true });
		await rename(part, copy).catch(() => undefined);
	}
	return {
		...binaries,
		root: copy,
		initdb: binaries.initdb.replace(binaries.root, copy),
		postgres: binaries.postgres.replace(binaries.root, copy),
	};
}
