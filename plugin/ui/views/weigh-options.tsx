import type { JSX } from 'preact';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { weighNotes } from '../weigh-notes.ts';

/** How options get onto the trade-off board: from the notes that are selected. */
export function WeighOptions({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element | null {
	const { busy, selection, session } = state;
	const { decide: words } = strings;
	if (!mayEdit(session)) return null;
	return (
		<section class="group">
			<h2>{words.title}</h2>
			<p class="hint">{words.how}</p>
			<div class="row">
				<Button
					disabled={selection.notes === 0 || busy !== null || session.at !== 'online'}
					onClick={() => void weighNotes(panel)}
				>
					{words.weigh}
				</Button>
			</div>
		</section>
	);
}
