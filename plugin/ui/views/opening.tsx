import type { JSX } from 'preact';
import { Button } from '../parts/button.tsx';
import { strings } from '../strings.ts';

/** Before there is a language to speak: a wait without words, or why it does not end. */
export function Opening({ reason, onRetry }: { reason?: string; onRetry?: () => void }): JSX.Element {
	if (reason === undefined)
		return (
			<section class="page center" aria-busy="true">
				<div class="spinner" aria-hidden="true" />
			</section>
		);
	return (
		<section class="page">
			<p role="alert">{reason}</p>
			{onRetry ? (
				<div class="actions">
					<Button kind="primary" onClick={onRetry}>
						{strings.common.retry}
					</Button>
				</div>
			) : null}
		</section>
	);
}
