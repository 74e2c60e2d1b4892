import type { JSX } from 'preact';
import type { EvidenceLookup } from '../../../shared/card.ts';
import type { Claim, FieldPath } from '../../../shared/claim.ts';
import type { PersonaView } from '../../../shared/persona-view.ts';
import { renamePersona } from '../decisions.ts';
import type { Panel } from '../panel.ts';
import { Badge } from '../parts/badge.tsx';
import { Editable } from '../parts/editable.tsx';
import { Heading } from '../parts/heading.tsx';
import { ShowOnBoard } from '../parts/show-on-board.tsx';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { somebody } from '../wording.ts';
import { ClaimItem } from './claim-item.tsx';
import { levelText } from './level-text.ts';

type PersonaItemProps = { panel: Panel; state: PanelState; persona: PersonaView; lookup: EvidenceLookup };

/** A persona: head, then its sentences by field. */
export function PersonaItem({ panel, state, persona, lookup }: PersonaItemProps): JSX.Element {
	const fields = new Map<FieldPath, Claim[]>();
	for (const claim of persona.claims) fields.set(claim.field, [...(fields.get(claim.field) ?? []), claim]);
	const cited = new Set(persona.claims.flatMap((claim) => claim.citations));
	const people = new Set([...cited].map((id) => lookup.participantOf(id)).filter((id) => id !== null));
	const named = state.board.edits.get(`name:${persona.id}`);
	const selected = state.selection.keys.some((key) => key === persona.id || key.startsWith(`${persona.id}/`));
	return (
		<article class={selected ? 'card persona selected' : 'card persona'} aria-label={persona.name}>
			<div class="row spread">
				<Heading class="persona-name">
					<Editable
						value={persona.name}
						label={strings.personas.nameLabel(persona.name)}
						disabled={!mayEdit(state.session)}
						onSave={(name) => renamePersona(panel, persona.id, name)}
					/>
				</Heading>
				<ShowOnBoard panel={panel} entity={persona.id} name={persona.name} />
			</div>
			{persona.role.trim() === '' ? null : <p>{persona.role}</p>}
			<p class="row wrap">
				<Badge tone={persona.level === 'hypothesis' ? 'guess' : 'good'}>
					{levelText(persona.level, people.size)}
				</Badge>
				<span class="hint">
					{strings.themes.counts(cited.size, people.size)}
					{persona.engine === 'local' ? ` · ${strings.personas.local}` : ''}
					{named ? ` · ${strings.personas.namedBy(somebody(named.by))}` : ''}
				</span>
			</p>
			{[...fields].map(([field, claims]) => (
				<section key={field} class="field-group">
					<Heading below={1}>{strings.drawn.fields[field]}</Heading>
					<ul class="list">
						{claims.map((claim) => (
							<ClaimItem key={claim.id} panel={panel} state={state} claim={claim} />
						))}
					</ul>
				</section>
			))}
		</article>
	);
}
