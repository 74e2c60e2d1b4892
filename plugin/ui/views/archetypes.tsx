import type { JSX } from 'preact';
import type { Archetype } from '../../../shared/persona.ts';
import { Badge, type BadgeTone } from '../parts/badge.tsx';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';

const tones: Record<Archetype['verdict'], BadgeTone> = {
	stable: 'good',
	tentative: 'guess',
	'no stable archetypes here': 'warn',
};

/** Who belongs together, and how far that can be trusted, in plain words. */
export function Archetypes({ state }: { state: PanelState }): JSX.Element | null {
	const { archetypes } = state.board;
	const { personas: words } = strings;
	if (archetypes.length === 0) return null;
	return (
		<details class="fold group">
			<summary>
				{words.archetypesTitle} <span class="figures">{archetypes.length.toLocaleString('en')}</span>
			</summary>
			<ul class="list spaced">
				{archetypes.map((archetype) => (
					<li key={archetype.id} class="card">
						<strong>{archetype.label}</strong>
						<p>
							{words.peopleIn(archetype.participants.length)}: {archetype.participants.join(', ')}
						</p>
						<p class="row wrap">
							<Badge tone={tones[archetype.verdict]}>{words.verdict[archetype.verdict]}</Badge>
							<span class="hint">
								{words.verdictText[archetype.verdict]}{' '}
								{archetype.stability === null ? words.tooFew : `${words.stability(archetype.stability)}.`}
							</span>
						</p>
					</li>
				))}
			</ul>
		</details>
	);
}
