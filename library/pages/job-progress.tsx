import type { JSX } from 'preact';
import type { Following } from '../use-job.ts';
import { heard, words } from '../words.ts';

/** How far a job is, and the way to stop it; nothing while none runs. */
export function JobProgress({ job, stop }: Following): JSX.Element | null {
	if (!job) return null;
	const { audit: own } = words;
	const { done, total } = job;
	const step = heard(job.step);
	return (
		<p class="row">
			<label>
				{total > 0 ? own.progress(step, done, total) : step}
				<progress {...(total > 0 ? { value: done, max: total } : {})} />
			</label>
			<button type="button" onClick={() => void stop()}>
				{own.stop}
			</button>
		</p>
	);
}
