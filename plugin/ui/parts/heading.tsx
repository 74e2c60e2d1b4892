import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';

/** How deep headings are here: 2 right below a page's title. */
const Depth = createContext(2);

type HeadingProps = { children: ComponentChildren; class?: string; below?: number };

/** A heading of the level that fits where it stands, so that what shows in several places leaves no level out. `below`: so many levels under it. */
export function Heading({ children, class: extra, below = 0 }: HeadingProps): JSX.Element {
	const Level = `h${useContext(Depth) + below}` as 'h2';
	return <Level class={extra}>{children}</Level>;
}

/** What belongs under a heading: its own headings are a level further down. */
export function Under({ children }: { children: ComponentChildren }): JSX.Element {
	return <Depth.Provider value={useContext(Depth) + 1}>{children}</Depth.Provider>;
}
