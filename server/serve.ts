import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { AppError } from '../shared/errors.ts';
import { authorise } from './access/authorise.ts';
import { isLoopback, readSettings, textHosts } from './config.ts';
import { openEmbedder } from './embedder.ts';
import { systemClock, systemRandom } from './environment.ts';
import { createApp } from './http/app.ts';
import { createHandlers } from './http/handlers.ts';
import { serverMetrics } from './http/server-metrics.ts';
import { createJobRunner, stoppedByRestart } from './jobs/job-runner.ts';
import { pipelineStages } from './jobs/pipeline-stages.ts';
import { createLog, errorFields } from './log.ts';
import type { Log } from './ports.ts';
import { createBoardStore } from './storage/board-store.ts';
import { openDatabase } from './storage/database.ts';
import { createDocStore } from './storage/doc-store.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './storage/embedded/embedded.ts';
import { createEvidenceStore } from './storage/evidence-store.ts';
import { createJobStore } from './storage/job-store.ts';
import { migrate } from './storage/migrations.ts';
import { holdDatabase } from './storage/only-server.ts';
import { createUsageStore } from './storage/usage-store.ts';
import { createSyncEndpoint } from './sync/endpoint.ts';
import { defaultLimits, type SyncLimits } from './sync/limits.ts';
import { createRooms } from './sync/rooms.ts';

export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
export type ServeConfig = {
	/** 0 takes a free one. */
	port: number;
	host: string;
	dataDir: string;
	/** Instead of the environment's `DATABASE_URL`. */
	databaseUrl?: string;
	/** Instead of the process's environment. */
	environment?: Readonly<Record<string, string | undefined>>;
	log?: Log;
	limits?: Partial<SyncLimits>;
	/** Adds routes after the server's own. */
	mount?: (app: Hono) => void;
	/** Further WebSocket paths on the same port. */
	upgrades?: readonly { path: string; handle: UpgradeHandler }[];
};
export type RunningServer = { port: number; url: string; close(): Promise<void> };

/** Puts the server together and starts it. Rejects with an AppError when it cannot start; then nothing of it is left running. */
export async function startServer(config: ServeConfig): Promise<RunningServer> {
	const log = config.log ?? createLog((line) => process.stderr.write(line), systemClock.now);
	const settings = readSettings(config.environment ?? process.env);
	guardHost(config.host, settings.accessKey, log);
	const opened: (() => Promise<unknown>)[] = [];
	const closeAll = async (): Promise<void> => {
		for (const close of opened.splice(0).reverse()) {
			await close().catch((error: unknown) => log.error('Closing failed', errorFields(error)));
		}
	};
	try {
		return await start();
	} catch (error) {
		await closeAll();
		throw error;
	}

	async function start(): Promise<RunningServer> {
		const clock = systemClock;
		const random = systemRandom;
		let databaseUrl = config.databaseUrl ?? settings.databaseUrl;
		let embedded: EmbeddedPostgres | undefined;
		// A database that was found running may be another server's, until we hold it.
		let isOurs = false;
		if (databaseUrl === undefined) {
			const postgres = await startEmbeddedPostgres(config.dataDir, { log, random });
			isOurs = !postgres.found;
			opened.push(async () => {
				if (isOurs) await postgres.stop();
			});
			embedded = postgres;
			databaseUrl = postgres.url;
		}
		const hold = await holdDatabase(
			databaseUrl,
			() => {
				log.error('Another server took the database while it was away; this one stops');
				isOurs = false;
				void closeAll();
			},
			{ revive: embedded?.revive },
		).catch((error: unknown) => {
			throw error instanceof AppError ? error : unreachableDatabase(error);
		});
		isOurs = true;
		opened.push(() => hold.release());
		const database = openDatabase(databaseUrl, (error) =>
			log.warn('A database connection was lost', errorFields(error)),
		);
		opened.push(() => database.close());
		const migrated = await migrate(database.kysely);
		if (migrated.length > 0) log.info('Database brought up to date', { migrations: migrated.join(' ') });

		const boards = createBoardStore(database);
		const evidence = createEvidenceStore(database);
		const usage = createUsageStore(database);
		const jobStore = createJobStore(database);
		const limits = { ...defaultLimits, ...config.limits };
		const rooms = createRooms({ store: createDocStore(database), clock, log, limits });
		opened.push(() => rooms.close());
		const { embedder, close: closeEmbedder } = openEmbedder(settings.remoteEmbedding, database);
		opened.push(closeEmbedder);
		await jobStore.failOpen(stoppedByRestart);
		const jobs = createJobRunner({
			stages: pipelineStages,
			rooms,
			evidence,
			usage,
			embedder: () => embedder,
			jobs: jobStore,
			clock,
			random,
			log,
		});
		opened.push(() => jobs.close());

		const check: Parameters<typeof createSyncEndpoint>[0]['authorise'] &
			Parameters<typeof createApp>[0]['authorise'] = (token, board, atLeast) =>
			authorise(boards, token, board, atLeast, clock.now());
		const sync = createSyncEndpoint({ rooms, authorise: check, clock, log, limits });
		const app = createApp({
			handlers: createHandlers({
				boards,
				evidence,
				usage,
				rooms,
				jobs,
				readAhead: (texts) => {
					// Only on this machine: what goes to a configured endpoint goes when a person starts a run.
					if (settings.remoteEmbedding !== undefined) return;
					void embedder
						.embed(texts)
						.catch((error: unknown) => log.warn('Reading ahead failed', errorFields(error)));
				},
				forgetTexts: (texts) => embedder.forget(texts),
				random,
				passesTextTo: textHosts(settings),
				accessKey: settings.accessKey,
			}),
			authorise: check,
			ping: () => boards.ping(),
			metrics: () => serverMetrics(rooms.count(), jobs.counts()),
			log,
		});
		config.mount?.(app);
		const server = createAdaptorServer({ fetch: app.fetch });
		server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
			const { pathname } = new URL(request.url ?? '/', 'http://board');
			const other = config.upgrades?.find(({ path }) => path === pathname);
			if (sync.owns(pathname)) sync.handle(request, socket, head);
			else if (other) other.handle(request, socket, head);
			else socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
		});
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			server.listen(config.port, config.host, resolve);
		}).catch((error: NodeJS.ErrnoException) => {
			throw error.code === 'EADDRINUSE'
				? new AppError('conflict', `Port ${config.port} is taken. Choose another with --port.`)
				: error;
		});
		opened.push(async () => {
			sync.close();
			await new Promise((resolve) => {
				server.close(resolve);
				if ('closeAllConnections' in server) server.closeAllConnections();
			});
		});
		const { port } = server.address() as AddressInfo;
		const url = `http://${isLoopback(config.host) ? 'localhost' : config.host}:${port}`;
		log.info('Server started', { url });
		return { port, url, close: closeAll };
	}
}

/** Tells why by the error's code alone: its text may hold the address with the password in it. */
function unreachableDatabase(cause: unknown): AppError {
	const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
	return new AppError(
		'unavailable',
		`The database cannot be reached${code}. Check that it runs and that DATABASE_URL names it.`,
		{ cause },
	);
}

/** Without an access key whoever reaches the server may make boards, so then only this machine may reach it. */
function guardHost(host: string, accessKey: string | undefined, log: Log): void {
	if (accessKey !== undefined) return;
	if (!isLoopback(host)) {
		throw new AppError(
			'not-allowed',
			`Listening on ${host} opens the server to others. Set PERSONABOARD_ACCESS_KEY first, or leave --host out.`,
		);
	}
	log.info('No access key is set: the server is open to this machine only');
}
