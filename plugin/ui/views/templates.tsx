import type { JSX } from 'preact';
import type { TemplateName } from '../../../shared/template-api.ts';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { Fold } from '../parts/fold.tsx';
import { placeTemplate } from '../run-commands.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';

/** The boards one can begin from, each placed with one press. */
export function Templates({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { templates: words } = strings;
	const disabled = state.busy !== null || state.session.at !== 'online';
	const offer = ([name, title]: [string, string]): JSX.Element => (
		<li key={name}>
			<Button disabled={disabled} onClick={() => void placeTemplate(panel, name as TemplateName)}>
				{title}
			</Button>
			<p class="hint">{words.texts[name as TemplateName]}</p>
		</li>
	);
	return (
		<Fold
			summary={words.title}
			content={() => <ul class="list spaced">{Object.entries(words.titles).map(offer)}</ul>}
		/>
	);
}
