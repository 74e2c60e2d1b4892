import type { ComponentChildren, JSX } from 'preact';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { strings } from '../strings.ts';

type EmptyViewProps = { panel: Panel; title: string; text: string; children?: ComponentChildren };

/** A step whose time has not come: what it will be, and where to go first. */
export function EmptyView({ panel, title, text, children }: EmptyViewProps): JSX.Element {
	return (
		<div class="empty">
			<h1>{title}</h1>
			<p>{text}</p>
			{children ?? (
				<Button kind="primary" onClick={() => panel.store.set((state) => ({ ...state, tab: 'notes' }))}>
					{strings.themes.goToNotes}
				</Button>
			)}
		</div>
	);
}
