import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorFields } from '../log.ts';
import type { Clock, Log } from '../ports.ts';
import type { UploadStore } from '../storage/upload-store.ts';

/** How long a file waits to be brought in, in hours, and how often that is looked after, in ms. */
const waitsFor = 24;
const lookEvery = 3_600_000;

/** How long a file may lie in the folder for files that are read, in ms: what is older was left by a server that was killed. */
const readFor = 3 * 3_600_000;

/** Removes files that nobody brought in, from now on, and what was left in `folder`; the returned function ends it. */
export function sweepUploads(
	uploads: UploadStore,
	folder: string,
	clock: Clock,
	log: Log,
): () => Promise<void> {
	let stop: () => void = () => undefined;
	let sweeping = Promise.resolve();
	const sweep = (): void => {
		sweeping = uploads
			.sweep(waitsFor)
			.then((count) => {
				if (count > 0) log.info('Uploaded files that nobody brought in were removed', { count });
			})
			.then(() => removeLeft(folder, clock.now() - readFor))
			.catch((error: unknown) => log.warn('Uploaded files were not swept', errorFields(error)));
		stop = clock.after(lookEvery, sweep);
	};
	sweep();
	return async () => {
		stop();
		await sweeping;
	};
}

async function removeLeft(folder: string, before: number): Promise<void> {
	for (const name of await readdir(folder).catch(() => [])) {
		const path = join(folder, name);
		const found = await stat(path).catch(() => null);
		if (found?.isFile() && found.mtimeMs < before) await rm(path, { force: true });
	}
}
