import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Panel, say } from './panel.ts';
import { BackBar } from './parts/back-bar.tsx';
import { Notice } from './parts/notice.tsx';
import { Progress } from './parts/progress.tsx';
import { Tabs } from './parts/tabs.tsx';
import type { PanelState, Tab } from './state.ts';
import { useStore } from './store.ts';
import { strings } from './strings.ts';
import { AccessView } from './views/access-view.tsx';
import { BoardView } from './views/board-view.tsx';
import { ConsentView } from './views/consent-view.tsx';
import { CopyView } from './views/copy-view.tsx';
import { EvidenceView } from './views/evidence-view.tsx';
import { NextStepBar } from './views/next-step-bar.tsx';
import { PersonasView } from './views/personas-view.tsx';
import { RemoveView } from './views/remove-view.tsx';
import { SessionView } from './views/session-views.tsx';
import { StandingNotice } from './views/standing-notice.tsx';
import { StatusBar } from './views/status-bar.tsx';
import { stepCounts } from './views/step-counts.ts';
import { ThemesView } from './views/themes-view.tsx';

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

/** What lies over the steps for a while: about the board, who may get in, taking it out, or whether the file is a copy. */
type Aside = 'board' | 'access' | 'remove' | 'copy';

function BoardPage({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { busy, message, tab } = state;
	const [aside, setAside] = useState<Aside | null>(null);
	const opener = useRef<HTMLButtonElement>(null);
	const was = useRef<Aside | null>(null);
	useLayoutEffect(() => {
		// A keyboard that left the board's page is where it came from.
		if (aside === null && was.current !== null) opener.current?.focus();
		was.current = aside;
	}, [aside]);
	const view = useRef<HTMLElement>(null);
	const wasTab = useRef(tab);
	useLayoutEffect(() => {
		// A button that led to another step is gone with its view; the keyboard goes on in the new one.
		const lost = document.hasFocus() && document.activeElement === document.body;
		if (wasTab.current !== tab && lost) view.current?.focus();
		wasTab.current = tab;
	}, [tab]);
	const back = () => setAside((now) => (now === 'remove' || now === 'access' ? 'board' : null));
	return (
		<div class="app">
			{aside === null ? <StepTabs panel={panel} state={state} /> : <BackBar onBack={back} />}
			<div class="live">
				<div aria-live="polite">
					{aside === null ? (
						<StandingNotice panel={panel} state={state} onSortOut={() => setAside('copy')} />
					) : null}
					{message ? (
						<Notice kind={message.kind} action={message.action} onDismiss={() => say(panel, null)}>
							{message.text}
						</Notice>
					) : null}
				</div>
				{busy ? <Progress busy={busy} /> : null}
				{aside === null ? <NextStepBar panel={panel} state={state} /> : null}
			</div>
			{aside === null ? (
				<main
					class="view"
					role="tabpanel"
					id={`panel-${tab}`}
					aria-labelledby={`tab-${tab}`}
					tabIndex={-1}
					ref={view}
				>
					<Step panel={panel} state={state} />
				</main>
			) : (
				<main class="view aside" key={aside}>
					{aside === 'board' ? (
						<BoardView
							panel={panel}
							state={state}
							onAccess={() => setAside('access')}
							onRemove={() => setAside('remove')}
						/>
					) : aside === 'access' ? (
						<AccessView panel={panel} state={state} />
					) : aside === 'remove' ? (
						<RemoveView panel={panel} state={state} onKeep={back} />
					) : (
						<CopyView panel={panel} state={state} proven={false} onSame={back} />
					)}
				</main>
			)}
			<StatusBar
				panel={panel}
				state={state}
				opener={opener}
				onOpen={aside === null ? () => setAside('board') : null}
			/>
		</div>
	);
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
