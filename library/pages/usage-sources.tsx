import type { JSX } from 'preact';
import type { Call } from '../call.ts';
import { useJob } from '../use-job.ts';
import { useRead } from '../use-read.ts';
import { words } from '../words.ts';
import { JobProgress } from './job-progress.tsx';

/** Usage the operator of the server offers, by name, to be used on the board or not; nothing where there is none. */
export function UsageSources({ call }: { call: Call }): JSX.Element | null {
	const { usage: own } = words;
	const { value, said, act } = useRead(() => call('listUsageSources', null));
	const following = useJob(call);
	if (!value || value.sources.length === 0) return null;
	return (
		<section>
			<h2>{own.title}</h2>
			<p class="soft">{own.text}</p>
			<p role="status">{said}</p>
			<JobProgress {...following} />
			<ul class="cards">
				{value.sources.map(({ name, source }) => (
					<li key={name} class="card">
						<p>{name}</p>
						<p class="tools">
							{source ? <span class="soft">✓ {own.used}</span> : null}
							<button
								type="button"
								aria-label={source ? own.leaveLabel(name) : own.useLabel(name)}
								disabled={following.job !== null}
								onClick={() =>
									void act(() =>
										source
											? call('removeSource', null, { source })
											: following.follow(() => call('useUsageSource', { name })),
									)
								}
							>
								{source ? own.leave : own.use}
							</button>
						</p>
					</li>
				))}
			</ul>
		</section>
	);
}
