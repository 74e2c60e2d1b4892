import type { JSX } from 'preact';
import type { EvidenceLookup } from '../../../shared/card.ts';
import { type Claim, type FieldPath, fieldTitles } from '../../../shared/claim.ts';
import type { PersonaView } from '../../../shared/persona-view.ts';
import { renamePersona } from '../decisions.ts';
import type { Panel } from '../panel.ts';
import { Badge } from '../parts/badge.tsx';
import { Editable } from '../parts/editable.tsx';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { ClaimItem } from './claim-item.tsx';

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
			<h2 class="persona-name">
				<Editable
					value={persona.name}
					label={strings.personas.nameLabel(persona.name)}
					disabled={!mayEdit(state.session)}
					onSave={(name) => renamePersona(panel, persona.id, name)}
				/>
			</h2>
			{persona.role.trim() === '' ? null : <p>{persona.role}</p>}
			<p class="row wrap">
				<Badge tone={persona.level === 'hypothesis' ? 'guess' : 'good'}>
					{strings.personas.level(persona.level, people.size)}
				</Badge>
				<span class="hint">
					{strings.themes.counts(cited.size, people.size)}
					{persona.engine === 'local' ? ` · ${strings.personas.local}` : ''}
					{named ? ` · ${strings.personas.namedBy(named.by)}` : ''}
				</span>
			</p>
			{[...fields].map(([field, claims]) => (
				<section key={field} class="field-group">
					<h3>{fieldTitles[field]}</h3>
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
