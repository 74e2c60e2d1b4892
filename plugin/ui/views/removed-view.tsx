import type { JSX } from 'preact';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Progress } from '../parts/progress.tsx';
import { removeLeft } from '../run-commands.ts';
import type { PanelState } from '../state.ts';
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

/** The board is deleted on the server, and what it drew is being taken off, or still stands and can be. */
export function LeftView({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const words = strings.remove;
	const { busy, message } = state;
	return (
		<>
			<PageTitle>{words.leftTitle}</PageTitle>
			<div aria-live="polite">{message ? <Notice kind={message.kind}>{message.text}</Notice> : null}</div>
			{busy ? <Progress busy={busy} /> : null}
			<p>{words.left}</p>
			<div class="actions">
				<Button kind="primary" disabled={busy !== null} onClick={() => void removeLeft(panel)}>
					{words.clear}
				</Button>
			</div>
		</>
	);
}
