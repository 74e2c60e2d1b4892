import { AppError } from '../../shared/errors.ts';
import type { BoardId, JobId } from '../../shared/ids.ts';
import type { Job } from '../../shared/job.ts';
import { errorFields } from '../log.ts';
import { type ModelDesk, noModel } from '../model/model-desk.ts';
import type { Newswire } from '../newswire.ts';
import { noTracer, type Tracer } from '../observe/tracer.ts';
import type { Clock, Log, RandomBytes } from '../ports.ts';
import type { JobStore, Taken } from './job-store.ts';
import type { JobWork } from './job-work.ts';
import { type PrepareDeps, prepareJob } from './prepare-job.ts';
import { createShownJobs, isOpen } from './shown-jobs.ts';

export type JobRunnerDeps = PrepareDeps & {
	model?: ModelDesk | undefined;
	jobs: JobStore;
	newswire: Newswire;
	clock: Clock;
	random: RandomBytes;
	log: Log;
	tracer?: Tracer;
	/** True for an error that is the database's being away: then the job is tried again. */
	isAway: (error: unknown) => boolean;
	pace?: Partial<Pace>;
};

/** Milliseconds between two looks into the queue and between two signs of life, and how many jobs run here at once. */
export type Pace = { poll: number; beat: number; atOnce: number };
const defaultPace: Pace = { poll: 1000, beat: 4000, atOnce: 3 };

/** Times a job is begun before it is given up, when its server ended in the middle each time. */
const mostTries = 3;
/** Sentences shown of a run that is still writing. */
const mostShown = 6;
const takenUpAgain = 'Taken up again after a restart';

export interface JobRunner {
	/** Starts a job; who asks for what is being done already gets that job's id. */
	start(board: BoardId, work: JobWork): Promise<JobId>;
	read(board: BoardId, id: JobId): Promise<Job>;
	/** Stops a job, wherever it runs. Nothing of it is written, unless it had come to writing. */
	cancel(board: BoardId, id: JobId): Promise<Job>;
	/** Stops what runs and waits on this board on any server, and resolves when it has stopped. `summary`: why, for people. */
	stopAll(board: BoardId, summary: string): Promise<void>;
	/** Counts for the metrics, of this server: by kind and how they ended, and seconds spent on those that ended well. */
	counts(): {
		running: number;
		ended: ReadonlyMap<string, number>;
		spent: ReadonlyMap<string, number>;
	};
	/** Takes no more jobs and hands back what runs: it goes on elsewhere or at the next start. */
	close(): Promise<void>;
}

/** A job this server works on. `isEnding`: past the point where it could be stopped. */
type Live = { taken: Taken; job: Job; isEnding: boolean; stop: AbortController; finished: Promise<void> };

/** Why work on a job ended before it was done; it decides what becomes of the job. */
type Stop = 'cancelled' | 'lost' | 'closing';

/** Runs jobs of any board, shared with the other servers on the database. Progress goes to everybody on the board. */
export async function startJobRunner(deps: JobRunnerDeps): Promise<JobRunner> {
	const { jobs, clock, random, log, rooms, newswire, tracer = noTracer } = deps;
	const pace = { ...defaultPace, ...deps.pace };
	const live = new Map<JobId, Live>();
	const ended = new Map<string, number>();
	const spent = new Map<string, number>();
	const shown = createShownJobs({ showJobs: (board, list) => rooms.showJobs(board, list), newswire, clock });
	let closing = false;
	let taking: Promise<void> | undefined;

	async function run(item: Live): Promise<Job> {
		const { taken, stop } = item;
		if (taken.tries > mostTries) {
			throw new AppError(
				'unavailable',
				`This was begun ${mostTries} times, and each time the server ended in the middle. The server’s log may say why.`,
			);
		}
		update(item, { state: 'running', step: taken.again ? takenUpAgain : 'Starting' }, 'now');
		const prepared = await prepareJob(deps, taken.board, taken, {
			signal: stop.signal,
			onProgress(step, done, total) {
				if (!stop.signal.aborted) update(item, { step, done, total }, 'soon');
			},
			onWritten(name, claims) {
				if (stop.signal.aborted) return;
				const written = [...(item.job.written ?? []), ...claims.map((claim) => ({ name, claim }))];
				update(item, { written: written.slice(-mostShown) }, 'soon');
			},
		});
		try {
			stop.signal.throwIfAborted();
			if (!(await jobs.beginWriting(taken))) stop.abort('lost' satisfies Stop);
			stop.signal.throwIfAborted();
		} catch (error) {
			await prepared.discard();
			throw error;
		}
		item.isEnding = true;
		await prepared.write();
		const { summary, source } = prepared;
		return {
			...item.job,
			state: 'done',
			step: '',
			summary: taken.again ? `${summary} ${takenUpAgain}.` : summary,
			...(source === undefined ? {} : { source }),
		};
	}

	function update(item: Live, change: Partial<Job>, when: 'now' | 'soon'): void {
		item.job = { ...item.job, ...change };
		shown.put(item.taken.board, item.job, when);
	}

	/** On record first, told second: who hears that a job has ended may start the next at once. */
	async function conclude(item: Live, { written: _onTheBoard, ...job }: Job): Promise<void> {
		if (!(await jobs.conclude(item.taken, job))) return;
		count(job);
		shown.put(item.taken.board, job, 'now');
	}

	function count({ kind, state }: Job): void {
		const key = `${kind} ${state}`;
		ended.set(key, (ended.get(key) ?? 0) + 1);
	}

	async function work(item: Live): Promise<void> {
		const { kind } = item.taken.work;
		const from = clock.now();
		try {
			const { id: job, board, tries } = item.taken;
			const done = await tracer.span('job', { kind, job, board, tries }, () => run(item));
			spent.set(kind, (spent.get(kind) ?? 0) + (clock.now() - from) / 1000);
			await conclude(item, done);
		} catch (error) {
			if (item.stop.signal.aborted) return putDown(item);
			// Its claim is not kept any more, so whoever finds the database again takes it up.
			if (deps.isAway(error)) return log.warn('A job lost its database and will be tried again', about(item));
			item.isEnding = true;
			const isOurs = error instanceof AppError;
			if (!isOurs) log.error('A job failed', { ...about(item), ...errorFields(error) });
			const summary = isOurs ? error.message : 'Something went wrong. Nothing was changed; try again.';
			await conclude(item, { ...item.job, state: 'failed', step: '', summary });
		}
	}

	async function putDown(item: Live): Promise<void> {
		const why = item.stop.signal.reason as Stop;
		if (why === 'closing' && (await jobs.handBack(item.taken))) {
			update(item, { state: 'queued', step: 'Waiting', done: 0, total: 0 }, 'now');
			return;
		}
		// Does nothing when the claim is another's by now.
		await jobs.release(item.taken);
	}

	function begin(taken: Taken): void {
		// Ours from before, of which nothing was heard for too long.
		live.get(taken.id)?.stop.abort('lost' satisfies Stop);
		const item: Live = {
			taken,
			job: taken.job,
			isEnding: false,
			stop: new AbortController(),
			finished: Promise.resolve(),
		};
		live.set(taken.id, item);
		item.finished = work(item)
			.catch((error: unknown) =>
				log.warn('A job’s end was not put on record', { ...about(item), ...errorFields(error) }),
			)
			.finally(() => {
				if (live.get(taken.id) === item) live.delete(taken.id);
				void takeMore();
			});
	}

	/** Takes jobs as long as there are some and there is room for them; one such round at a time. */
	function takeMore(): Promise<void> {
		taking ??= take().finally(() => {
			taking = undefined;
		});
		return taking;
	}

	async function take(): Promise<void> {
		while (!closing && live.size < pace.atOnce) {
			const taken = await jobs.take(pace.atOnce - live.size).catch((error: unknown) => {
				log.warn('No jobs could be taken', errorFields(error));
				return [];
			});
			if (taken.length === 0) return;
			for (const item of taken) begin(item);
		}
	}

	/** Also when nothing is live: the way to be sure is to ask. */
	async function beat(): Promise<void> {
		const items = [...live.values()];
		if (items.length === 0) return;
		const ours = await jobs.beat(items.map(({ taken }) => taken)).catch(() => undefined);
		// A database that does not answer decides nothing.
		if (!ours) return;
		for (const { taken, isEnding, stop } of items) {
			if (!ours.has(taken.id) && !isEnding) stop.abort('lost' satisfies Stop);
		}
	}

	function every(ms: number, act: () => Promise<void>): void {
		clock.after(ms, () => {
			if (closing) return;
			void act().finally(() => every(ms, act));
		});
	}

	async function stopJobs(board: BoardId, id: JobId | undefined, summary: string): Promise<void> {
		for (const job of await jobs.cancel(board, id, summary)) {
			count(job);
			shown.put(board, job, 'now');
			newswire.tell({ kind: 'stop-job', board, job: job.id });
			stopHere(job.id);
		}
	}

	function stopHere(id: JobId): void {
		const item = live.get(id);
		if (item && !item.isEnding) item.stop.abort('cancelled' satisfies Stop);
	}

	async function stopForClose(): Promise<void> {
		const running = [...live.values()];
		for (const { isEnding, stop } of running) if (!isEnding) stop.abort('closing' satisfies Stop);
		await Promise.all(running.map(({ finished }) => finished));
	}

	async function read(board: BoardId, id: JobId): Promise<Job> {
		const job = await jobs.read(board, id);
		if (!job) throw new AppError('not-found', 'There is no such job on this board.');
		const seen = shown.get(id);
		// How far it is, is not on record.
		return isOpen(job) && seen && isOpen(seen) ? seen : job;
	}

	await jobs.start();
	await shown.lookAnew(() => jobs.listOpen());
	const deaf = [
		newswire.hear((news) => news.kind === 'stop-job' && stopHere(news.job)),
		newswire.onGap(() => {
			shown
				.lookAnew(() => jobs.listOpen())
				.catch((error: unknown) => log.warn('The open jobs could not be read', errorFields(error)));
			void beat();
		}),
	];
	every(pace.poll, takeMore);
	every(pace.beat, beat);
	void takeMore();

	return {
		async start(board, work) {
			if ('engine' in work && work.engine === 'model') {
				if (!deps.model) throw noModel();
				await deps.model.assertMayRun(board);
			}
			const job: Job = {
				id: `jo_${Buffer.from(random(12)).toString('base64url')}`,
				kind: work.kind,
				state: 'queued',
				step: 'Waiting',
				done: 0,
				total: 0,
				summary: '',
				by: work.by ?? '',
			};
			const id = await jobs.open(board, job, work);
			if (id === job.id) {
				shown.put(board, job, 'now');
				void takeMore();
			}
			return id;
		},
		read,
		async cancel(board, id) {
			await stopJobs(board, id, 'Stopped. Nothing was changed.');
			return read(board, id);
		},
		async stopAll(board, summary) {
			await stopJobs(board, undefined, summary);
			const here = [...live.values()].filter(({ taken }) => taken.board === board);
			await Promise.all(here.map(({ finished }) => finished));
			while ((await jobs.working(board)) > 0) {
				await new Promise<void>((resolve) => clock.after(50, resolve));
			}
		},
		counts: () => ({ running: live.size, ended, spent }),
		async close() {
			closing = true;
			for (const stop of deaf) stop();
			await stopForClose();
			// What was on its way to us from the queue.
			await taking;
			await stopForClose();
			shown.close();
			await jobs.close();
		},
	};
}

function about({ taken }: Live): { job: JobId; kind: string } {
	return { job: taken.id, kind: taken.work.kind };
}
