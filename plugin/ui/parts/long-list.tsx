import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { strings } from '../strings.ts';
import { Button } from './button.tsx';

const page = 60;

/** A list that shows more on request, so that thousands of notes do not have to be drawn at once. */
export function LongList<T>({
	items,
	render,
}: {
	items: readonly T[];
	render: (item: T) => ComponentChildren;
}): JSX.Element {
	const [shown, setShown] = useState(page);
	const rest = items.length - shown;
	return (
		<>
			<ul class="list">{items.slice(0, shown).map(render)}</ul>
			{rest > 0 ? (
				<Button kind="quiet" onClick={() => setShown(shown + page * 4)}>
					{strings.common.showMore(Math.min(rest, page * 4))}
				</Button>
			) : null}
		</>
	);
}
