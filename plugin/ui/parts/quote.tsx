import type { ComponentChildren, JSX } from 'preact';
import type { EvidenceId } from '../../../shared/ids.ts';
import { reveal } from '../decisions.ts';
import type { Panel } from '../panel.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { placesOf } from './places.ts';

type QuoteProps = { panel: Panel; state: PanelState; id: EvidenceId; children?: ComponentChildren };

/** One piece of evidence: its words, who said it, and every note that shows it one click away. */
export function Quote({ panel, state, id, children }: QuoteProps): JSX.Element {
	const entry = state.board.evidence.get(id);
	const text = state.texts.get(id)?.text;
	const places = placesOf(state.board, id);
	const tone = text === undefined ? ' absent' : entry?.kind === 'measured' ? ' measured' : '';
	const selected = state.selection.evidence.includes(id);
	const kind = entry && entry.kind !== 'said' ? strings.outline.kinds[entry.kind] : null;
	return (
		<li class={selected ? 'quote selected' : 'quote'}>
			<button
				type="button"
				aria-current={selected}
				class="quote-text"
				title={strings.common.show}
				onClick={() => void reveal(panel, places)}
			>
				<span class="who">{entry?.participant ?? '–'}</span>
				<span class={`words${tone}`} dir="auto">
					{text ?? withoutText(state)}
					{kind ? <span class="kind">{kind}</span> : null}
					{places.length > 1 ? <span class="places">{strings.notes.places(places.length)}</span> : null}
				</span>
			</button>
			{children}
		</li>
	);
}

function withoutText({ session, texts, unread }: PanelState): string {
	if (session.at === 'offline') return strings.personas.unreadableNote;
	if (unread?.reason) return strings.personas.unreadNote;
	return unread === null || texts.size > 0 ? strings.personas.erased : strings.common.loading;
}
