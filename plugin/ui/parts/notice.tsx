import type { ComponentChildren, JSX } from 'preact';
import type { Message } from '../state.ts';
import { strings } from '../strings.ts';
import { Button } from './button.tsx';

type Action = { label: string; run: () => void; disabled?: boolean };
type NoticeProps = {
	kind: Message['kind'];
	children: ComponentChildren;
	action?: Action | undefined;
	/** Offered beside the action, such as a look at what it is about. */
	second?: Action | undefined;
	onDismiss?: () => void;
};

/** A line that tells what happened and, where there is something to do about it, offers that. */
export function Notice({ kind, children, action, second, onDismiss }: NoticeProps): JSX.Element {
	return (
		<div class={`notice ${kind}`}>
			<div class="notice-words">{children}</div>
			<div class="row">
				{[second, action].map((offer) =>
					offer ? (
						<Button key={offer.label} kind="quiet" disabled={offer.disabled} onClick={offer.run}>
							{offer.label}
						</Button>
					) : null,
				)}
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
