import type { JobRunner } from '../jobs/job-runner.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { Metric, Tally } from './metrics.ts';

/** What the rooms and the jobs are doing, as metrics. */
export function serverMetrics(
	rooms: ReturnType<Rooms['count']>,
	jobs: ReturnType<JobRunner['counts']>,
	closes: Pick<Tally, 'samples'>,
): Metric[] {
	return [
		gauge('personaboard_rooms', 'Boards in memory.', rooms.rooms),
		gauge('personaboard_connections', 'Open board connections.', rooms.connections),
		gauge('personaboard_jobs_running', 'Jobs running now.', jobs.running),
		{
			name: 'personaboard_sync_closed_total',
			help: 'Board connections closed from here, by reason.',
			type: 'counter',
			samples: closes.samples('reason'),
		},
		{
			name: 'personaboard_jobs_ended_total',
			help: 'Jobs that have ended, by kind and outcome.',
			type: 'counter',
			samples: [...jobs.ended].map(([key, value]) => {
				const [kind = '', state = ''] = key.split(' ');
				return { labels: { kind, state }, value };
			}),
		},
		{
			name: 'personaboard_job_seconds_total',
			help: 'Time spent on jobs that ended well, by kind.',
			type: 'counter',
			samples: [...jobs.spent].map(([kind, value]) => ({ labels: { kind }, value })),
		},
	];
}

function gauge(name: string, help: string, value: number): Metric {
	return { name, help, type: 'gauge', samples: [{ value }] };
}
