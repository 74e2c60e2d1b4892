import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PersonaId } from '../../shared/ids.ts';
import type { VersionHead } from '../../shared/version.ts';
import type { Call } from '../call.ts';
import type { LibraryBoard } from '../read-board.ts';
import { hrefOf } from '../route.ts';
import { useRead } from '../use-read.ts';
import { heard, words } from '../words.ts';
import { dayOf } from './day.ts';
import { NameOwner } from './name-owner.tsx';

type Props = { board: LibraryBoard; persona: PersonaId };

/** What others may rely on of a persona: its published version, whether it is still so, and who answers for it. */
export function Standing({ board, persona }: Props): JSX.Element {
	const { standing: own, freshness, alerts } = words;
	const owner = board.owners.get(persona);
	const judged = board.freshness?.personas.find((one) => one.persona === persona);
	const published = board.versions.find((one) => one.persona === persona && one.state === 'published');
	return (
		<>
			{judged ? (
				<p class="marks">
					<span class={`mark ${judged.state}`}>{freshness.persona(freshness.states[judged.state])}</span>
				</p>
			) : null}
			<p class="soft" dir="auto">
				{[
					published ? own.published(published.number) : own.unpublished,
					owner === undefined ? null : alerts.owner(owner),
				]
					.filter(Boolean)
					.join(' · ')}
			</p>
		</>
	);
}

/** The same on a persona's own page, with the way to its versions, and for editors the way to name who answers. */
export function StandingInFull({ board, persona, call }: Props & { call: Call }): JSX.Element {
	const { standing: own, alerts } = words;
	const published = board.versions.find((one) => one.persona === persona && one.state === 'published');
	const [owner, setOwner] = useState(board.owners.get(persona) ?? '');
	const { act, said } = useRead(async () => null);
	const mayEdit = board.role === 'owner' || board.role === 'editor';
	return (
		<>
			<p class="soft" dir="auto">
				<a href={hrefOf({ page: 'versions' })}>{published ? publishedOf(published) : own.unpublished}</a>
				{' · '}
				{owner === '' ? alerts.nobody : alerts.owner(owner)}
			</p>
			{mayEdit ? (
				<details class="tools">
					<summary>{own.nameOwner}</summary>
					<NameOwner
						owner={owner}
						keep={(name) =>
							void act(async () => {
								await call('setPersonaOwner', { persona, name });
								setOwner(name);
							})
						}
					/>
					<p role="status">{said}</p>
				</details>
			) : null}
		</>
	);
}

function publishedOf({ number, audience, approvedAt, approvedBy }: VersionHead): string {
	return [
		words.standing.published(number),
		audience && words.approval.audience[audience],
		approvedBy && approvedAt && words.versions.approved(heard(approvedBy), dayOf(approvedAt)),
	]
		.filter(Boolean)
		.join(', ');
}
