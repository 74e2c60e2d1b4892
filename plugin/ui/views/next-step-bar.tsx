import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { nextStep } from '../next-step.ts';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { run } from '../run-commands.ts';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';

/** The next step with its button, above the notes and the themes; nothing where the view itself offers it. */
export function NextStepBar({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element | null {
	const { board, busy, session, tab } = state;
	const next = useMemo(() => nextStep(board), [board]);
	if (next === null || next.do === 'bring-in' || busy !== null || !mayEdit(session)) return null;
	// Without themes the themes view is nothing but this step, and so is the personas view without personas.
	if (tab === 'personas' || (tab === 'themes' && next.do === 'group')) return null;
	const kind = next.do === 'write' ? 'personas' : 'group';
	const label = {
		group: strings.notes.next,
		place: strings.themes.groupAgain,
		write: strings.personas.write,
	}[next.do];
	return (
		<section class="next" aria-label={strings.next.label}>
			<p>{next.do === 'place' ? strings.next.place(next.notes) : strings.next[next.do]}</p>
			<Button kind="primary" disabled={session.at !== 'online'} onClick={() => void run(panel, kind, null)}>
				{label}
			</Button>
		</section>
	);
}
