import type { BoardId, JobId } from '../../shared/ids.ts';
import type { Job } from '../../shared/job.ts';

/** Where jobs are on record. */
export interface JobStore {
	/** Puts a job on record and returns its id, or that of the open job of the same board and kind. */
	open(board: BoardId, job: Job): Promise<JobId>;
	save(job: Job): Promise<void>;
	read(board: BoardId, id: JobId): Promise<Job | undefined>;
	/** Ends what an earlier process left open; returns how many. */
	failOpen(summary: string): Promise<number>;
}
