import type { JSX } from 'preact';
import { roundKey } from '../../../../shared/consensus-api.ts';
import { Fold } from '../../parts/fold.tsx';
import { mayEdit } from '../../session.ts';
import { strings } from '../../strings.ts';
import { Loaded } from '../loaded.tsx';
import { useServer } from '../use-server.ts';
import type { AgreeProps } from './props.ts';
import { RoundResult } from './round-result.tsx';
import { SortNotes } from './sort-notes.tsx';
import { StartRound } from './start-round.tsx';

/** Sorting alone, then together: the round that is open, what came of it, and the way to start one. */
export function AgreeView({ panel, state, themes }: AgreeProps): JSX.Element {
	const words = strings.agree;
	const online = state.session.at === 'online';
	// The document says no more than that there is a round and how far it is; where people put notes it never knows.
	const word = String(state.board.meta.get(roundKey) ?? '');
	const [round, , begun, through] = word.split(' ');
	const answer = useServer(
		panel,
		online && word !== '',
		(where) => panel.api.call('readRound', null, { ...where, round: round ?? '' }),
		word,
	);
	const start = mayEdit(state.session) ? <StartRound panel={panel} state={state} themes={themes} /> : null;
	return (
		<section class="group">
			<h2>{words.title}</h2>
			<p class="hint">{words.lead}</p>
			{word === '' ? (
				(start ?? <p class="hint">{words.none}</p>)
			) : (
				<Loaded answer={answer} online={online}>
					{(view) => {
						const props = { panel, state, themes, view };
						return view.found === null ? (
							<SortNotes key={view.id} {...props} begun={Number(begun)} through={Number(through)} />
						) : (
							<>
								<RoundResult {...props} found={view.found} />
								{start ? <Fold summary={words.again} content={() => start} /> : null}
							</>
						);
					}}
				</Loaded>
			)}
		</section>
	);
}
