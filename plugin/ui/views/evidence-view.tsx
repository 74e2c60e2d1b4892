import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { EvidenceFlag } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { Panel } from '../panel.ts';
import { Badge } from '../parts/badge.tsx';
import { Fold } from '../parts/fold.tsx';
import { LongList } from '../parts/long-list.tsx';
import { Notice } from '../parts/notice.tsx';
import { Quote } from '../parts/quote.tsx';
import { bringIn } from '../run-commands.ts';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { number } from '../wording.ts';
import { AllNotes } from './all-notes.tsx';
import { EmptyView } from './empty-view.tsx';
import { ErasedCopies } from './erased-copies.tsx';
import { FileDrop } from './import/file-drop.tsx';
import { ReportCard } from './import/report-card.tsx';
import { LooseNotes } from './loose-notes.tsx';
import { LibraryNav } from './people/library-nav.tsx';
import { ScopePicker } from './scope-picker.tsx';
import { openOffers, SplitOffers } from './split-offers.tsx';
import { StartView } from './start-view.tsx';
import { stepCounts } from './step-counts.ts';
import { StepHead } from './step-head.tsx';
import { Templates } from './templates.tsx';

/** What came in, what was kept apart and why, what is worth a look, and the way to bring in more; the start while there is nothing. */
export function EvidenceView({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { notes } = strings;
	const { board, reworded } = state;
	const counts = useMemo(() => stepCounts(board), [board]);
	const quotes = useMemo(
		() => [...board.evidence].flatMap(([id, { kind }]) => (kind === 'measured' ? [] : [id])),
		[board],
	);
	const editor = mayEdit(state.session);
	if (board.evidence.size === 0)
		return editor ? (
			<StartView panel={panel} state={state} />
		) : (
			<EmptyView title={strings.start.lookAlongTitle} text={strings.start.lookAlong} />
		);
	return (
		<>
			<StepHead
				title={counts.notes === 0 ? notes.none : strings.themes.counts(counts.notes, counts.people)}
				facts={[
					counts.measured > 0 ? notes.measured(counts.measured) : '',
					counts.unknown > 0 ? notes.unknown(counts.unknown) : '',
				]}
				editor={editor}
			/>
			<ErasedCopies panel={panel} state={state} />
			<LooseNotes panel={panel} state={state} />
			{reworded.size > 0 && editor ? (
				<Notice
					kind="info"
					action={{
						label: notes.bringInAgain,
						disabled: state.busy !== null || state.session.at !== 'online',
						run: () => void bringIn(panel, 'page', reworded),
					}}
				>
					{notes.reworded(reworded.size)}
				</Notice>
			) : null}
			{state.reports.map(({ id, title, report }) => (
				<ReportCard key={id} panel={panel} title={title} report={report} />
			))}
			<Flags panel={panel} state={state} />
			<div class="group">
				{editor ? (
					<details class="fold" open={state.reports.length === 0}>
						<summary>{notes.bringInMore}</summary>
						<ScopePicker panel={panel} state={state} />
						<FileDrop panel={panel} />
						<Templates panel={panel} state={state} />
					</details>
				) : null}
				{counts.notes > 0 ? (
					<Fold
						summary={
							<>
								{notes.allTitle} <span class="figures">{number(counts.notes)}</span>
							</>
						}
						content={() => <AllNotes panel={panel} state={state} quotes={quotes} />}
					/>
				) : null}
			</div>
			<LibraryNav panel={panel} state={state} />
		</>
	);
}

function Flags({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element | null {
	const { evidence } = state.board;
	const flagged = useMemo(() => {
		const out = new Map<EvidenceFlag, EvidenceId[]>();
		for (const [id, { flags }] of evidence)
			for (const flag of flags) if (flag !== 'several-quotes') out.set(flag, [...(out.get(flag) ?? []), id]);
		return [...out];
	}, [evidence]);
	const offers = useMemo(() => openOffers(state.board, state.texts), [state.board, state.texts]);
	if (flagged.length + offers.length === 0) return null;
	return (
		<section class="group">
			<h2>{strings.notes.flagsTitle}</h2>
			<SplitOffers panel={panel} state={state} offers={offers} />
			{flagged.map(([flag, ids]) => (
				<Fold
					key={flag}
					summary={
						<>
							<Badge tone="warn">{strings.notes.flags[flag]}</Badge>{' '}
							<span class="figures">{number(ids.length)}</span>
						</>
					}
					content={() => (
						<LongList items={ids} render={(id) => <Quote key={id} panel={panel} state={state} id={id} />} />
					)}
				/>
			))}
		</section>
	);
}
