import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { effectiveGrouping, movesKept } from '../../../shared/grouping.ts';
import { shownThemes } from '../../../shared/shown-themes.ts';
import { kindOfKey } from '../canvas-keys.ts';
import type { Panel } from '../panel.ts';
import { Segments } from '../parts/segments.tsx';
import { Stepper } from '../parts/stepper.tsx';
import { run } from '../run-commands.ts';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { takenOff } from '../taken-off.ts';
import { percent } from '../wording.ts';
import { AgreeView } from './agree/agree-view.tsx';
import { Loaded } from './loaded.tsx';
import { LooseNotes } from './loose-notes.tsx';
import { NeedsNotes } from './needs-notes.tsx';
import { Parked, quotesAside } from './parked.tsx';
import { RestNotice } from './rest-notice.tsx';
import { StepHead } from './step-head.tsx';
import { TakenOffList } from './taken-off-list.tsx';
import { Agreement } from './themes/agreement.tsx';
import { CheckView } from './themes/check-view.tsx';
import { type Checks, openChecks } from './themes/checks.ts';
import { CoverageView } from './themes/coverage-view.tsx';
import { LinkingContext, useNewLinking } from './themes/linking.ts';
import { ChooseSecond, Links } from './themes/links.tsx';
import { ThemeItem } from './themes/theme-item.tsx';
import { ThemeNumbers } from './themes/theme-numbers.tsx';
import { useGrouping } from './themes/use-grouping.ts';

const noChecks: Checks = { offers: [], unsure: [], joins: [] };

type ViewProps = { panel: Panel; state: PanelState };
type ThemesPart = 'themes' | 'check' | 'agree' | 'coverage';

/** The grouping as everybody sees it, and the few things that are done from here rather than on the board. */
export function ThemesView({ panel, state }: ViewProps): JSX.Element {
	const { board, busy, session, texts } = state;
	const { closer, themes: words } = strings;
	const [groups, setGroups] = useState<number | null>(null);
	const [part, setPart] = useState<ThemesPart>('themes');
	const linking = useNewLinking(panel);
	const answer = useGrouping(panel, state);
	const found = answer.value?.found ?? null;
	const grouping = useMemo(() => effectiveGrouping(board.themes, board.members, board.moves), [board]);
	const kept = useMemo(() => movesKept(grouping, board.moves), [grouping, board]);
	const themes = useMemo(() => shownThemes(board, grouping), [grouping, board]);
	const parked = useMemo(() => quotesAside(board, grouping), [grouping, board]);
	const gone = useMemo(
		() => takenOff(board, (id) => texts.get(id)?.text).filter(({ entity }) => kindOfKey(entity) === 'themes'),
		[board, texts],
	);
	const checks = useMemo(() => (found ? openChecks(found, board, themes) : noChecks), [found, board, themes]);
	if (board.evidence.size === 0)
		return <NeedsNotes panel={panel} title={words.emptyTitle} text={words.emptyText} />;
	const isEmpty = grouping.themes.length === 0;
	return (
		<>
			<StepHead
				title={
					isEmpty ? words.emptyTitle : themes.length === 0 ? words.noneShown : words.number(themes.length)
				}
				facts={
					isEmpty
						? [words.emptyText]
						: [
								kept.total > 0 ? words.kept(kept.kept, kept.total) : '',
								found && found.churn !== null ? closer.churn(percent(found.churn)) : '',
								parked.length > 0 ? words.parkedCount(parked.length) : '',
							]
				}
				action={{
					label: isEmpty ? words.group : words.groupAgain,
					first: isEmpty,
					disabled: busy !== null || session.at !== 'online',
					run: () => void run(panel, 'group', groups),
				}}
				editor={mayEdit(session)}
			>
				<Stepper
					label={words.about}
					value={groups}
					from={themes.length || 8}
					min={1}
					max={60}
					onChange={setGroups}
				/>
			</StepHead>
			<RestNotice panel={panel} state={state} kind="themes" />
			<LooseNotes panel={panel} state={state} />
			{isEmpty ? null : (
				<Segments
					label={closer.label}
					name="themes-part"
					value={part}
					options={[
						['themes', closer.parts.themes],
						['check', closer.checkCount(checks.offers.length + checks.unsure.length + checks.joins.length)],
						['agree', strings.agree.part],
						['coverage', closer.parts.coverage],
					]}
					onChange={setPart}
				/>
			)}
			{part === 'coverage' && !isEmpty ? <CoverageView panel={panel} state={state} /> : null}
			{part === 'agree' && !isEmpty ? (
				<>
					<AgreeView panel={panel} state={state} themes={themes} />
					<Agreement panel={panel} state={state} />
				</>
			) : null}
			{part === 'check' && !isEmpty ? (
				<Loaded answer={answer} online={session.at === 'online'}>
					{({ found }) =>
						found ? (
							<CheckView panel={panel} state={state} found={found} checks={checks} />
						) : (
							<p class="hint">{closer.none}</p>
						)
					}
				</Loaded>
			) : null}
			{part === 'themes' || isEmpty ? (
				<LinkingContext.Provider value={linking}>
					<ChooseSecond panel={panel} state={state} />
					{found ? <ThemeNumbers panel={panel} state={state} found={found} /> : null}
					{themes.length > 0 ? (
						<ul class="list spaced">
							{themes.map((theme) => (
								<ThemeItem
									key={theme.id}
									panel={panel}
									state={state}
									theme={theme}
									themes={themes}
									found={found}
								/>
							))}
						</ul>
					) : null}
					<Parked panel={panel} state={state} themes={themes} parked={parked} />
					<Links panel={panel} state={state} />
					<TakenOffList panel={panel} state={state} items={gone} />
				</LinkingContext.Provider>
			) : null}
		</>
	);
}
