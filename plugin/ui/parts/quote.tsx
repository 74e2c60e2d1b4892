import type { ComponentChildren, JSX } from 'preact';
import type { EvidenceId } from '../../../shared/ids.ts';
import { reveal } from '../decisions.ts';
import { nodesByEvidence } from '../draw-plan.ts';
import type { Panel } from '../panel.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';

type QuoteProps = { panel: Panel; state: PanelState; id: EvidenceId; children?: ComponentChildren };

/** One piece of evidence: its words, who said it, and its note on the board one click away. */
export function Quote({ panel, state, id, children }: QuoteProps): JSX.Element {
	const entry = state.board.evidence.get(id);
	const text = state.texts.get(id)?.text;
	const measured = entry?.kind === 'measured';
	return (
		<li class={state.selection.evidence.includes(id) ? 'quote selected' : 'quote'}>
			<button
				type="button"
				class="quote-text"
				title={strings.common.show}
				onClick={() => void reveal(panel, nodesByEvidence(state.board).get(id) ?? [])}
			>
				<span class="who">{entry?.participant ?? '–'}</span>
				<span class={measured ? 'words measured' : 'words'} dir="auto">
					{text ?? (state.texts.size > 0 ? strings.personas.erased : strings.common.loading)}
				</span>
			</button>
			{children}
		</li>
	);
}
