import type { JSX } from 'preact';
import type { Archetype } from '../../../shared/persona.ts';
import { Badge, type BadgeTone } from '../parts/badge.tsx';
import { Branch } from '../parts/branch.tsx';
import { Heading } from '../parts/heading.tsx';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { percent } from '../wording.ts';

const tones: Record<Archetype['verdict'], BadgeTone> = {
	stable: 'good',
	tentative: 'guess',
	'no stable archetypes here': 'warn',
};

/** The archetypes behind a heading that says how many there are; nothing where there are none. */
export function Archetypes({ state }: { state: PanelState }): JSX.Element {
	return (
		<Branch
			title={strings.personas.archetypesTitle}
			count={state.board.archetypes.length}
			content={() => <ArchetypeList state={state} />}
		/>
	);
}

/** Who belongs together, how far that can be trusted, in plain words. */
function ArchetypeList({ state }: { state: PanelState }): JSX.Element {
	const { personas: words } = strings;
	return (
		<ul class="list spaced">
			{state.board.archetypes.map(({ id, label, participants, verdict, stability }) => (
				<li key={id} class="card">
					<Heading class="name">{label}</Heading>
					<p>
						{words.peopleIn(participants.length)}: {participants.join(', ')}
					</p>
					<p class="row wrap">
						<Badge tone={tones[verdict]}>{words.verdict[verdict]}</Badge>
						<span class="hint">
							{words.verdictText[verdict]}{' '}
							{stability === null ? words.tooFew : `${words.stability(percent(stability))}.`}
						</span>
					</p>
				</li>
			))}
		</ul>
	);
}
