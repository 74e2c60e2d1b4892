import type { ComponentChildren, JSX } from 'preact';

type EmptyViewProps = { title: string; text: string; children?: ComponentChildren };

/** A step whose time has not come: what it will be, and where to go first. */
export function EmptyView({ title, text, children }: EmptyViewProps): JSX.Element {
	return (
		<div class="empty">
			<h1>{title}</h1>
			<p>{text}</p>
			{children}
		</div>
	);
}
