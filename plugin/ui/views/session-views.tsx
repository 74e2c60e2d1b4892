import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import type { Session } from '../session.ts';
import { strings } from '../strings.ts';

/** The screens that stand in for the board while there is none: opening, copy of a file, signed out, refused, unreachable. */
export function SessionView({ panel, session }: { panel: Panel; session: Session }): JSX.Element {
	switch (session.at) {
		case 'copy-of-file':
			return <CopyView panel={panel} />;
		case 'signed-out':
			return <SignedOutView panel={panel} />;
		case 'refused':
			return (
				<section class="page">
					<h1>{session.message}</h1>
					<div class="actions">
						{session.remedy === 'new-workspace' ? (
							<Button kind="primary" onClick={() => panel.session.chooseWorkspace('new')}>
								{strings.session.newWorkspace}
							</Button>
						) : null}
						{session.remedy !== 'none' ? (
							<Button onClick={() => panel.session.retry()}>{strings.common.retry}</Button>
						) : null}
					</div>
				</section>
			);
		case 'offline':
			return (
				<section class="page">
					<h1>{strings.session.offline}</h1>
					<p>{strings.server.unreachable(panel.origin)}</p>
					<div class="actions">
						<Button kind="primary" onClick={() => panel.session.retry()}>
							{strings.common.retry}
						</Button>
					</div>
				</section>
			);
		default:
			return (
				<section class="page center" aria-busy="true">
					<div class="spinner" aria-hidden="true" />
					<p>{session.at === 'connecting' ? strings.session.connecting : strings.session.starting}</p>
				</section>
			);
	}
}

function CopyView({ panel }: { panel: Panel }): JSX.Element {
	const { copy } = strings;
	return (
		<section class="page">
			<h1>{copy.title}</h1>
			<p>{copy.text}</p>
			<div class="choices">
				<button type="button" class="choice" onClick={() => panel.session.chooseWorkspace('new')}>
					<strong>{copy.fresh}</strong>
					<span>{copy.freshHint}</span>
				</button>
				<button type="button" class="choice" onClick={() => panel.session.chooseWorkspace('join')}>
					<strong>{copy.join}</strong>
					<span>{copy.joinHint}</span>
				</button>
			</div>
		</section>
	);
}

function SignedOutView({ panel }: { panel: Panel }): JSX.Element {
	const [key, setKey] = useState('');
	return (
		<section class="page">
			<h1>{strings.session.signedOut}</h1>
			<p>{strings.session.signedOutText}</p>
			<label class="labelled">
				<span>{strings.session.accessKey}</span>
				<input
					class="field"
					type="password"
					autocomplete="off"
					value={key}
					onInput={(event) => setKey(event.currentTarget.value)}
				/>
			</label>
			<div class="actions">
				<Button kind="primary" onClick={() => panel.session.signIn(key.trim() || undefined)}>
					{strings.session.signIn}
				</Button>
			</div>
		</section>
	);
}
