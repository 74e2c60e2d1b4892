import type { JSX } from 'preact';
import type { Person } from '../../../../shared/people.ts';
import type { Panel } from '../../panel.ts';
import { Badge } from '../../parts/badge.tsx';
import { Fold } from '../../parts/fold.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { mayEdit } from '../../session.ts';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { Loaded } from '../loaded.tsx';
import { useServer } from '../use-server.ts';
import type { PeopleRead } from './people-read.ts';
import { PersonDetails } from './person-details.tsx';
import { ReceiptCard } from './receipt-card.tsx';

/** Who said what is on the board, what they agreed to, and the way to join or erase them. */
export function PeoplePage({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { people: words } = strings;
	const { session } = state;
	const online = session.at === 'online';
	const owner = session.at === 'online' && session.role === 'owner';
	const editor = mayEdit(session);
	const answer = useServer<PeopleRead>(panel, online, async (where) => {
		const known = await panel.api.call('listPeople', null, where);
		const { receipts } = owner ? await panel.api.call('listReceipts', null, where) : { receipts: [] };
		return { ...known, receipts };
	});
	return (
		<>
			<PageTitle>{words.title}</PageTitle>
			<Loaded answer={answer} online={online}>
				{({ people, withoutPerson, receipts }) => (
					<>
						{withoutPerson > 0 ? <p class="hint">{words.without(withoutPerson)}</p> : null}
						{people.length === 0 ? <p class="hint">{words.none}</p> : null}
						<LongList
							items={people}
							render={(person) => (
								<li key={person.id}>
									<Fold
										summary={<PersonLine person={person} />}
										content={() => (
											<PersonDetails
												panel={panel}
												person={person}
												others={people.flatMap(({ id }) => (id === person.id ? [] : [id]))}
												answer={answer}
												editor={editor}
												owner={owner}
												off={answer.busy || !online || state.busy !== null}
											/>
										)}
									/>
								</li>
							)}
						/>
						{receipts.length > 0 ? (
							<section class="group">
								<h2>{words.receipts}</h2>
								<ul class="list spaced">
									{receipts.map((receipt) => (
										<ReceiptCard key={receipt.id} receipt={receipt} />
									))}
								</ul>
							</section>
						) : null}
					</>
				)}
			</Loaded>
		</>
	);
}

function PersonLine({ person }: { person: Person }): JSX.Element {
	const { people: words, look } = strings;
	const { id, consent, evidence, heldBack } = person;
	return (
		<>
			<span class="break">{id}</span> <span class="figures">{words.evidence(evidence)}</span>{' '}
			{consent === 'refused' || consent === 'notes-only' ? (
				<Badge tone={consent === 'refused' ? 'warn' : 'neutral'}>{look.consents[consent]}</Badge>
			) : null}
			{heldBack > 0 ? <span class="figures"> {words.heldBack(heldBack)}</span> : null}
		</>
	);
}
