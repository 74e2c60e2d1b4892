import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

type FoldProps = {
	summary: ComponentChildren;
	/** Made only when it is opened: a closed fold over hundreds of notes costs nothing. */
	content: () => ComponentChildren;
	class?: string;
};

/** A native disclosure. */
export function Fold({ summary, content, class: extra }: FoldProps): JSX.Element {
	const [open, setOpen] = useState(false);
	return (
		<details class={extra ? `fold ${extra}` : 'fold'} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>{summary}</summary>
			{open ? content() : null}
		</details>
	);
}
