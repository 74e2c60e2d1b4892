import type { ComponentChildren, JSX } from 'preact';

export type BadgeTone = 'neutral' | 'strong' | 'good' | 'guess' | 'warn';

/** A word about something. The tone only repeats what the word says. */
export function Badge({
	tone = 'neutral',
	children,
}: {
	tone?: BadgeTone;
	children: ComponentChildren;
}): JSX.Element {
	return <span class={`badge ${tone}`}>{children}</span>;
}
