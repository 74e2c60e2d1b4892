import { useState } from 'preact/hooks';
import type { Job } from '../shared/job.ts';
import type { Call } from './call.ts';
import { heard, words } from './words.ts';

const pause = 700;

export type Following = {
	/** The job as it was seen last; null when none runs. */
	job: Job | null;
	/** Starts a job and resolves once it has ended; one that failed or was stopped rejects with its own words. */
	follow(start: () => Promise<{ jobId: Job['id'] }>): Promise<void>;
	stop(): Promise<void>;
};

/** A job of the server as a page shows it. */
export function useJob(call: Call): Following {
	const [job, setJob] = useState<Job | null>(null);
	return {
		job,
		async follow(start) {
			try {
				const { jobId } = await start();
				for (;;) {
					const seen = await call('readJob', null, { job: jobId });
					setJob(seen);
					if (seen.state === 'done') return;
					if (seen.state === 'failed' || seen.state === 'cancelled')
						throw new Error(heard(seen.summary) || words.changes.stopped);
					await new Promise((resolve) => setTimeout(resolve, pause));
				}
			} finally {
				setJob(null);
			}
		},
		async stop() {
			if (job) await call('cancelJob', null, { job: job.id });
		},
	};
}
