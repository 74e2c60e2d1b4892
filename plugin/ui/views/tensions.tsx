import type { JSX } from 'preact';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { Panel } from '../panel.ts';
import { Badge } from '../parts/badge.tsx';
import { Fold } from '../parts/fold.tsx';
import { Heading } from '../parts/heading.tsx';
import { Quote } from '../parts/quote.tsx';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';

/** Contradictions with both sides kept; each quote is one click from its note. */
export function Tensions({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element | null {
	const { tensions } = state.board;
	const { personas: words } = strings;
	if (tensions.length === 0) return null;
	const side = (title: string, ids: readonly EvidenceId[]) => (
		<div>
			<Heading below={1} class="side">
				{title}
			</Heading>
			<ul class="list">
				{ids.map((id) => (
					<Quote key={id} panel={panel} state={state} id={id} />
				))}
			</ul>
		</div>
	);
	return (
		<section class="group">
			<h2>{words.tensionsTitle}</h2>
			<p class="hint">{words.tensionsText}</p>
			{tensions.map((tension) => (
				<Fold
					key={tension.id}
					class="tension"
					summary={
						<>
							<span class="break">{tension.about}</span> <Badge>{words.tension[tension.kind]}</Badge>
						</>
					}
					content={() => (
						<div class="sides">
							{side(words.sideA, tension.a)}
							{side(words.sideB, tension.b)}
						</div>
					)}
				/>
			))}
		</section>
	);
}
