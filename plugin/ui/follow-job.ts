import type { Job } from '../../shared/job.ts';

/** What to do about one job we started, after the server's presence has changed. */
export type JobView = { do: 'wait'; job: Job | null } | { do: 'finish'; job: Job } | { do: 'ask' };

/**
 * Follows one job by the server's presence (rule UI5). Never polls: `ask` (one request) comes only when the job was
 * seen and has dropped out of sight, or when the connection came back.
 */
export function followJob(id: string, jobs: readonly Job[], seen: boolean, reconnected: boolean): JobView {
	const job = jobs.find((candidate) => candidate.id === id);
	if (job) return isOver(job) ? { do: 'finish', job } : { do: 'wait', job };
	return seen || reconnected ? { do: 'ask' } : { do: 'wait', job: null };
}

export function isOver(job: Job): boolean {
	return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';
}
