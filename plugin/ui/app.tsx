import type { JSX } from 'preact';
import { type Panel, say } from './panel.ts';
import { Notice } from './parts/notice.tsx';
import { Progress } from './parts/progress.tsx';
import { Tabs } from './parts/tabs.tsx';
import type { PanelState } from './state.ts';
import { useStore } from './store.ts';
import { strings } from './strings.ts';
import { ConsentView } from './views/consent-view.tsx';
import { EvidenceView } from './views/evidence-view.tsx';
import { NextStepBar } from './views/next-step-bar.tsx';
import { PersonasView } from './views/personas-view.tsx';
import { SessionView } from './views/session-views.tsx';
import { StartView } from './views/start-view.tsx';
import { StatusBar } from './views/status-bar.tsx';
import { ThemesView } from './views/themes-view.tsx';

/** The whole panel: what stands between this person and the board, or the board in three steps. */
export function App({ panel }: { panel: Panel }): JSX.Element {
	const state = useStore(panel.store);
	const { session } = state;
	if (session.at === 'needs-consent') return <ConsentView panel={panel} />;
	const inside = session.at === 'online' || (session.at === 'offline' && session.role !== null);
	if (!inside && !hasBoard(state)) return <SessionView panel={panel} session={session} />;
	if (!inside && session.at !== 'connecting') return <SessionView panel={panel} session={session} />;
	return <BoardPage panel={panel} state={state} />;
}

function BoardPage({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { board, busy, message, session, tab } = state;
	const notes = [...board.evidence.values()].filter((entry) => entry.kind !== 'measured').length;
	return (
		<div class="app">
			<Tabs
				label={strings.tabs.label}
				current={tab}
				onChange={(next) =>
					panel.store.set((old) => ({
						...old,
						tab: next,
						// What went well was read where it happened; what went wrong or can be undone stays in sight.
						message: old.message?.kind === 'done' ? null : old.message,
					}))
				}
				tabs={[
					{ id: 'notes', title: strings.tabs.notes, count: notes },
					{ id: 'themes', title: strings.tabs.themes, count: board.themes.length },
					{ id: 'personas', title: strings.tabs.personas, count: board.personas.length },
				]}
			/>
			<div class="live">
				<div aria-live="polite">
					{session.at === 'offline' ? (
						<Notice kind="info" action={{ label: strings.common.retry, run: () => panel.session.retry() }}>
							{strings.session.offlineText(panel.origin)}
						</Notice>
					) : null}
					{message ? (
						<Notice kind={message.kind} action={message.action} onDismiss={() => say(panel, null)}>
							{message.text}
						</Notice>
					) : null}
				</div>
				{busy ? <Progress busy={busy} /> : null}
				<NextStepBar panel={panel} state={state} />
			</div>
			<main class="view" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`} tabIndex={-1}>
				{tab === 'notes' ? (
					board.evidence.size === 0 ? (
						<StartView panel={panel} state={state} />
					) : (
						<EvidenceView panel={panel} state={state} />
					)
				) : tab === 'themes' ? (
					<ThemesView panel={panel} state={state} />
				) : (
					<PersonasView panel={panel} state={state} />
				)}
			</main>
			<StatusBar panel={panel} state={state} />
		</div>
	);
}

function hasBoard(state: PanelState): boolean {
	return state.board.evidence.size > 0;
}
