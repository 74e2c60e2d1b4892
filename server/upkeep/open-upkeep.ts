import * as z from 'zod/mini';
import { readBoard } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import { type FreshnessJson, freshnessJsonSchema } from '../../shared/freshness.ts';
import type { BoardId, PersonaId } from '../../shared/ids.ts';
import { createAlertDesk } from '../alerts/alert-desk.ts';
import { createMailer } from '../alerts/mail.ts';
import { createOutbox } from '../alerts/outbox.ts';
import type { Settings } from '../config.ts';
import { newNames } from '../freshness/told-together.ts';
import type { Policy } from '../governance/policy.ts';
import { watchFigures } from '../governance/watch-figures.ts';
import type { ContractAccess } from '../http/handle-contract.ts';
import type { Metric } from '../http/metrics.ts';
import type { UpkeepHandlerDeps } from '../http/upkeep-handlers.ts';
import type { ImportDeps } from '../imports/import-deps.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { errorFields } from '../log.ts';
import { createUpkeepMetrics } from '../observe/upkeep-metrics.ts';
import type { PeopleOffice } from '../people/office.ts';
import type { Clock, Log, RandomBytes } from '../ports.ts';
import type { Vault } from '../privacy/vault.ts';
import { createAlertStore } from '../storage/alert-store.ts';
import { createApprovalStore } from '../storage/approval-store.ts';
import { createBoardStore } from '../storage/board-store.ts';
import type { Database } from '../storage/database.ts';
import { createDeliveryStore } from '../storage/delivery-store.ts';
import type { FreshnessStore } from '../storage/freshness-store.ts';
import { createIngestStore } from '../storage/ingest-store.ts';
import type { InsightStore } from '../storage/insight-store.ts';
import { createKpiStore } from '../storage/kpi-store.ts';
import { createRefreshStore } from '../storage/refresh-store.ts';
import type { VersionStore } from '../storage/version-store.ts';
import { createPublisher } from '../versions/publisher.ts';
import { forgetOldUsage } from './old-usage.ts';
import { startRounds } from './rounds.ts';

export type UpkeepDeps = {
	database: Database;
	settings: Pick<Settings, 'mail' | 'privateWebhooks'>;
	policy: Policy;
	imports: ImportDeps;
	office: PeopleOffice;
	vault: Vault;
	versions: VersionStore;
	freshness: FreshnessStore;
	insights: InsightStore;
	clock: Clock;
	random: RandomBytes;
	log: Log;
};

/** What keeps boards true while data keeps coming: batches, refreshes, alerts, rules, and what is sent out of it. */
export type Upkeep = {
	readonly handlers: Omit<UpkeepHandlerDeps, 'jobs' | 'takeStaged'>;
	/** Whom a key that adds data belongs to. */
	readonly feedOf: ContractAccess['feedOf'];
	/** Hears what a check of a board found. */
	checked(board: BoardId, found: FreshnessJson | null): Promise<void>;
	metrics(): Promise<Metric[]>;
	/** Does the rounds until the returned function is called. */
	start(jobs: Pick<JobRunner, 'start'>): () => Promise<void>;
};

const minute = 60_000;
const hour = 60 * minute;
/** Days a batch's name is known (who sends it again later adds it again), and what became of a message. */
const batchDays = 90;

export function openUpkeep(deps: UpkeepDeps): Upkeep {
	const { database, settings, policy, imports, office, vault, versions, clock, random, log } = deps;
	const { rooms, evidence } = imports;
	const { clearance, audit } = office;
	const alerts = createAlertStore(database);
	const deliveries = createDeliveryStore(database);
	const approvals = createApprovalStore(database);
	const ingest = createIngestStore(database);
	const kpis = createKpiStore(database);
	const refreshes = createRefreshStore(database);
	const mailer = settings.mail === undefined ? null : createMailer(settings.mail);
	const { privateWebhooks } = settings;
	const outbox = createOutbox({
		deliveries,
		settings: alerts,
		vault,
		mailer,
		privateWebhooks,
		clock,
		random,
		log,
	});
	const desk = createAlertDesk({
		alerts,
		boards: createBoardStore(database),
		freshness: deps.freshness,
		evidence,
		rooms,
		clearance,
		outbox,
		clock,
	});
	const publisher = createPublisher({
		versions,
		evidence,
		approvals,
		audit,
		clearance,
		policy,
		random,
		onMoved: (board, head, what) => desk.published(board, head, what),
	});
	async function renamed(board: BoardId): Promise<Map<string, string>> {
		const kept = await deps.insights.read(board, 'freshness');
		const found = z.safeParse(freshnessJsonSchema, kept?.content);
		return new Map(found.success ? newNames(found.data) : []);
	}
	const figures = {
		renamed,
		kpis,
		versions,
		evidence,
		publisher,
		desk,
		clock,
		archetypes: async (board: BoardId) => (await rooms.transact(board, 'pipeline', readBoard)).archetypes,
	};

	const read = createUpkeepMetrics({ database, alerts, deliveries });

	async function assertPersona(board: BoardId, persona: PersonaId): Promise<void> {
		const { personas } = await rooms.transact(board, 'pipeline', readBoard);
		if (personas.some(({ id }) => id === persona)) return;
		if ((await versions.list(board)).some(({ head }) => head.persona === persona)) return;
		throw new AppError('not-found', 'There is no such persona on this board.', { at: 'persona' });
	}

	/** Rules of one board after another. */
	async function watchAll(): Promise<void> {
		for (const board of await kpis.boards()) await watchFigures(figures, board);
	}

	return {
		feedOf: (hash, board) => ingest.find(board, hash),
		handlers: {
			...deps,
			...office,
			ingest,
			refreshes,
			desk,
			alerts,
			deliveries,
			outbox,
			privateWebhooks,
			approvals,
			kpis,
			publisher,
			assertPersona,
			sources: imports.sources,
		},
		async checked(board, found) {
			// The check is done and written; what follows from it is tried again with the next one.
			try {
				await desk.checked(board, found);
				await watchFigures(figures, board);
			} catch (error) {
				log.warn('A check was not followed up', { board, ...errorFields(error) });
			}
		},
		async metrics() {
			// A database that is away is seen in `/readyz`; the rest is still to be read.
			return read().catch(() => []);
		},
		start(jobs) {
			const rounds = [
				{
					what: 'Looking at boards anew',
					every: 10 * minute,
					async run() {
						for (const board of await refreshes.takeDue(new Date(clock.now())))
							await jobs.start(board, { kind: 'freshness', windowDays: 28, refresh: true, by: 'Scheduled' });
					},
				},
				{ what: 'Sending messages', every: minute / 4, run: () => outbox.round() },
				{ what: 'Writing digests', every: 10 * minute, run: () => desk.digests() },
				{ what: 'Watching figures', every: hour, run: watchAll },
				{
					what: 'Forgetting what is old',
					every: hour,
					async run() {
						const before = new Date(clock.now() - batchDays * 24 * hour);
						await ingest.forget(before);
						await deliveries.forget(before);
						await forgetOldUsage(database, policy.keepDays.usage, clock.now());
					},
				},
			];
			const stop = startRounds(rounds, { clock, log });
			return async () => {
				await stop();
				await outbox.settled();
				mailer?.close();
			};
		},
	};
}
