import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { effectiveGrouping } from '../../../../shared/grouping.ts';
import type { GroupingView } from '../../../../shared/grouping-api.ts';
import type { Panel } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { Fold } from '../../parts/fold.tsx';
import { run } from '../../run-commands.ts';
import { mayEdit } from '../../session.ts';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { listed, number, percent } from '../../wording.ts';
import { previewCut } from './cut-preview.ts';

type NumbersProps = { panel: Panel; state: PanelState; found: GroupingView };

/** How far below the clearest number another may be and still do nearly as well, in mean silhouette. */
const nearly = 0.02;

/** Other numbers of themes: those beside ours with how well they hold, and every coarser and finer cut at once. */
export function ThemeNumbers({ panel, state, found }: NumbersProps): JSX.Element {
	const words = strings.numbers;
	const { alternatives, k } = found;
	const own = alternatives.find((each) => each.k === k);
	const near = alternatives.filter((each) => each.k !== k && own && each.score >= own.score - nearly);
	return (
		<Fold
			class="group"
			summary={near.length === 0 ? words.titleNone : words.title(listed(near.map((each) => String(each.k))))}
			content={() => (
				<div class="closer">
					<Alternatives panel={panel} state={state} found={found} />
					<Cuts
						key={`${found.tree.shown} ${found.tree.leaves.length}`}
						panel={panel}
						state={state}
						found={found}
					/>
				</div>
			)}
		/>
	);
}

function Alternatives({ panel, state, found: { alternatives, k } }: NumbersProps): JSX.Element | null {
	const words = strings.numbers;
	if (!alternatives.some((each) => each.k === k)) return null;
	const off = state.busy !== null || state.session.at !== 'online';
	return (
		<div class="group">
			<p class="hint">{words.hint}</p>
			<ul class="list">
				{alternatives.map((each) => (
					<li key={each.k} class="row spread wrap">
						<span>
							{each.stability === null
								? words.clearFew(each.k)
								: words.clear(each.k, percent(each.stability))}
						</span>
						{each.k === k ? (
							<span class="hint">{words.now}</span>
						) : mayEdit(state.session) ? (
							<Button kind="quiet" disabled={off} onClick={() => void run(panel, 'group', each.k)}>
								{words.take(each.k)}
							</Button>
						) : null}
					</li>
				))}
			</ul>
		</div>
	);
}

/** The slider over the merge tree: a look-up that moves nothing until somebody uses the cut. */
function Cuts({ panel, state, found: { tree, names } }: NumbersProps): JSX.Element | null {
	const words = strings.numbers;
	const { board } = state;
	const least = Math.max(1, tree.leaves.length - tree.merges.length);
	const [k, setK] = useState(tree.shown);
	const now = useMemo(() => effectiveGrouping(board.themes, board.members, board.moves).themes, [board]);
	const groups = useMemo(() => previewCut(tree, names, k, now), [tree, names, k, now]);
	if (tree.leaves.length <= least) return null;
	return (
		<div class="group">
			<div class="slider">
				<p>
					{words.slider} <span class="figures">{words.sliderValue(groups.length)}</span>
				</p>
				<input
					type="range"
					min={least}
					max={tree.leaves.length}
					value={k}
					aria-label={words.slider}
					aria-valuetext={words.sliderValue(groups.length)}
					onInput={(event) => setK(Number(event.currentTarget.value))}
				/>
			</div>
			{k === tree.shown ? (
				<p class="hint">{`${words.theSame} ${words.sliderHint}`}</p>
			) : (
				<>
					<p class="hint">{words.wouldBe}</p>
					<ul class="list sizes">
						{groups.map(({ node, label, notes }) => (
							<li key={node} class="row spread">
								<span class="break">{label}</span>
								<span class="figures">{number(notes)}</span>
							</li>
						))}
					</ul>
					{k < tree.shown ? <p class="hint">{words.apart}</p> : null}
					{mayEdit(state.session) ? (
						<div class="row">
							<Button
								disabled={state.busy !== null || state.session.at !== 'online'}
								onClick={() => void run(panel, 'group', k, true)}
							>
								{words.use}
							</Button>
						</div>
					) : null}
				</>
			)}
		</div>
	);
}
