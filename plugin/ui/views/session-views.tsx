import type { ComponentChildren, JSX } from 'preact';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { CopyView } from './copy-view.tsx';
import { InvitationEntry } from './invitation-entry.tsx';
import { LeftView, RemovedView } from './removed-view.tsx';
import { SignedOutView } from './signed-out-view.tsx';

type ViewProps = { panel: Panel; state: PanelState };

/** The screens that stand in for the board while there is none: opening, copy of a file, signed out, refused, unreachable, removed. */
export function SessionView({ panel, state }: ViewProps): JSX.Element {
	const { session } = state;
	const { session: words } = strings;
	const retry = () => panel.session.retry();
	switch (session.at) {
		case 'copy-of-file':
			return (
				<main class="page">
					<CopyView
						panel={panel}
						state={state}
						proven={session.proven}
						onSame={() => panel.session.chooseWorkspace('join')}
					/>
				</main>
			);
		case 'signed-out':
			return <SignedOutView panel={panel} state={state} />;
		case 'removed':
			return (
				<main class="page">
					{session.left ? <LeftView panel={panel} state={state} /> : <RemovedView server={session.server} />}
				</main>
			);
		case 'refused': {
			const [title = '', text] = session.message.split(/\.(?:\s+|$)/, 2);
			return (
				<Stop panel={panel} title={title} text={text || words.remedy[session.remedy]} invites>
					{session.remedy === 'new-workspace' ? (
						<Button kind="primary" onClick={() => panel.session.chooseWorkspace('new')}>
							{words.newWorkspace}
						</Button>
					) : null}
					{session.remedy === 'drop' ? (
						<Button onClick={() => panel.session.dropChanges()}>{words.drop}</Button>
					) : null}
					{session.remedy === 'none' ? null : (
						<Button kind={session.remedy === 'new-workspace' ? 'secondary' : 'primary'} onClick={retry}>
							{strings.common.retry}
						</Button>
					)}
				</Stop>
			);
		}
		case 'offline':
			return (
				<Stop panel={panel} title={words.neverIn} text={words.neverInText}>
					<Button kind="primary" onClick={retry}>
						{strings.common.retry}
					</Button>
				</Stop>
			);
		default:
			return (
				<main class="page center" aria-busy="true">
					<h1 class="visually-hidden">{strings.common.appName}</h1>
					<div class="spinner" aria-hidden="true" />
					<p role="status">{session.at === 'connecting' ? words.connecting : words.starting}</p>
				</main>
			);
	}
}

/** Why there is no board, which server that was, and what can be done. */
function Stop({
	panel,
	title,
	text,
	invites = false,
	children,
}: {
	panel: Panel;
	title: string;
	text: string;
	/** Whether an invitation could be the way in. */
	invites?: boolean;
	children: ComponentChildren;
}): JSX.Element {
	return (
		<main class="page">
			<PageTitle>{title}</PageTitle>
			<p>{text}</p>
			<dl class="facts">
				<dt>{strings.session.server}</dt>
				<dd>{panel.origin}</dd>
			</dl>
			<div class="actions">{children}</div>
			{invites ? <InvitationEntry panel={panel} /> : null}
		</main>
	);
}
