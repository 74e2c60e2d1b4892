import type { JSX } from 'preact';
import { PageTitle } from '../parts/page-title.tsx';
import { strings } from '../strings.ts';

/** The end: what is out of the file now, and what to do next. `server`: the board there is deleted too. */
export function RemovedView({ server }: { server: boolean }): JSX.Element {
	const words = strings.remove;
	return (
		<>
			<PageTitle>{words.doneTitle}</PageTitle>
			<p>{words.done}</p>
			<p>{server ? words.doneServer : words.doneKept}</p>
			<p class="hint">{words.next}</p>
		</>
	);
}
