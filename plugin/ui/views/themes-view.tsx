import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { BoardSnapshot } from '../../../shared/board-doc.ts';
import { effectiveGrouping, movesKept } from '../../../shared/grouping.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { EffectiveTheme, Parked as ParkedItem } from '../../../shared/theme.ts';
import { kindOfKey } from '../canvas-keys.ts';
import { renameTheme } from '../decisions.ts';
import type { Panel } from '../panel.ts';
import { Editable } from '../parts/editable.tsx';
import { Fold } from '../parts/fold.tsx';
import { LongList } from '../parts/long-list.tsx';
import { Quote } from '../parts/quote.tsx';
import { Stepper } from '../parts/stepper.tsx';
import { run } from '../run-commands.ts';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { takenOff } from '../taken-off.ts';
import { LooseNotes } from './loose-notes.tsx';
import { MoveTo } from './move-to.tsx';
import { NeedsNotes } from './needs-notes.tsx';
import { RestNotice } from './rest-notice.tsx';
import { shownThemes } from './step-counts.ts';
import { StepHead } from './step-head.tsx';
import { TakenOffList } from './taken-off-list.tsx';

type ViewProps = { panel: Panel; state: PanelState };

/** The grouping as everybody sees it, and the few things that are done from here rather than on the board. */
export function ThemesView({ panel, state }: ViewProps): JSX.Element {
	const { board, busy, session, texts } = state;
	const { themes: words } = strings;
	const [groups, setGroups] = useState<number | null>(null);
	const grouping = useMemo(() => effectiveGrouping(board.themes, board.members, board.moves), [board]);
	const kept = useMemo(() => movesKept(grouping, board.moves), [grouping, board]);
	const themes = useMemo(() => shownThemes(board, grouping), [grouping, board]);
	const parked = useMemo(
		() => grouping.parked.filter((item) => isQuote(board, item.evidence)),
		[grouping, board],
	);
	const gone = useMemo(
		() => takenOff(board, (id) => texts.get(id)?.text).filter(({ entity }) => kindOfKey(entity) === 'themes'),
		[board, texts],
	);
	if (board.evidence.size === 0)
		return <NeedsNotes panel={panel} title={words.emptyTitle} text={words.emptyText} />;
	const isEmpty = grouping.themes.length === 0;
	return (
		<>
			<StepHead
				title={
					isEmpty
						? words.emptyTitle
						: themes.length === 0
							? words.noneShown
							: strings.count(themes.length, 'theme')
				}
				facts={
					isEmpty
						? [words.emptyText]
						: [
								kept.total > 0 ? words.kept(kept.kept, kept.total) : '',
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
			{themes.length > 0 ? (
				<ul class="list spaced">
					{themes.map((theme) => (
						<ThemeItem key={theme.id} panel={panel} state={state} theme={theme} themes={themes} />
					))}
				</ul>
			) : null}
			<Parked panel={panel} state={state} themes={themes} parked={parked} />
			<TakenOffList panel={panel} state={state} items={gone} />
		</>
	);
}

function ThemeItem({
	panel,
	state,
	theme,
	themes,
}: ViewProps & { theme: EffectiveTheme; themes: EffectiveTheme[] }): JSX.Element {
	const { themes: words } = strings;
	const people = new Set(
		theme.members.flatMap((id) => {
			const participant = state.board.evidence.get(id)?.participant;
			return participant ? [participant] : [];
		}),
	);
	const selected = state.selection.keys.includes(theme.id);
	return (
		<li class={selected ? 'card theme selected' : 'card theme'}>
			<h2>
				<Editable
					value={theme.label}
					label={words.renameLabel(theme.label)}
					disabled={!mayEdit(state.session)}
					onSave={(label) => renameTheme(panel, theme.id, label)}
				/>
			</h2>
			{theme.criterion === '' ? null : <p>{theme.criterion}</p>}
			{theme.members.length === 0 ? (
				<p class="hint">{words.noMembers}</p>
			) : (
				<Fold
					summary={
						<>
							{words.counts(theme.members.length, people.size)}
							{theme.labelBy === 'person' ? <span class="hint"> · {words.named}</span> : null}
						</>
					}
					content={() => (
						<LongList
							items={theme.members}
							render={(id) => (
								<Quote key={id} panel={panel} state={state} id={id}>
									<MoveTo panel={panel} state={state} themes={themes} id={id} from={theme.id} />
								</Quote>
							)}
						/>
					)}
				/>
			)}
		</li>
	);
}

function Parked({
	panel,
	state,
	themes,
	parked,
}: ViewProps & { themes: EffectiveTheme[]; parked: ParkedItem[] }): JSX.Element | null {
	const reasons = new Map<string, EvidenceId[]>();
	for (const { evidence, reason } of parked) reasons.set(reason, [...(reasons.get(reason) ?? []), evidence]);
	if (reasons.size === 0) return null;
	return (
		<section class="group" aria-label={strings.themes.parkedTitle}>
			<h2>{strings.themes.parkedTitle}</h2>
			{[...reasons].map(([reason, ids]) => (
				<Fold
					key={reason}
					summary={strings.themes.parkedReason(reason, ids.length)}
					content={() => (
						<LongList
							items={ids}
							render={(id) => (
								<Quote key={id} panel={panel} state={state} id={id}>
									<MoveTo panel={panel} state={state} themes={themes} id={id} from="parked" />
								</Quote>
							)}
						/>
					)}
				/>
			))}
		</section>
	);
}

/** Measurements are parked by definition; nobody has to find a theme for them. */
function isQuote(board: BoardSnapshot, id: EvidenceId): boolean {
	return board.evidence.get(id)?.kind !== 'measured';
}
