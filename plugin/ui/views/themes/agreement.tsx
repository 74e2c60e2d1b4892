import type { JSX } from 'preact';
import { effectiveGrouping } from '../../../../shared/grouping.ts';
import type { AgreementView } from '../../../../shared/grouping-api.ts';
import type { EvidenceId, ThemeId } from '../../../../shared/ids.ts';
import { type Panel, whoAmI } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { Fold } from '../../parts/fold.tsx';
import { Quote } from '../../parts/quote.tsx';
import { Select } from '../../parts/select.tsx';
import { mayEdit } from '../../session.ts';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { sortAlone } from '../../theme-commands.ts';
import { Loaded } from '../loaded.tsx';
import { shownThemes } from '../step-counts.ts';
import { useServer } from '../use-server.ts';
import { sortSample } from './sort-sample.ts';

type AgreementProps = { panel: Panel; state: PanelState };

/** On fewer notes than this two groupings can look alike, or unlike, by chance. */
const smallSample = 20;

/** How the machine, the board and everybody who sorted alone agree, and the way to sort alone. */
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
						{placed.length === 0 ? <p class="hint">{words.nobodyPlaced}</p> : null}
						<ul class="list spaced">
							{pairs.map((pair) => (
								<Pair key={`${pair.first} ${pair.second}`} pair={pair} />
							))}
						</ul>
						<ul class="list">
							{placed.map(({ by, notes, same }) => (
								<li key={by}>{words.placed(by, notes, same)}</li>
							))}
						</ul>
					</>
				)}
			</Loaded>
			{mayEdit(state.session) ? (
				<Fold
					summary={words.alone}
					content={() => <SortAlone panel={panel} state={state} onCompare={answer.again} />}
				/>
			) : null}
		</section>
	);
}

function Pair({ pair }: { pair: AgreementView }): JSX.Element {
	const words = strings.coverage;
	const [first, second] = [words.who(pair.first), words.who(pair.second)];
	return (
		<li class="card">
			<p class="row spread">
				<strong class="break">{words.pair(first, second)}</strong>
				<strong class="figures">{words.rand(pair.rand)}</strong>
			</p>
			<p class="hint">{[words.of(pair.notes), words.range(pair)].join(' · ')}</p>
			<p>{words.pairs(pair, first, second)}</p>
			{pair.notes < smallSample || pair.interval === null ? <p class="hint">{words.small}</p> : null}
		</li>
	);
}

const nowhere = 'none';

/** The same notes for everybody, each with a choice of the themes; what others chose is not shown. */
function SortAlone({ panel, state, onCompare }: AgreementProps & { onCompare: () => void }): JSX.Element {
	const words = strings.coverage;
	const { board } = state;
	const themes = shownThemes(board, effectiveGrouping(board.themes, board.members, board.moves));
	const sample = sortSample(board);
	const { by } = whoAmI(panel);
	const chosen = (id: EvidenceId): ThemeId | null | undefined => {
		const edit = board.edits.get(`sort:${id}:${by}`);
		return edit?.type === 'sort' ? edit.theme : undefined;
	};
	const options: [string, string][] = [
		['', words.aloneChoose],
		...themes.map(({ id, label }): [string, string] => [id, label]),
		[nowhere, words.aloneNone],
	];
	return (
		<div class="group">
			<p class="hint">{words.aloneHint(sample.length)}</p>
			<ul class="list spaced">
				{sample.map((id) => {
					const theme = chosen(id);
					return (
						<li key={id} class="card">
							<ul class="list">
								<Quote panel={panel} state={state} id={id} />
							</ul>
							<Select
								label={words.aloneTheme}
								value={theme === undefined ? '' : (theme ?? nowhere)}
								options={options}
								onChange={(value) => {
									if (value !== '') sortAlone(panel, id, value === nowhere ? null : (value as ThemeId));
								}}
							/>
						</li>
					);
				})}
			</ul>
			<div class="row spread">
				<span class="hint">
					{words.aloneDone(sample.filter((id) => chosen(id) !== undefined).length, sample.length)}
				</span>
				<Button disabled={state.session.at !== 'online'} onClick={onCompare}>
					{words.compare}
				</Button>
			</div>
		</div>
	);
}
