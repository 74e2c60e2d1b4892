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
			<div class="row spread">
				<span>{busy.label}</span>
				<span class="figures">{known ? strings.job.progress(busy.done, busy.total) : ''}</span>
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
			{busy.cancel ? (
				<div class="row end">
					<Button kind="quiet" onClick={busy.cancel}>
						{strings.common.cancel}
					</Button>
				</div>
			) : null}
		</div>
	);
}
