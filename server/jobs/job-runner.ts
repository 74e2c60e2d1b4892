import { AppError } from '../../shared/errors.ts';
import type { BoardId, JobId } from '../../shared/ids.ts';
import type { Job, JobOptions } from '../../shared/job.ts';
import { errorFields } from '../log.ts';
import type { Clock, Log, RandomBytes } from '../ports.ts';
import type { JobStore } from './job-store.ts';
import { writePlan } from './plan.ts';
import { type RunDeps, runJob } from './run.ts';

export type JobRunnerDeps = RunDeps & { jobs: JobStore; clock: Clock; random: RandomBytes; log: Log };

export interface JobRunner {
	/** Starts a job; of one kind a board runs one at a time, and asking again gives that one's id. */
	start(board: BoardId, options: JobOptions): Promise<JobId>;
	read(board: BoardId, id: JobId): Promise<Job>;
	/** Stops a job. Nothing of it is written, unless it had come to writing. */
	cancel(board: BoardId, id: JobId): Promise<Job>;
	/** Counts for the metrics, by kind and how they ended. */
	counts(): { running: number; ended: ReadonlyMap<string, number> };
	/** Stops everything and waits until it has stopped. */
	close(): Promise<void>;
}

type Live = { board: BoardId; job: Job; isWriting: boolean; stop: AbortController; finished: Promise<void> };

/** How long a job that has ended stays in the server's presence, so that everybody sees how it ended. */
const shownFor = 15_000;

export const stoppedByRestart = 'The server stopped. Start it again.';

/** Runs jobs, one after another on a board. Progress goes to everybody through the server's presence. */
export function createJobRunner(deps: JobRunnerDeps): JobRunner {
	const { jobs, clock, random, log, rooms } = deps;
	const live = new Map<JobId, Live>();
	const queues = new Map<BoardId, Promise<void>>();
	const ended = new Map<string, number>();
	const shownSoon = new Set<BoardId>();

	function show(board: BoardId): void {
		const list = [...live.values()].filter((item) => item.board === board).map((item) => item.job);
		rooms.showJobs(board, list);
	}

	/** Progress is shown at most ten times a second: it goes to every client. */
	function showSoon(board: BoardId): void {
		if (shownSoon.has(board)) return;
		shownSoon.add(board);
		clock.after(100, () => {
			shownSoon.delete(board);
			show(board);
		});
	}

	async function run(item: Live, options: JobOptions): Promise<void> {
		const { board, stop } = item;
		if (item.job.state !== 'queued') return;
		item.job = { ...item.job, state: 'running', step: 'Starting' };
		show(board);
		await jobs.save(item.job);
		const { plan, summary } = await runJob(deps, board, options, {
			signal: stop.signal,
			onProgress(step, done, total) {
				if (item.job.state !== 'running') return;
				item.job = { ...item.job, step, done, total };
				showSoon(board);
			},
		});
		await rooms.transact(board, 'pipeline', (doc) => {
			// The last moment to stop: from here on it is written.
			stop.signal.throwIfAborted();
			item.isWriting = true;
			writePlan(doc, plan, clock.now());
		});
		item.job = { ...item.job, state: 'done', step: '', summary };
	}

	async function finish(item: Live): Promise<void> {
		const key = `${item.job.kind} ${item.job.state}`;
		ended.set(key, (ended.get(key) ?? 0) + 1);
		show(item.board);
		await jobs.save(item.job).catch((error) => log.error('A job was not saved', errorFields(error)));
		clock.after(shownFor, () => {
			live.delete(item.job.id);
			show(item.board);
		});
	}

	async function guarded(item: Live, options: JobOptions): Promise<void> {
		try {
			await run(item, options);
			if (item.job.state === 'cancelled') return;
		} catch (error) {
			if (item.job.state === 'cancelled') return;
			const isOurs = error instanceof AppError;
			if (!isOurs) log.error('A job failed', { job: item.job.id, kind: item.job.kind, ...errorFields(error) });
			item.job = {
				...item.job,
				state: 'failed',
				step: '',
				summary: isOurs ? error.message : 'Something went wrong. Nothing was changed; try again.',
			};
		}
		await finish(item);
	}

	async function read(board: BoardId, id: JobId): Promise<Job> {
		const item = live.get(id);
		const job = item?.board === board ? item.job : await jobs.read(board, id);
		if (!job) throw new AppError('not-found', 'There is no such job on this board.');
		return job;
	}

	return {
		async start(board, options) {
			if (options.engine === 'model') {
				throw new AppError(
					'bad-request',
					'This server has no language model set up. Personas are written by the built-in engine.',
					{ at: 'engine' },
				);
			}
			const job: Job = {
				id: `jo_${Buffer.from(random(12)).toString('base64url')}`,
				kind: options.kind,
				state: 'queued',
				step: 'Waiting',
				done: 0,
				total: 0,
				summary: '',
				by: options.by ?? '',
			};
			const id = await jobs.open(board, job);
			if (id !== job.id) return id;
			const item: Live = {
				board,
				job,
				isWriting: false,
				stop: new AbortController(),
				finished: Promise.resolve(),
			};
			live.set(id, item);
			show(board);
			const before = queues.get(board) ?? Promise.resolve();
			item.finished = before.then(() => guarded(item, options));
			queues.set(board, item.finished);
			return id;
		},
		read,
		async cancel(board, id) {
			const item = live.get(id);
			if (item?.board === board && isOpen(item)) {
				item.job = { ...item.job, state: 'cancelled', step: '', summary: 'Stopped. Nothing was changed.' };
				item.stop.abort(new AppError('conflict', 'The job was stopped.'));
				await finish(item);
			}
			return read(board, id);
		},
		counts: () => ({
			running: [...live.values()].filter(({ job }) => job.state === 'running').length,
			ended,
		}),
		async close() {
			const running = [...live.values()];
			for (const item of running) {
				if (!isOpen(item)) continue;
				item.job = { ...item.job, state: 'failed', summary: stoppedByRestart };
				item.stop.abort(new AppError('unavailable', stoppedByRestart));
			}
			await Promise.all(running.map(({ finished }) => finished));
		},
	};
}

/** True while a job can still be stopped. */
function isOpen({ job, isWriting }: Live): boolean {
	return !isWriting && (job.state === 'queued' || job.state === 'running');
}
