import type { BoardId, JobId } from '../../shared/ids.ts';
import type { Job } from '../../shared/job.ts';
import type { JobWork } from './job-work.ts';

/** A job in somebody's hands. The claim is made anew each time it is taken: an older one is worth nothing. */
export type Claimed = { readonly id: JobId; readonly board: BoardId; readonly claim: string };
export type Taken = Claimed & {
	readonly job: Job;
	readonly work: JobWork;
	/** How often it was taken and not handed back, this time included. */
	readonly tries: number;
	/** Somebody had begun it before. */
	readonly again: boolean;
};
export type BoardJob = { readonly board: BoardId; readonly job: Job };

/**
 * Jobs on record, and the queue that hands each to one server. A board's jobs are handed out one after another, in the
 * order they were opened. Whoever took a job says so again and again (`beat`), or it is handed to somebody else.
 */
export interface JobStore {
	/** Makes the queue ready. */
	start(): Promise<void>;
	/**
	 * Puts a job on record and in line, and returns its id; or that of the open job that does the same: of this kind, or with this upload.
	 * Throws AppError `not-found`.
	 */
	open(board: BoardId, job: Job, work: JobWork): Promise<JobId>;
	/** Takes up to `most` jobs whose turn it is. */
	take(most: number): Promise<Taken[]>;
	/** Keeps these jobs for another while; returns the ids of those that are still to be worked on. */
	beat(claims: readonly Claimed[]): Promise<Set<JobId>>;
	/** The last moment to stop it: false when it was stopped or is somebody else's by now. */
	beginWriting(claim: Claimed): Promise<boolean>;
	/** Puts its end on record and lets the board's next job go; false when it was not ours to end. An upload that was brought in goes. */
	conclude(claim: Claimed, job: Job): Promise<boolean>;
	/** Nobody works any more on a job that was stopped; the board's next may go. */
	release(claim: Claimed): Promise<void>;
	/** Lets somebody else go on at once, without counting this try; false when it was stopped meanwhile. */
	handBack(claim: Claimed): Promise<boolean>;
	/** Ends open jobs of the board (all, or this one) that do not write yet, with their uploads, and returns them as they are now. */
	cancel(board: BoardId, id: JobId | undefined, summary: string): Promise<Job[]>;
	/** How many jobs of the board somebody still works on, stopped ones included. */
	working(board: BoardId): Promise<number>;
	read(board: BoardId, id: JobId): Promise<Job | undefined>;
	/** All open jobs, oldest first. */
	listOpen(): Promise<BoardJob[]>;
	close(): Promise<void>;
}
