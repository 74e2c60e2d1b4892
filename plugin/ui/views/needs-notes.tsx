import type { JSX } from 'preact';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { strings } from '../strings.ts';
import { EmptyView } from './empty-view.tsx';

type NeedsNotesProps = { panel: Panel; title: string; text: string };

/** A step that waits for notes, with the way to them. */
export function NeedsNotes({ panel, title, text }: NeedsNotesProps): JSX.Element {
	return (
		<EmptyView title={title} text={`${text} ${strings.themes.needNotes}`}>
			<Button kind="primary" onClick={() => panel.store.set((state) => ({ ...state, tab: 'notes' }))}>
				{strings.themes.goToNotes}
			</Button>
		</EmptyView>
	);
}
