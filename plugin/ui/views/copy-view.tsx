import type { JSX } from 'preact';
import type { Panel } from '../panel.ts';
import { Badge } from '../parts/badge.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { shortName } from '../parts/person.tsx';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { listed } from '../wording.ts';

type CopyViewProps = {
	panel: Panel;
	state: PanelState;
	/** The files' keys say that this one is a copy, so a board of its own is what to choose. */
	proven: boolean;
	/** The person says that it is one board after all. */
	onSame: () => void;
};

/** The question whether this file is a copy of the one its board was made in. Two answers; no board is open until one is given. */
export function CopyView({ panel, state, proven, onSame }: CopyViewProps): JSX.Element {
	const { copy } = strings;
	const two = proven || state.elsewhere.length > 0;
	return (
		<>
			<PageTitle>{proven ? copy.provenTitle : copy.title}</PageTitle>
			<p class="break">{whyAsked(state, proven)}</p>
			<p class="hint">{copy.text}</p>
			<div class="choices">
				<button
					type="button"
					class={proven ? 'choice suggested' : 'choice'}
					onClick={() => panel.session.chooseWorkspace('new')}
				>
					<strong>
						{copy.fresh} {proven ? <Badge tone="strong">{copy.suggested}</Badge> : null}
					</strong>
					<span>{copy.freshHint}</span>
				</button>
				<button type="button" class="choice" onClick={onSame}>
					<strong>{two ? copy.both : copy.same}</strong>
					<span>{two ? copy.bothHint : copy.sameHint}</span>
				</button>
			</div>
		</>
	);
}

function whyAsked({ elsewhere, init }: PanelState, proven: boolean): string {
	const { copy } = strings;
	if (elsewhere.length > 0) return copy.elsewhereText(listed(elsewhere.map(shortName)), elsewhere.length);
	const before = init?.workspace?.fileName;
	if (proven || init === null || before === undefined) return copy.provenText;
	return copy.likelyText(before, init.fileName);
}
