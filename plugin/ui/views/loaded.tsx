import type { ComponentChildren, JSX } from 'preact';
import { Notice } from '../parts/notice.tsx';
import { strings } from '../strings.ts';
import type { Answer } from './use-server.ts';

type LoadedProps<T> = { answer: Answer<T>; online: boolean; children: (value: T) => ComponentChildren };

/** What was read from the server, or that it is on its way, cannot be reached now, or was refused. */
export function Loaded<T>({ answer, online, children }: LoadedProps<T>): JSX.Element {
	const { value, problem, again } = answer;
	return (
		<>
			{problem === null ? null : (
				<Notice kind="error" action={{ label: strings.common.retry, run: again }}>
					{problem}
				</Notice>
			)}
			{value !== null ? (
				children(value)
			) : problem === null ? (
				<p class={online ? 'hint late' : 'hint'} role="status">
					{online ? strings.common.loading : strings.loaded.offline}
				</p>
			) : null}
		</>
	);
}
