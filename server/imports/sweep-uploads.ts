import { errorFields } from '../log.ts';
import type { Clock, Log } from '../ports.ts';
import type { UploadStore } from '../storage/upload-store.ts';

/** How long a file waits to be brought in, in hours, and how often that is looked after, in ms. */
const waitsFor = 24;
const lookEvery = 3_600_000;

/** Removes files that nobody brought in, from now on; the returned function ends it. */
export function sweepUploads(uploads: UploadStore, clock: Clock, log: Log): () => Promise<void> {
	let stop: () => void = () => undefined;
	let sweeping = Promise.resolve();
	const sweep = (): void => {
		sweeping = uploads
			.sweep(waitsFor)
			.then((count) => {
				if (count > 0) log.info('Uploaded files that nobody brought in were removed', { count });
			})
			.catch((error: unknown) => log.warn('Uploaded files were not swept', errorFields(error)));
		stop = clock.after(lookEvery, sweep);
	};
	sweep();
	return async () => {
		stop();
		await sweeping;
	};
}
