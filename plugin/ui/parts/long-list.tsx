import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
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
	const list = useRef<HTMLUListElement>(null);
	const first = useRef<number | null>(null);
	useLayoutEffect(() => {
		// A keyboard goes on with the first of the items that came, not behind all of them.
		if (first.current !== null) list.current?.children[first.current]?.querySelector('button')?.focus();
		first.current = null;
	}, [shown]);
	const left = items.length - shown;
	const more = Math.min(left, page * 4);
	return (
		<>
			<ul class="list" ref={list}>
				{items.slice(0, shown).map(render)}
			</ul>
			{more > 0 ? (
				<Button
					kind="quiet"
					onClick={() => {
						first.current = shown;
						setShown(shown + more);
					}}
				>
					{more === left ? strings.common.showRest(more) : strings.common.showMore(more, left)}
				</Button>
			) : null}
		</>
	);
}
