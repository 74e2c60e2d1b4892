import type { BoardId, JobId } from '../../shared/ids.ts';
import type { Job } from '../../shared/job.ts';
import type { Newswire } from '../newswire.ts';
import type { Clock } from '../ports.ts';
import type { BoardJob } from './job-store.ts';

/** How long a job that has ended stays in the server's presence, so that everybody sees how it ended. */
const shownFor = 15_000;

/** The jobs people see, whichever server works on them. */
export interface ShownJobs {
	/** Shows a job of ours, here and on the other servers; `soon` at most ten times a second, for progress. */
	put(board: BoardId, job: Job, when: 'now' | 'soon'): void;
	get(id: JobId): Job | undefined;
	/** Makes what is shown agree with what is on record, read by `list`: news may have been missed. */
	lookAnew(list: () => Promise<BoardJob[]>): Promise<void>;
	close(): void;
}

type Deps = {
	showJobs: (board: BoardId, jobs: readonly Job[]) => void;
	newswire: Newswire;
	clock: Clock;
};

/** Merges the jobs of all servers by id. A job that has ended stays ended, whatever late news say. */
export function createShownJobs({ showJobs, newswire, clock }: Deps): ShownJobs {
	const shown = new Map<JobId, BoardJob>();
	const waiting = new Map<BoardId, Set<JobId>>();
	const deaf = newswire.hear((news) => {
		if (news.kind !== 'jobs') return;
		for (const job of news.jobs) set(news.board, job);
		show(news.board);
	});

	function set(board: BoardId, job: Job): void {
		const before = shown.get(job.id)?.job;
		if (before && !isOpen(before)) return;
		shown.set(job.id, { board, job });
		if (isOpen(job)) return;
		clock.after(shownFor, () => {
			shown.delete(job.id);
			show(board);
		});
	}

	function show(board: BoardId): void {
		showJobs(
			board,
			[...shown.values()].filter((item) => item.board === board).map(({ job }) => job),
		);
	}

	function tell(board: BoardId, ids: Iterable<JobId>): void {
		const jobs = [...ids].flatMap((id) => shown.get(id)?.job ?? []);
		if (jobs.length > 0) newswire.tell({ kind: 'jobs', board, jobs });
		show(board);
	}

	return {
		put(board, job, when) {
			set(board, job);
			if (when === 'now') return tell(board, [job.id]);
			const ids = waiting.get(board);
			if (ids) return void ids.add(job.id);
			waiting.set(board, new Set([job.id]));
			clock.after(100, () => {
				const due = waiting.get(board) ?? [];
				waiting.delete(board);
				tell(board, due);
			});
		},
		get: (id) => shown.get(id)?.job,
		async lookAnew(list) {
			const known = [...shown].filter(([, { job }]) => isOpen(job)).map(([id]) => id);
			const open = await list();
			const still = new Set(open.map(({ job }) => job.id));
			const boards = new Set(open.map(({ board }) => board));
			for (const id of known) {
				const item = shown.get(id);
				if (!item || still.has(id) || !isOpen(item.job)) continue;
				boards.add(item.board);
				shown.delete(id);
			}
			// How far a job is, is not on record: what was heard of it is the better picture.
			for (const { board, job } of open) if (!shown.has(job.id)) set(board, job);
			for (const board of boards) show(board);
		},
		close: deaf,
	};
}

export function isOpen({ state }: Job): boolean {
	return state === 'queued' || state === 'running';
}
