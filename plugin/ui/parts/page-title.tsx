import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The title of a page that took another one's place: it takes the focus, so that a keyboard and a reader start here. */
export function PageTitle({ children, id }: { children: ComponentChildren; id?: string }): JSX.Element {
	const title = useRef<HTMLHeadingElement>(null);
	useLayoutEffect(() => {
		// Somebody who is working on the canvas keeps the focus there.
		if (document.hasFocus()) title.current?.focus({ preventScroll: true });
	}, []);
	return (
		<h1 ref={title} id={id} tabIndex={-1} class="page-title">
			{children}
		</h1>
	);
}
