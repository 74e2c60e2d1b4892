import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { strings } from '../strings.ts';

/** The way back from a page that lies over the steps, by button or Escape. */
export function BackBar({ onBack }: { onBack: () => void }): JSX.Element {
	// Before anything is drawn: whoever presses Escape twice leaves two pages.
	useLayoutEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (event.key === 'Escape' && !event.defaultPrevented) onBack();
		};
		document.addEventListener('keydown', onKey);
		return () => document.removeEventListener('keydown', onKey);
	}, [onBack]);
	return (
		<nav class="tabs">
			<button type="button" class="tab" onClick={onBack}>
				<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
					<path d="M9.5 4.5L6 8l3.5 3.5" stroke="currentColor" stroke-width="1.25" fill="none" />
				</svg>
				{strings.common.back}
			</button>
		</nav>
	);
}
