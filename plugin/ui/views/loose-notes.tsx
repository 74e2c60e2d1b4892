import type { JSX } from 'preact';
import { reveal } from '../decisions.ts';
import type { Panel } from '../panel.ts';
import { Notice } from '../parts/notice.tsx';
import { bringInLoose } from '../run-commands.ts';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { looseByTheme } from './loose-by-theme.ts';

/** Notes nobody has brought in that people laid into themes: which themes, and the way to bring them in. */
export function LooseNotes({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element | null {
	const { board, busy, loose, session } = state;
	if (loose.size === 0 || !mayEdit(session)) return null;
	const words = strings.loose;
	return (
		<Notice
			kind="info"
			action={{
				label: words.bringIn(loose.size),
				disabled: busy !== null || session.at !== 'online',
				run: () => void bringInLoose(panel),
			}}
			second={{ label: words.show, run: () => void reveal(panel, [...loose.keys()]) }}
		>
			<strong>{words.title(loose.size)}</strong>
			<p class="hint break">{looseByTheme(board, loose)}</p>
		</Notice>
	);
}
