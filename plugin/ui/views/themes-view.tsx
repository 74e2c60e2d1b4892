import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { BoardSnapshot } from '../../../shared/board-doc.ts';
import { effectiveGrouping, movesKept } from '../../../shared/grouping.ts';
import type { EvidenceId, ThemeId } from '../../../shared/ids.ts';
import type { EffectiveGrouping, EffectiveTheme, Parked as ParkedItem } from '../../../shared/theme.ts';
import { bringBack, placeQuote, renameTheme } from '../decisions.ts';
import { isUndrawn, planThemes } from '../draw-plan.ts';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { Editable } from '../parts/editable.tsx';
import { Fold } from '../parts/fold.tsx';
import { LongList } from '../parts/long-list.tsx';
import { Notice } from '../parts/notice.tsx';
import { Quote } from '../parts/quote.tsx';
import { Stepper } from '../parts/stepper.tsx';
import { drawAgain, run } from '../run-commands.ts';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { EmptyView } from './empty-view.tsx';

type ViewProps = { panel: Panel; state: PanelState };

/** The grouping as everybody sees it, and the few things that are done from here rather than on the board. */
export function ThemesView({ panel, state }: ViewProps): JSX.Element {
	const { board, busy, session } = state;
	const { themes: words } = strings;
	const [groups, setGroups] = useState<number | null>(null);
	const grouping = useMemo(() => effectiveGrouping(board.themes, board.members, board.moves), [board]);
	const kept = useMemo(() => movesKept(grouping, board.moves), [grouping, board]);
	const isEmpty = board.themes.length === 0;
	const idle = busy === null && mayEdit(session);
	const hidden = grouping.themes.filter((theme) => board.edits.has(`hide:${theme.id}`));
	const parked = useMemo(
		() => grouping.parked.filter((item) => isQuote(board, item.evidence)),
		[grouping, board],
	);
	const undrawn = useMemo(
		() => board.themes.length > 0 && isUndrawn(board, 'themes', planThemes(board)),
		[board],
	);
	if (board.evidence.size === 0) {
		return (
			<EmptyView panel={panel} title={words.emptyTitle} text={`${words.emptyText} ${words.needNotes}`} />
		);
	}
	return (
		<>
			<header class="view-head">
				<div>
					<h1>{isEmpty ? words.emptyTitle : strings.count(grouping.themes.length, 'theme')}</h1>
					<p class="hint">
						{isEmpty
							? words.emptyText
							: [
									kept.total > 0 ? words.kept(kept.kept, kept.total) : '',
									parked.length > 0 ? words.parkedCount(parked.length) : '',
								]
									.filter(Boolean)
									.join(' · ')}
					</p>
				</div>
				<Button
					kind={isEmpty ? 'primary' : 'secondary'}
					disabled={!idle || session.at !== 'online'}
					onClick={() => void run(panel, 'group', groups)}
				>
					{isEmpty ? words.group : words.groupAgain}
				</Button>
			</header>
			<div class="row spread wrap">
				<Stepper
					label={words.about}
					value={groups}
					from={grouping.themes.length || 8}
					min={1}
					max={60}
					onChange={setGroups}
				/>
				{isEmpty ? null : (
					<Button kind="quiet" disabled={!idle} onClick={() => void drawAgain(panel, 'themes')}>
						{words.drawAgain}
					</Button>
				)}
			</div>
			{undrawn && idle ? (
				<Notice kind="info" action={{ label: words.drawMissing, run: () => void drawAgain(panel, 'themes') }}>
					{words.undrawn}
				</Notice>
			) : null}
			<ul class="list spaced">
				{grouping.themes
					.filter((theme) => !hidden.includes(theme))
					.map((theme) => (
						<ThemeItem key={theme.id} panel={panel} state={state} theme={theme} grouping={grouping} />
					))}
			</ul>
			{parked.length > 0 ? <Parked panel={panel} state={state} grouping={grouping} parked={parked} /> : null}
			{hidden.length > 0 ? (
				<details class="fold">
					<summary>{words.removed(hidden.length)}</summary>
					<ul class="list">
						{hidden.map((theme) => (
							<li key={theme.id} class="row spread">
								<span class="break">{theme.label}</span>
								<Button kind="quiet" disabled={!idle} onClick={() => bringBack(panel, theme.id)}>
									{strings.personas.bringBack}
								</Button>
							</li>
						))}
					</ul>
				</details>
			) : null}
		</>
	);
}

function ThemeItem({
	panel,
	state,
	theme,
	grouping,
}: ViewProps & { theme: EffectiveTheme; grouping: EffectiveGrouping }): JSX.Element {
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
					label={strings.themes.renameLabel(theme.label)}
					disabled={!mayEdit(state.session)}
					onSave={(label) => renameTheme(panel, theme.id, label)}
				/>
			</h2>
			{theme.criterion === '' ? null : <p>{theme.criterion}</p>}
			<Fold
				summary={
					<>
						{strings.themes.counts(theme.members.length, people.size)}
						{theme.labelBy === 'person' ? <span class="hint"> · {strings.themes.named}</span> : null}
					</>
				}
				content={() => (
					<>
						<LongList
							items={theme.members}
							render={(id) => (
								<Quote key={id} panel={panel} state={state} id={id}>
									<MoveTo panel={panel} state={state} grouping={grouping} id={id} from={theme.id} />
								</Quote>
							)}
						/>
					</>
				)}
			/>
		</li>
	);
}

function Parked({
	panel,
	state,
	grouping,
	parked,
}: ViewProps & { grouping: EffectiveGrouping; parked: ParkedItem[] }): JSX.Element {
	const reasons = new Map<string, EvidenceId[]>();
	for (const { evidence, reason } of parked) reasons.set(reason, [...(reasons.get(reason) ?? []), evidence]);
	return (
		<section class="group" aria-label={strings.themes.parkedTitle}>
			<h2>{strings.themes.parkedTitle}</h2>
			{[...reasons].map(([reason, ids]) => (
				<Fold
					key={reason}
					summary={strings.themes.parkedReason(reason, ids.length)}
					content={() => (
						<>
							<LongList
								items={ids}
								render={(id) => (
									<Quote key={id} panel={panel} state={state} id={id}>
										<MoveTo panel={panel} state={state} grouping={grouping} id={id} from="parked" />
									</Quote>
								)}
							/>
						</>
					)}
				/>
			))}
		</section>
	);
}

/** The keyboard's way to do what dragging does. */
function MoveTo({
	panel,
	state,
	grouping,
	id,
	from,
}: ViewProps & { grouping: EffectiveGrouping; id: EvidenceId; from: ThemeId | 'parked' }): JSX.Element {
	return (
		<select
			class="move-to"
			aria-label={strings.themes.moveLabel}
			title={strings.themes.moveLabel}
			value=""
			disabled={!mayEdit(state.session) || state.busy !== null}
			onChange={(event) => {
				const { value } = event.currentTarget;
				const theme = grouping.themes.find((candidate) => candidate.id === value);
				if (theme) placeQuote(panel, id, theme.id);
				else if (value === 'parked') placeQuote(panel, id, 'parked');
			}}
		>
			<option value="">{strings.themes.moveHere}</option>
			{grouping.themes
				.filter((theme) => theme.id !== from)
				.map((theme) => (
					<option key={theme.id} value={theme.id}>
						{theme.label}
					</option>
				))}
			{from === 'parked' ? null : <option value="parked">{strings.themes.setAside}</option>}
		</select>
	);
}

/** Measurements are parked by definition; nobody has to find a theme for them. */
function isQuote(board: BoardSnapshot, id: EvidenceId): boolean {
	return board.evidence.get(id)?.kind !== 'measured';
}
