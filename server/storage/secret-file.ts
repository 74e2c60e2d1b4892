import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RandomBytes } from '../ports.ts';

/** The secret that lies at `path`, readable by its owner alone; made when there is none. Of two who make one at once, both get the first. */
export async function readSecretFile(path: string, random: RandomBytes, make: () => string): Promise<string> {
	const known = await readFile(path, 'utf8').catch(() => '');
	if (known !== '') return known;
	await mkdir(dirname(path), { recursive: true });
	const part = `${path}.${Buffer.from(random(6)).toString('hex')}`;
	await writeFile(part, make(), { mode: 0o600 });
	try {
		await link(part, path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	} finally {
		await rm(part, { force: true });
	}
	return readFile(path, 'utf8');
}
