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
	/** Stops what runs and waits on this board, and resolves when it has stopped. */
	stopAll(board: BoardId): Promise<void>;
	/** Counts for the metrics, by kind and how they ended. */
	counts(): { running: number; ended: ReadonlyMap<string, number> };
	/** Stops everything and waits until it has stopped. */
	close(): Promise<void>;
}

/** `isEnding`: past the point where it could be stopped. */
type Live = { board: BoardId; job: Job; isEnding: boolean; stop: AbortController; finished: Promise<void> };

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

	async function run(item: Live, options: JobOptions): Promise<Job> {
		const { board, stop } = item;
		stop.signal.throwIfAborted();
		item.job = { ...item.job, state: 'running', step: 'Starting' };
		show(board);
		await jobs.save(item.job);
		const { plan, summary } = await runJob(deps, board, options, {
			signal: stop.signal,
			onProgress(step, done, total) {
				if (item.isEnding) return;
				item.job = { ...item.job, step, done, total };
				showSoon(board);
			},
		});
		await rooms.transact(board, 'pipeline', (doc) => {
			// The last moment to stop: from here on it is written.
			stop.signal.throwIfAborted();
			item.isEnding = true;
			writePlan(doc, plan, clock.now());
		});
		return { ...item.job, state: 'done', step: '', summary };
	}

	/** On record first, told second: who hears that a job has ended may start the next at once. */
	async function conclude(item: Live, job: Job): Promise<void> {
		await jobs.save(job).catch((error) => log.error('A job was not saved', errorFields(error)));
		item.job = job;
		const key = `${job.kind} ${job.state}`;
		ended.set(key, (ended.get(key) ?? 0) + 1);
		show(item.board);
		clock.after(shownFor, () => {
			live.delete(job.id);
			show(item.board);
		});
	}

	async function guarded(item: Live, options: JobOptions): Promise<void> {
		try {
			await conclude(item, await run(item, options));
		} catch (error) {
			// Whoever stopped it says how it ended.
			if (item.stop.signal.aborted) return;
			item.isEnding = true;
			const isOurs = error instanceof AppError;
			if (!isOurs)
				log.error('A job failed', { job: item.job.id, kind: item.job.kind, ...errorFields(error) });
			const summary = isOurs ? error.message : 'Something went wrong. Nothing was changed; try again.';
			await conclude(item, { ...item.job, state: 'failed', step: '', summary });
		}
	}

	async function stopNow(item: Live, state: 'cancelled' | 'failed', summary: string): Promise<void> {
		item.isEnding = true;
		item.stop.abort(new AppError('conflict', summary));
		await conclude(item, { ...item.job, state, step: '', summary });
	}

	/** An open row that nobody here works on was left by a save that failed. */
	async function openRow(board: BoardId, job: Job): Promise<JobId> {
		const id = await jobs.open(board, job);
		const other = live.get(id);
		if (id === job.id || (other && isUnfinished(other.job))) return id;
		const left = await jobs.read(board, id);
		if (left) await jobs.save({ ...left, state: 'failed', summary: stoppedByRestart });
		return jobs.open(board, job);
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
			const item: Live = {
				board,
				job,
				isEnding: false,
				stop: new AbortController(),
				finished: Promise.resolve(),
			};
			live.set(job.id, item);
			const id = await openRow(board, job).catch((error) => {
				live.delete(job.id);
				throw error;
			});
			if (id !== job.id) {
				live.delete(job.id);
				return id;
			}
			show(board);
			const before = queues.get(board) ?? Promise.resolve();
			item.finished = before.then(() => guarded(item, options));
			queues.set(board, item.finished);
			return id;
		},
		read,
		async cancel(board, id) {
			const item = live.get(id);
			if (item?.board === board && !item.isEnding) {
				await stopNow(item, 'cancelled', 'Stopped. Nothing was changed.');
			}
			return read(board, id);
		},
		async stopAll(board) {
			const items = [...live.values()].filter((item) => item.board === board);
			for (const item of items) {
				if (!item.isEnding) await stopNow(item, 'cancelled', 'The board was deleted.');
			}
			await Promise.all(items.map(({ finished }) => finished));
		},
		counts: () => ({
			running: [...live.values()].filter(({ job }) => job.state === 'running').length,
			ended,
		}),
		async close() {
			const running = [...live.values()];
			for (const item of running) {
				if (!item.isEnding) await stopNow(item, 'failed', stoppedByRestart);
			}
			await Promise.all(running.map(({ finished }) => finished));
		},
	};
}

function isUnfinished({ state }: Job): boolean {
	return state === 'queued' || state === 'running';
}
