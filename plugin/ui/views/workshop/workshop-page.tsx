import type { JSX } from 'preact';
import { isLead, ledBy, readAgenda } from '../../agenda.ts';
import { openBoard, type Panel } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Segments } from '../../parts/segments.tsx';
import { choicesOf } from '../../parts/select.tsx';
import { mayEdit } from '../../session.ts';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { follow, plan } from '../../workshop-commands.ts';
import { AgendaPart } from './agenda-part.tsx';
import { HistoryPart } from './history-part.tsx';

/** The workshop itself: who facilitates, where the room is, and what happened so far. */
export function WorkshopPage({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { workshop: words } = strings;
	const { board, follows, init, part, people, session } = state;
	const { lead } = readAgenda(board);
	const me = init?.user ?? { name: '', session: 0 };
	const mine = isLead(lead, me, people);
	const isAway = !people.some((person) => isLead(lead, person, []));
	const shows = follows === me.session;
	return (
		<>
			<PageTitle>{words.title}</PageTitle>
			<p>
				{mine
					? words.youLead
					: lead
						? (isAway ? words.leadsAway : words.leads)(lead.name)
						: words.nobodyLeads}
			</p>
			{mayEdit(session) ? (
				<div class="row">
					{mine ? (
						<Button pressed={shows} onClick={() => follow(panel, shows ? null : me.session)}>
							{words.share}
						</Button>
					) : (
						<Button onClick={() => plan(panel, ledBy(me))}>
							{lead ? words.takeOver(lead.name) : words.lead}
						</Button>
					)}
				</div>
			) : null}
			{mine ? null : (
				<Segments
					label={words.part}
					name="part"
					value={part}
					options={choicesOf(words.parts)}
					onChange={(next) => {
						openBoard(panel).share({ part: next });
						panel.store.set((old) => ({ ...old, part: next }));
					}}
				/>
			)}
			<AgendaPart panel={panel} state={state} leads={mine && mayEdit(session)} />
			<HistoryPart panel={panel} state={state} />
		</>
	);
}
