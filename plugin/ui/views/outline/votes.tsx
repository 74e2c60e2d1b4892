import type { JSX } from 'preact';
import type { Sheet } from '../../../../shared/sheet.ts';
import type { Panel } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { Loaded } from '../loaded.tsx';
import { useServer } from '../use-server.ts';

type VotesProps = { panel: Panel; state: PanelState; sheet: Sheet };

/** One's own votes on a decision, to give and to take back; who else votes for what, its sheet says. */
export function Votes({ panel, state, sheet }: VotesProps): JSX.Element {
	const { session } = state;
	const online = session.at === 'online';
	const decision = sheet.id.replace('sh', 'de');
	const { api } = panel;
	const answer = useServer(
		panel,
		online,
		(where) => api.call('readBallot', null, { ...where, decision }),
		// A vote, or a decision that is made, is drawn on the sheet for everybody.
		JSON.stringify(sheet),
	);
	return (
		<Loaded answer={answer} online={online}>
			{({ ballot }) => {
				const mine = ballot.flatMap((one) => (one.mine ? [one.option] : []));
				return online && session.role !== 'viewer' ? (
					<div class="row wrap">
						{ballot.map(({ option, title, mine: pressed }) => (
							<Button
								key={option}
								pressed={pressed}
								disabled={answer.busy}
								onClick={() => {
									const options = pressed ? mine.filter((one) => one !== option) : [...mine, option];
									void answer.act((where) => api.call('voteDecision', { options }, { ...where, decision }));
								}}
							>
								{strings.outline.vote(title)}
							</Button>
						))}
					</div>
				) : null;
			}}
		</Loaded>
	);
}
