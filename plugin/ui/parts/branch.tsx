import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { number } from '../wording.ts';
import { Heading, Under } from './heading.tsx';

type BranchProps = {
	title: string;
	/** How many are in it; with none there is no branch. */
	count: number;
	/** Made only when it is opened: a closed branch over hundreds of notes costs nothing. */
	content: () => ComponentChildren;
};

/** A part of an outline. Its heading holds the button that opens it: some readers do not tell of a heading in a `summary`. */
export function Branch({ title, count, content }: BranchProps): JSX.Element | null {
	const [open, setOpen] = useState(false);
	if (count === 0) return null;
	return (
		<section class="fold">
			<Heading>
				<button type="button" class="branch" aria-expanded={open} onClick={() => setOpen(!open)}>
					{title} <span class="figures">{number(count)}</span>
				</button>
			</Heading>
			{open ? <Under>{content()}</Under> : null}
		</section>
	);
}
