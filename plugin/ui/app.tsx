import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { assertNever } from '../../shared/assert-never.ts';
import { lay, type Panel, say } from './panel.ts';
import { BackBar } from './parts/back-bar.tsx';
import { LongText } from './parts/long-text.tsx';
import { Notice } from './parts/notice.tsx';
import { Progress } from './parts/progress.tsx';
import { Tabs } from './parts/tabs.tsx';
import type { Aside, PanelState, Tab } from './state.ts';
import { useStore } from './store.ts';
import { strings } from './strings.ts';
import { AccessView } from './views/access-view.tsx';
import { BehaviourPage } from './views/behaviour/behaviour-page.tsx';
import { BoardView } from './views/board-view.tsx';
import { ConsentView } from './views/consent-view.tsx';
import { CopyView } from './views/copy-view.tsx';
import { EvidenceView } from './views/evidence-view.tsx';
import { FilesPage } from './views/import/files-page.tsx';
import { SourcesPage } from './views/import/sources-page.tsx';
import { useFileDrop } from './views/import/use-file-drop.ts';
import { NextStepBar } from './views/next-step-bar.tsx';
import { OutlineView } from './views/outline/outline-view.tsx';
import { FindingsPage } from './views/people/findings-page.tsx';
import { PeoplePage } from './views/people/people-page.tsx';
import { WordsPage } from './views/people/words-page.tsx';
import { PersonasView } from './views/personas-view.tsx';
import { RemoveView } from './views/remove-view.tsx';
import { SessionView } from './views/session-views.tsx';
import { StandingNotice } from './views/standing-notice.tsx';
import { StatusBar } from './views/status-bar.tsx';
import { stepCounts } from './views/step-counts.ts';
import { ThemesView } from './views/themes-view.tsx';
import { Tour } from './views/tour.tsx';
import { WorkshopBar } from './views/workshop/workshop-bar.tsx';
import { WorkshopPage } from './views/workshop/workshop-page.tsx';

/** The whole panel: what stands between this person and the board, or the board in three steps. */
export function App({ panel }: { panel: Panel }): JSX.Element {
	const state = useStore(panel.store);
	const { session } = state;
	if (session.at === 'needs-consent') return <ConsentView panel={panel} />;
	const inside = session.at === 'online' || (session.at === 'offline' && session.role !== null);
	// A board that was open stays in sight while the connection to it is made anew.
	const again = session.at === 'connecting' && state.board.evidence.size > 0;
	if (inside || again) return <BoardPage panel={panel} state={state} />;
	return <SessionView panel={panel} state={state} />;
}

/** Pages that are opened from the board's own. */
const fromBoard: readonly Aside[] = ['access', 'outline', 'remove', 'workshop'];

function BoardPage({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { aside, busy, message, tab } = state;
	const over = useFileDrop(panel);
	const opener = useRef<HTMLButtonElement>(null);
	const was = useRef<Aside | null>(null);
	useLayoutEffect(() => {
		// A keyboard that left the board's page is where it came from.
		if (aside === null && was.current !== null) opener.current?.focus();
		was.current = aside;
	}, [aside]);
	const back = () => lay(panel, aside && fromBoard.includes(aside) ? 'board' : null);
	return (
		<div class="app">
			{over ? <div class="drop-anywhere">{strings.files.dropHere}</div> : null}
			<header>
				{aside === null ? <StepTabs panel={panel} state={state} /> : <BackBar onBack={back} />}
				<div class="live">
					<div aria-live="polite">
						{aside === null ? (
							<StandingNotice panel={panel} state={state} onSortOut={() => lay(panel, 'copy')} />
						) : null}
						{message ? (
							<Notice kind={message.kind} action={message.action} onDismiss={() => say(panel, null)}>
								<LongText text={message.text} />
							</Notice>
						) : null}
					</div>
					<WorkshopBar panel={panel} state={state} />
					{busy ? <Progress busy={busy} /> : null}
					{aside === null ? <NextStepBar panel={panel} state={state} /> : null}
				</div>
			</header>
			{aside === null ? (
				<main>
					<section
						class="view"
						role="tabpanel"
						id={`panel-${tab}`}
						aria-labelledby={`tab-${tab}`}
						tabIndex={-1}
					>
						<Step panel={panel} state={state} />
					</section>
				</main>
			) : (
				<main class="view aside" key={aside}>
					<AsidePage panel={panel} state={state} aside={aside} onBack={back} />
				</main>
			)}
			<Tour panel={panel} state={state} />
			<StatusBar
				panel={panel}
				state={state}
				opener={opener}
				onOpen={aside === null ? () => lay(panel, 'board') : null}
			/>
		</div>
	);
}

type AsideProps = { panel: Panel; state: PanelState; aside: Aside; onBack: () => void };

function AsidePage({ panel, state, aside, onBack }: AsideProps): JSX.Element {
	switch (aside) {
		case 'board':
			return <BoardView panel={panel} state={state} />;
		case 'access':
			return <AccessView panel={panel} state={state} />;
		case 'remove':
			return <RemoveView panel={panel} state={state} onKeep={onBack} />;
		case 'copy':
			return <CopyView panel={panel} state={state} proven={false} onSame={onBack} />;
		case 'files':
			return <FilesPage panel={panel} state={state} />;
		case 'sources':
			return <SourcesPage panel={panel} state={state} />;
		case 'people':
			return <PeoplePage panel={panel} state={state} />;
		case 'findings':
			return <FindingsPage panel={panel} state={state} />;
		case 'behaviour':
			return <BehaviourPage panel={panel} state={state} />;
		case 'workshop':
			return <WorkshopPage panel={panel} state={state} />;
		case 'words':
			return <WordsPage panel={panel} state={state} />;
		case 'outline':
			return <OutlineView panel={panel} state={state} />;
		default:
			return assertNever(aside);
	}
}

function Step({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const steps = { notes: EvidenceView, themes: ThemesView, personas: PersonasView };
	const View = steps[state.tab];
	return <View panel={panel} state={state} />;
}

function StepTabs({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { board, tab } = state;
	const counts = useMemo(() => stepCounts(board), [board]);
	const change = (next: Tab) =>
		panel.store.set((old) => ({
			...old,
			tab: next,
			// What went well was read where it happened; what went wrong or can be undone stays in sight.
			message: old.message?.kind === 'done' ? null : old.message,
		}));
	return (
		<Tabs
			label={strings.tabs.label}
			current={tab}
			onChange={change}
			tabs={[
				{ id: 'notes', title: strings.tabs.notes, count: counts.notes },
				{ id: 'themes', title: strings.tabs.themes, count: counts.themes },
				{ id: 'personas', title: strings.tabs.personas, count: counts.personas },
			]}
		/>
	);
}
