import type { Hono } from 'hono';
import { AppError } from '../shared/errors.ts';
import type { BoardId } from '../shared/ids.ts';
import { type AttemptLimits, createAttempts, defaultAttemptLimits } from './access/attempts.ts';
import { type Authorise, authorise } from './access/authorise.ts';
import { guardHost } from './access/guard-host.ts';
import { openSignIn } from './access/open-sign-in.ts';
import { isLoopback, readSettings, textHosts } from './config.ts';
import { openDecisions } from './decisions/open-decisions.ts';
import { openEmbedder } from './embedder.ts';
import { systemClock, systemRandom } from './environment.ts';
import { createEraser } from './erasure/erase.ts';
import { startRetention } from './erasure/retention.ts';
import { wordsGuard } from './erasure/words-guard.ts';
import { readPolicy } from './governance/policy.ts';
import { createApp } from './http/app.ts';
import { exportBoard } from './http/exports.ts';
import { createHandlers } from './http/handlers.ts';
import { listen, type UpgradeHandler } from './http/listen.ts';
import { createTally } from './http/metrics.ts';
import { serverMetrics } from './http/server-metrics.ts';
import { measure } from './imports/board-evidence.ts';
import { prepareUpload } from './imports/import-upload.ts';
import { joinSplit } from './imports/join-split.ts';
import { openImports } from './imports/open-imports.ts';
import { createFileReader } from './imports/read-in-thread.ts';
import { sweepUploads } from './imports/sweep-uploads.ts';
import { readUploadedPersona } from './imports/uploaded-persona.ts';
import { watchSplits } from './imports/watch-splits.ts';
import { startJobRunner } from './jobs/job-runner.ts';
import { openPipelineStages } from './jobs/pipeline-stages.ts';
import { createLog, errorFields } from './log.ts';
import { createModelDesk } from './model/model-desk.ts';
import { createModelWatch } from './observe/observed-endpoint.ts';
import { openTracer } from './observe/open-tracer.ts';
import { createPeopleDesk } from './people/desk.ts';
import { createPeopleOffice } from './people/office.ts';
import type { Log } from './ports.ts';
import { createDetector } from './privacy/detector.ts';
import { createBoardStore } from './storage/board-store.ts';
import { openVault } from './storage/data-key.ts';
import { isDatabaseAway } from './storage/database.ts';
import { createDecisionStore } from './storage/decision-store.ts';
import { createDocStore } from './storage/doc-store.ts';
import { createEntityStore } from './storage/entity-store.ts';
import { createEvaluationStore } from './storage/evaluation-store.ts';
import { createEvidenceStore } from './storage/evidence-store.ts';
import { createFreshnessStore } from './storage/freshness-store.ts';
import { createHypothesisStore } from './storage/hypothesis-store.ts';
import { createInsightStore } from './storage/insight-store.ts';
import { createInvitationStore } from './storage/invitation-store.ts';
import { createJobStore } from './storage/job-store.ts';
import { createModelStore } from './storage/model-store.ts';
import { openServerDatabase } from './storage/open-server-database.ts';
import { createPeopleStore } from './storage/people-store.ts';
import { createRoundStore } from './storage/round-store.ts';
import { createStepStore } from './storage/step-store.ts';
import { createTokenStore } from './storage/token-store.ts';
import { createVersionStore } from './storage/version-store.ts';
import { createSyncEndpoint } from './sync/endpoint.ts';
import { defaultLimits, type SyncLimits } from './sync/limits.ts';
import { createRooms } from './sync/rooms.ts';
import { openModel } from './synthesis/model/open-model.ts';
import { openUpkeep } from './upkeep/open-upkeep.ts';

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
	/** What strangers may do in a minute. */
	attempts?: Partial<AttemptLimits>;
	/** Most bytes of an uploaded file, instead of the contract's. */
	largestUpload?: number;
	/** Adds routes after the server's own. */
	mount?: (app: Hono) => void;
	/** Further WebSocket paths on the same port. */
	upgrades?: readonly { path: string; handle: UpgradeHandler }[];
};
export type RunningServer = {
	port: number;
	url: string;
	/** Resolves with the reason when the server has lost its database for good. It is of no use then. */
	lost: Promise<AppError>;
	close(): Promise<void>;
};

/** Puts the server together and starts it. Rejects with an AppError when it cannot start; then nothing of it is left running. */
export async function startServer(config: ServeConfig): Promise<RunningServer> {
	const log = config.log ?? createLog((line) => process.stderr.write(line), systemClock.now);
	const settings = readSettings(config.environment ?? process.env);
	guardHost(config.host, settings, log);
	const policy = await readPolicy(settings.policyFile);
	const opened: (() => Promise<unknown>)[] = [];
	const closeAll = async (): Promise<void> => {
		for (const close of opened.splice(0).reverse()) {
			await close().catch((error: unknown) => log.error('Closing failed', errorFields(error)));
		}
	};
	let lose: (reason: AppError) => void = () => undefined;
	const lost = new Promise<AppError>((resolve) => {
		lose = resolve;
	});
	try {
		return await start();
	} catch (error) {
		await closeAll();
		throw error;
	}

	async function start(): Promise<RunningServer> {
		const clock = systemClock;
		const random = systemRandom;
		const tracer = await openTracer(settings.tracesTo, clock);
		opened.push(() => tracer.close());
		const modelWatch = createModelWatch({ tracer, clock });
		const { database, servers } = await openServerDatabase(
			{ url: config.databaseUrl ?? settings.databaseUrl, dataDir: config.dataDir },
			opened,
			{ clock, random, log, tracer, onGone: lose },
		);
		const { newswire } = servers;

		const vault = await openVault(database, {
			dataKey: settings.dataKey,
			dataDir: config.dataDir,
			random,
		});
		const detector = createDetector();
		opened.push(() => detector.close());
		const people = createPeopleStore(database);
		const entities = createEntityStore(database);
		const desk = createPeopleDesk({ database, people, entities, vault, detector, clock });
		const boards = createBoardStore(database);
		const evidence = createEvidenceStore(database);
		const insights = createInsightStore(database);
		const evaluations = createEvaluationStore(database);
		const jobStore = createJobStore(database, { log });
		const limits = { ...defaultLimits, ...config.limits };
		const ofClientChanges: ((board: BoardId) => void)[] = [];
		const rooms = createRooms({
			onClientChange(board) {
				for (const hear of ofClientChanges) hear(board);
			},
			store: createDocStore(database, servers.line),
			clock,
			log,
			limits,
			newswire,
			async guardOf(board) {
				const marks = await people.tombstones(board);
				return marks.size === 0 ? null : wordsGuard(vault, marks);
			},
		});
		opened.push(() => rooms.close());
		const { embedder, close: closeEmbedder } = openEmbedder(settings.remoteEmbedding, database);
		opened.push(closeEmbedder);
		const pipeline = openPipelineStages();
		opened.push(() => pipeline.close());
		const reader = createFileReader(clock);
		opened.push(() => reader.close());
		const imports = await openImports({
			database,
			evidence,
			rooms,
			desk,
			reader,
			random,
			policy,
			settings,
			config,
			embedder,
			forgetGrouping: pipeline.forget,
			async applyTerms(board) {
				await office.holdings.apply(board);
			},
			clock,
			log,
		});
		const { usage, engineFolder, namedUsage } = imports;
		const office = createPeopleOffice({
			database,
			people,
			entities,
			vault,
			desk,
			rooms,
			forgetTexts: imports.forgetTexts,
			clock,
		});
		opened.push(sweepUploads(imports.uploads, imports.folder, clock, log));
		const model = createModelDesk({
			model:
				settings.model === undefined || !policy.model
					? null
					: openModel(settings.model, { clock, observe: modelWatch.observe }),
			store: createModelStore(database),
			clearance: office.clearance,
			rooms,
			evidence,
			insights,
			clock,
		});
		const decisions = createDecisionStore(database);
		const exports = { boards, evidence, sources: imports.sources, entities, rooms, insights, desk };
		const boardOf = (board: BoardId) => exportBoard(exports, board);
		const weighed = openDecisions({ decisions, model, evidence, rooms, boardOf, clock, log });
		opened.push(() => weighed.close());
		const splits = watchSplits({
			rooms,
			join: (board, whole) => joinSplit(imports, board, whole),
			clock,
			log,
		});
		opened.push(() => splits.close());
		ofClientChanges.push(weighed.changed, splits.changed);
		const versions = createVersionStore(database, clock.now);
		const freshness = createFreshnessStore(database);
		const upkeep = openUpkeep({
			database,
			settings,
			policy,
			imports,
			office,
			vault,
			versions,
			freshness,
			insights,
			clock,
			random,
			log,
		});
		const jobs = await startJobRunner({
			tracer,
			checked: upkeep.checked,
			measure: (board) => measure(imports, board),
			isFed: upkeep.handlers.ingest.hasBatches,
			...weighed.work,
			model,
			stages: pipeline.stages,
			rooms,
			evidence,
			usage,
			entities,
			insights,
			steps: createStepStore(database),
			engineFolder,
			namedUsage,
			sources: imports.sources,
			async embedder(board) {
				if (settings.remoteEmbedding !== undefined) await office.clearance.assertCleared(board, 'model');
				return embedder;
			},
			prepareImport: (board, work, steps) => prepareUpload(imports, board, work, steps),
			evaluations,
			readPersona: (board, upload, signal) => readUploadedPersona(imports, board, upload, signal),
			jobs: jobStore,
			newswire,
			isAway: (error) => isDatabaseAway(error) || (error instanceof AppError && isDatabaseAway(error.cause)),
			clock,
			random,
			log,
		});
		opened.push(() => jobs.close());
		opened.push(upkeep.start(jobs));
		const eraser = createEraser({
			database,
			sources: imports.sources,
			receipts: office.receipts,
			audit: office.audit,
			vault,
			rooms,
			jobs,
			forgetTexts: imports.forgetTexts,
			measure: (board) => measure(imports, board),
			leastPeople: policy.people,
			async withdrawn(board, version, by) {
				const { head } = await versions.read(board, version);
				await upkeep.handlers.publisher.withdrawn(board, head, by);
			},
			clock,
			random,
			log,
		});
		opened.push(startRetention({ database, holdings: office.holdings, eraser, clock, log }));

		const tokens = createTokenStore(database);
		const check: Authorise = (token, board, atLeast, purpose) =>
			authorise(tokens, token, board, atLeast, {
				now: clock.now(),
				fileOpens: settings.oidc === undefined || purpose === 'join',
			});
		const attempts = createAttempts({ ...defaultAttemptLimits, ...config.attempts });
		const closes = createTally();
		const sync = createSyncEndpoint({
			onClose: closes.add,
			rooms,
			authorise: check,
			attempts,
			trustProxy: settings.trustProxy,
			clock,
			log,
			limits,
		});
		const recheck = (checking: Promise<void>): void =>
			void checking.catch((error: unknown) => log.error('Access was not checked again', errorFields(error)));
		newswire.hear((news) => {
			if (news.kind === 'access') recheck(sync.recheck(news.board));
		});
		newswire.onGap(() => recheck(sync.recheckAll()));
		const app = createApp({
			handlers: createHandlers({
				boards,
				tokens,
				invitations: createInvitationStore(database),
				signIns: openSignIn(settings.oidc, { database, clock, random, log }),
				signInHost: settings.oidc === undefined ? null : new URL(settings.oidc.issuer).host,
				accessKey: settings.accessKey,
				accessChanged(board) {
					recheck(sync.recheck(board));
					newswire.tell({ kind: 'access', board });
				},
				clock,
				freshness,
				upkeep: upkeep.handlers,
				evaluations,
				imports,
				people: {
					...office,
					database,
					people,
					entities,
					vault,
					rooms,
					eraser,
					measure: (board) => measure(imports, board),
					random,
				},
				jobs,
				model,
				insights,
				decisions,
				watchDecisions: weighed.watch,
				hypotheses: createHypothesisStore(database),
				rounds: createRoundStore(database),
				versions,
				modelName: settings.model?.model ?? null,
				random,
				passesTextTo: textHosts(settings),
			}),
			access: { authorise: check, attempts, feedOf: upkeep.feedOf, trustProxy: settings.trustProxy },
			accessKey: settings.accessKey,
			isOpen: settings.accessKey === undefined && settings.oidc === undefined,
			ping: () => boards.ping(),
			metrics: async () => [
				...serverMetrics(rooms.count(), jobs.counts(), closes),
				...modelWatch.metrics(),
				...(await upkeep.metrics()),
			],
			log,
		});
		config.mount?.(app);
		const listening = await listen(app, config, (path) =>
			sync.owns(path) ? sync.handle : config.upgrades?.find((other) => other.path === path)?.handle,
		);
		opened.push(async () => {
			sync.close();
			await listening.close();
		});
		const { port } = listening;
		const url = `http://${isLoopback(config.host) ? 'localhost' : config.host}:${port}`;
		log.info('Server started', { url });
		return { port, url, lost, close: closeAll };
	}
}
