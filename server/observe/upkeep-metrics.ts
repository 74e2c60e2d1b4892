import { sql } from 'kysely';
import type { Metric } from '../http/metrics.ts';
import type { AlertStore } from '../storage/alert-store.ts';
import type { Database } from '../storage/database.ts';
import type { DeliveryStore } from '../storage/delivery-store.ts';

type Deps = {
	database: Pick<Database, 'kysely'>;
	alerts: Pick<AlertStore, 'counts'>;
	deliveries: Pick<DeliveryStore, 'counts'>;
};

/** Figures that are in the database, for all servers on it: what waits, what is open, how old the last looks are. */
export function createUpkeepMetrics({
	database: { kysely },
	alerts,
	deliveries,
}: Deps): () => Promise<Metric[]> {
	return async () => {
		const [open, sent, figures, { rows }] = await Promise.all([
			alerts.counts(),
			deliveries.counts(),
			sql<{
				state: string;
				count: number;
			}>`select coalesce(result::jsonb->>'state', 'waiting') as state, count(*)::int
				from kpi_rules group by 1`.execute(kysely),
			sql<Row>`select
				(select count(*)::int from jobs where state = 'queued') as queued,
				(select coalesce(extract(epoch from now() - min(created_at)), 0)::float from jobs where state = 'queued') as oldest,
				(select count(*)::int from refresh_plans where next_at < now() - interval '1 hour') as overdue,
				(select coalesce(extract(epoch from now() - max(at)), -1)::float from ingest_batches) as batch_age,
				(select count(*)::int from insights where kind = 'freshness') as checked,
				(select coalesce(extract(epoch from now() - max(made_at)), -1)::float from insights where kind = 'freshness') as check_age,
				(select coalesce(sum((apart->>'count')::int), 0)::int
					from sources, jsonb_array_elements(report::jsonb->'keptApart') as apart) as refused,
				(select count(*)::int from sources s where s.source <> 'so_canvas' and not exists (
					select from source_facts f where f.board = s.board and f.source = s.source and f.owner <> '')) as unowned,
				(select count(*)::int from versions where state = 'published') as published,
				(select count(*)::int from freshness_dismissals) as dismissed,
				(select count(*)::int from decisions where state = 'closed') as decided`.execute(kysely),
		]);
		const row = rows[0]!;
		return [
			gauge('personaboard_jobs_queued', 'Jobs that wait.', row.queued),
			gauge('personaboard_jobs_oldest_seconds', 'How long the oldest waiting job has waited.', row.oldest),
			gauge('personaboard_refresh_overdue', 'Boards whose scheduled look is an hour late.', row.overdue),
			gauge(
				'personaboard_ingest_age_seconds',
				'Time since the last batch came in; -1 before the first.',
				row.batch_age,
			),
			gauge('personaboard_rows_refused', 'Rows of sources that could not be taken.', row.refused),
			gauge('personaboard_sources_unowned', 'Sources nobody answers for.', row.unowned),
			gauge('personaboard_freshness_boards', 'Boards with a freshness check.', row.checked),
			gauge(
				'personaboard_freshness_age_seconds',
				'Time since the last freshness check; -1 before the first.',
				row.check_age,
			),
			gauge('personaboard_versions_published', 'Personas with a published version.', row.published),
			gauge('personaboard_decisions_closed', 'Decisions that were closed.', row.decided),
			gauge('personaboard_alerts_dismissed', 'Changes people said are no news.', row.dismissed),
			{
				name: 'personaboard_kpi_rules',
				help: 'Rules about figures after a publish, by what the last look found.',
				type: 'gauge',
				samples: figures.rows.map(({ state, count }) => ({ labels: { state }, value: count })),
			},
			{
				name: 'personaboard_alerts_open',
				help: 'Alerts that are open, by severity.',
				type: 'gauge',
				samples: (['high', 'normal'] as const).map((severity) => ({
					labels: { severity },
					value: open.find((one) => one.severity === severity)?.open ?? 0,
				})),
			},
			{
				name: 'personaboard_deliveries',
				help: 'Messages out of the server that wait or ended in the last seven days, by channel and state.',
				type: 'gauge',
				samples: sent.map(({ channel, state, count }) => ({ labels: { channel, state }, value: count })),
			},
		];
	};
}

type Row = {
	queued: number;
	oldest: number;
	overdue: number;
	batch_age: number;
	refused: number;
	unowned: number;
	checked: number;
	check_age: number;
	published: number;
	decided: number;
	dismissed: number;
};

function gauge(name: string, help: string, value: number): Metric {
	return { name, help, type: 'gauge', samples: [{ value }] };
}
