import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { errorFields } from '../../log.ts';
import type { Clock, Log, RandomBytes } from '../../ports.ts';
import { readSecretFile } from '../secret-file.ts';
import { findBinaries } from './binaries.ts';
import { bringUp, isAlive, stop, urlOf } from './cluster.ts';
import { initialise, isMade } from './initialise.ts';
import { findOwner } from './owner.ts';
import { findPlace, type Place } from './place.ts';

/** A real PostgreSQL in the data folder; `found` when another server runs it, or a killed one had left it running. */
export type EmbeddedPostgres = {
	readonly url: string;
	readonly found: boolean;
	/** Stops the database's process, for all who use it. */
	stop(): Promise<void>;
	/** Lets it run, for others. */
	leave(): void;
};

export type EmbeddedDeps = {
	log: Log;
	random: RandomBytes;
	clock: Clock;
	/** Hears once that the database has ended and cannot be brought back. */
	onGone?: (reason: AppError) => void;
	/** Milliseconds a database that has ended is tried to be started again. */
	patience?: number;
};

/** Milliseconds between two looks whether the process is there. */
const lookEvery = 500;

/**
 * Finds or starts the PostgreSQL of this data folder. Nothing to install, nothing to configure; it listens on this
 * machine only and its password lies beside it, readable by its owner alone. When its process ends without being asked
 * to, it is started again at the same address, be it after a while: a full disk may take a person. Throws AppError
 * `unavailable`.
 */
export async function startEmbeddedPostgres(
	dataDir: string,
	{ log, random, clock, onGone = () => undefined, patience = 600_000 }: EmbeddedDeps,
): Promise<EmbeddedPostgres> {
	const place = await findPlace(dataDir, await findBinaries(platform(), arch()), await findOwner());
	const password = await readSecretFile(join(dataDir, 'postgres.password'), random, () =>
		Buffer.from(random(24)).toString('base64url'),
	);
	await initialise(place, password);
	let held = await bringUp(place, password);
	const { found, port } = held;
	log.info(found ? 'Database found running' : 'Database started', { port, folder: place.folder });
	let left = false;
	let goneSince: number | undefined;
	let looking = Promise.resolve();
	let forget = clock.after(lookEvery, lookAgain);

	function lookAgain(): void {
		looking = look();
	}

	async function look(): Promise<void> {
		if (!isAlive(held.pid)) {
			goneSince ??= clock.now();
			const reason = await startAgain(goneSince);
			if (reason && !left) return onGone(reason);
		}
		if (!left) forget = clock.after(lookEvery, lookAgain);
	}

	/** Says why when there is no use in trying any more. */
	async function startAgain(since: number): Promise<AppError | undefined> {
		try {
			if (!(await isMade(place))) return folderGone(place);
			held = await bringUp(place, password, port);
			goneSince = undefined;
			log.warn('The database had ended and was started again', { port });
		} catch (error) {
			log.warn('The database has ended and does not start', errorFields(error));
			if (clock.now() - since >= patience) return notBack();
		}
		return undefined;
	}

	function leave(): void {
		left = true;
		forget();
	}

	return {
		url: urlOf(held, password),
		found,
		leave,
		async stop() {
			leave();
			// It may just be starting it again.
			await looking;
			await stop(held);
		},
	};
}

function folderGone({ folder }: Place): AppError {
	return new AppError(
		'unavailable',
		`The database has ended, and its files are gone from ${folder}. Put them back, or restore a backup into a fresh data folder.`,
	);
}

function notBack(): AppError {
	return new AppError(
		'unavailable',
		'The database has ended and could not be started again. Its log lies in the data folder (postgres.log).',
	);
}
