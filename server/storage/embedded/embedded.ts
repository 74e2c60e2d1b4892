import { readFile, writeFile } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import type { Log, RandomBytes } from '../../ports.ts';
import { findBinaries } from './binaries.ts';
import { findRunning, initialise, launch, stop, urlOf, whenReady } from './cluster.ts';
import { findOwner } from './owner.ts';
import { findPlace } from './place.ts';

/** A real PostgreSQL in the data folder; `found` when a killed server had left it running. */
export type EmbeddedPostgres = {
	readonly url: string;
	readonly found: boolean;
	/** Starts it again, at the same address, when its process has ended without being asked to. */
	revive(): Promise<void>;
	stop(): Promise<void>;
};

/**
 * Finds or starts the PostgreSQL of this data folder. Nothing to install, nothing to configure; it listens on this
 * machine only and its password lies beside it, readable by its owner alone. Throws AppError `unavailable`.
 */
export async function startEmbeddedPostgres(
	dataDir: string,
	{ log, random }: { log: Log; random: RandomBytes },
): Promise<EmbeddedPostgres> {
	const place = await findPlace(dataDir, await findBinaries(platform(), arch()), await findOwner());
	const password = await readPassword(join(dataDir, 'postgres.password'), random);
	let running = await findRunning(place.folder);
	const found = running !== undefined;
	if (!running) {
		await initialise(place, password);
		running = await launch(place);
	}
	await whenReady(running, password);
	log.info(found ? 'Database found running' : 'Database started', {
		port: running.port,
		folder: place.folder,
	});
	let held = running;
	let stopped = false;
	return {
		url: urlOf(held, password),
		found,
		async revive() {
			if (stopped || (await findRunning(place.folder))) return;
			held = await launch(place, held.port);
			await whenReady(held, password);
			log.warn('The database had ended and was started again', { port: held.port });
		},
		async stop() {
			stopped = true;
			await stop(held);
		},
	};
}

async function readPassword(path: string, random: RandomBytes): Promise<string> {
	const fresh = Buffer.from(random(24)).toString('base64url');
	await writeFile(path, fresh, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EEXIST') throw error;
	});
	return readFile(path, 'utf8');
}
