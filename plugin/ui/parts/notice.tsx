import type { ComponentChildren, JSX } from 'preact';
import type { Message } from '../state.ts';
import { strings } from '../strings.ts';
import { Button } from './button.tsx';

type NoticeProps = {
	kind: Message['kind'];
	children: ComponentChildren;
	action?: { label: string; run: () => void } | undefined;
	onDismiss?: () => void;
};

/** A line that tells what happened and, where there is something to do about it, offers that. */
export function Notice({ kind, children, action, onDismiss }: NoticeProps): JSX.Element {
	return (
		<div class={`notice ${kind}`}>
			<p>{children}</p>
			<div class="row">
				{action ? (
					<Button kind="quiet" onClick={action.run}>
						{action.label}
					</Button>
				) : null}
				{onDismiss ? (
					<button type="button" class="icon-button" aria-label={strings.common.dismiss} onClick={onDismiss}>
						<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
							<path d="M4.5 4.5l7 7m0-7l-7 7" stroke="currentColor" stroke-width="1.25" fill="none" />
						</svg>
					</button>
				) : null}
			</div>
		</div>
	);
}
