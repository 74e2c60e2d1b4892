import type { JSX } from 'preact';
import type { Busy } from '../state.ts';
import { strings } from '../strings.ts';
import { Button } from './button.tsx';

/** What is running, how far it is, and how to stop it. */
export function Progress({ busy }: { busy: Busy }): JSX.Element {
	const known = busy.total > 0;
	const share = known ? Math.min(1, busy.done / busy.total) : 0;
	return (
		<div class="progress-box">
			<div class="row">
				<span class="grow">{busy.label}</span>
				{known ? <span class="figures">{strings.job.progress(busy.done, busy.total)}</span> : null}
				{busy.cancel ? (
					<Button kind="quiet" onClick={busy.cancel}>
						{strings.common.cancel}
					</Button>
				) : null}
			</div>
			<div
				class={known ? 'progress' : 'progress unknown'}
				role="progressbar"
				aria-label={busy.label}
				aria-valuemin={0}
				aria-valuemax={known ? busy.total : undefined}
				aria-valuenow={known ? busy.done : undefined}
			>
				<div class="progress-bar" style={known ? { width: `${share * 100}%` } : undefined} />
			</div>
		</div>
	);
}
