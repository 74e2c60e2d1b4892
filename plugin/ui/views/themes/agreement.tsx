import type { JSX } from 'preact';
import type { AgreementView } from '../../../../shared/grouping-api.ts';
import type { Panel } from '../../panel.ts';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { exact, percent, somebody } from '../../wording.ts';
import { Loaded } from '../loaded.tsx';
import { useServer } from '../use-server.ts';

type AgreementProps = { panel: Panel; state: PanelState };

/** On fewer notes than this two groupings can look alike, or unlike, by chance. */
export const smallSample = 20;

/** How the machine and the board as people left it agree, and how often the machine had a note where a person put it. */
export function Agreement({ panel, state }: AgreementProps): JSX.Element {
	const words = strings.coverage;
	const online = state.session.at === 'online';
	const stamp = `${state.board.meta.get('lastRun')} ${state.board.moves.length}`;
	const answer = useServer(panel, online, (where) => panel.api.call('readAgreement', null, where), stamp);
	return (
		<section class="group">
			<h2>{words.agreementTitle}</h2>
			<p class="hint">{words.agreementHint}</p>
			<Loaded answer={answer} online={online}>
				{({ pairs, placed }) => (
					<>
						{state.board.moves.length === 0 ? (
							<p class="hint">{words.nobodyPlaced}</p>
						) : (
							pairs.map((pair) => <Pair key={pair.second} pair={pair} />)
						)}
						<ul class="list">
							{placed.map(({ by, notes, same }) => (
								<li key={by}>
									{same === notes
										? words.placedAll(somebody(by), notes)
										: words.placed(somebody(by), notes, same)}
								</li>
							))}
						</ul>
					</>
				)}
			</Loaded>
		</section>
	);
}

function Pair({ pair }: { pair: AgreementView }): JSX.Element {
	const words = strings.coverage;
	const { rand, notes, interval, pairPrecision, pairRecall } = pair;
	return (
		<div class="card">
			<p class="row spread">
				<strong class="break">{words.pair}</strong>
				<strong class="figures">{exact(rand)}</strong>
			</p>
			<p class="hint">{[words.of(notes), rangeOf(pair)].join(' · ')}</p>
			<p>{words.pairs(percent(pairPrecision), percent(pairRecall))}</p>
			{notes < smallSample || interval === null ? <p class="hint">{words.small}</p> : null}
		</div>
	);
}

function rangeOf({ interval, people }: AgreementView): string {
	const words = strings.coverage;
	if (interval === null) return words.noRange(people);
	return words.range(exact(interval[0]), exact(interval[1]));
}
