import { AppError } from '../../shared/errors.ts';
import type { JobId } from '../../shared/ids.ts';
import type { Job, RunKind } from '../../shared/job.ts';
import { cancelled } from './cancelled.ts';
import { followJob } from './follow-job.ts';
import { openBoard, type Panel, type Task } from './panel.ts';
import { heard, strings } from './strings.ts';

/** Starts a job and waits until its results are in the document. Rejects with `AppError` when it fails, `Cancelled` when it is stopped. */
export async function runJob(
	panel: Panel,
	kind: RunKind,
	groups: number | null,
	task: Task,
	label: string,
	cut = false,
): Promise<Job> {
	const { id: board, token } = openBoard(panel);
	const by = panel.store.get().init?.user.name.slice(0, 80) ?? '';
	const before = panel.session.snapshot().meta.get('lastRun');
	const body = { kind, by, ...(groups === null ? {} : { groups }), ...(cut ? { cut } : {}) };
	const { jobId } = await panel.api.call('startJob', body, { board, token });
	const end = await jobDone(panel, jobId, task, label);
	await arrival(panel, () => panel.session.snapshot().meta.get('lastRun') !== before);
	return end;
}

/** Waits until a job has ended well. Rejects with `AppError` when it failed, `Cancelled` when it was stopped. */
export async function jobDone(panel: Panel, id: JobId, task: Task, label: string): Promise<Job> {
	const end = await jobEnd(panel, id, task, label);
	if (end.state === 'cancelled') throw cancelled();
	if (end.state !== 'done') throw new AppError('unexpected', heard(end.summary) || strings.job.lost);
	return { ...end, summary: heard(end.summary) };
}

/** Resolves when the job is over, by the server's presence; asks once when the job drops out of sight. */
function jobEnd(panel: Panel, id: JobId, task: Task, label: string): Promise<Job> {
	const { id: board, token } = openBoard(panel);
	return new Promise((resolve, reject) => {
		let seen = false;
		let asking = false;
		const ask = async () => {
			if (asking) return;
			asking = true;
			try {
				const job = await panel.api.call('readJob', null, { board, job: id, token });
				if (job.state === 'done' || job.state === 'failed' || job.state === 'cancelled')
					finish(() => resolve(job));
			} catch (error) {
				finish(() => reject(error));
			} finally {
				asking = false;
			}
		};
		const look = (reconnected: boolean) => {
			const view = followJob(id, panel.store.get().jobs, seen, reconnected);
			if (view.do === 'finish') finish(() => resolve(view.job));
			else if (view.do === 'ask') {
				// Out of sight while offline says nothing: the next connection asks.
				if (panel.store.get().session.at === 'online') void ask();
			} else if (view.job) {
				seen = true;
				task.progress(heard(view.job.step) || label, view.job.done, view.job.total);
			}
		};
		let jobs = panel.store.get().jobs;
		const unsubscribe = panel.store.subscribe(() => {
			const next = panel.store.get().jobs;
			if (next === jobs) return;
			jobs = next;
			look(false);
		});
		const stopListening = panel.session.onReconnect(() => look(true));
		const stop = () => {
			finish(() => reject(cancelled()));
			void panel.api.call('cancelJob', null, { board, job: id, token }).catch(() => undefined);
		};
		function finish(settle: () => void): void {
			unsubscribe();
			stopListening();
			task.signal.removeEventListener('abort', stop);
			settle();
		}
		task.signal.addEventListener('abort', stop);
		if (task.signal.aborted) stop();
		else look(false);
	});
}

/** An answer and what it wrote into the document come by two ways; waits until that is here, but not for ever. */
export function arrival(panel: Panel, arrived: () => boolean): Promise<void> {
	if (arrived()) return Promise.resolve();
	return new Promise((resolve) => {
		const stop = panel.store.subscribe(() => {
			if (arrived()) done();
		});
		const timer = setTimeout(done, 10_000);
		function done(): void {
			clearTimeout(timer);
			stop();
			resolve();
		}
	});
}
