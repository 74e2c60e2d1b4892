import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { Labelled } from '../parts/labelled.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { useAbout } from './about-server.ts';
import { InvitationEntry } from './invitation-entry.tsx';
import { SignInPart } from './sign-in-part.tsx';

/** Nobody the server knows: the ways back in. What was changed here meanwhile waits. */
export function SignedOutView({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { session: words, access } = strings;
	const about = useAbout(panel);
	const host = typeof about === 'object' ? about.signIn : null;
	return (
		<main class="page">
			<PageTitle>{host === null ? words.signedOut : access.signInTitle}</PageTitle>
			<p>{host === null ? words.signedOutText : access.signInText(host)}</p>
			{state.unsaved > 0 ? <p>{words.unsavedKept(state.unsaved)}</p> : null}
			{host === null ? <KeyForm panel={panel} /> : <SignInPart panel={panel} />}
			<InvitationEntry panel={panel} />
		</main>
	);
}

function KeyForm({ panel }: { panel: Panel }): JSX.Element {
	const [key, setKey] = useState('');
	const { session: words } = strings;
	const signIn = () => panel.session.signIn({ accessKey: key.trim() });
	return (
		<>
			<Labelled words={words.accessKey}>
				<input
					class="field"
					type="password"
					autocomplete="off"
					value={key}
					onInput={(event) => setKey(event.currentTarget.value)}
					onKeyDown={(event) => {
						if (event.key === 'Enter') signIn();
					}}
				/>
			</Labelled>
			<div class="actions">
				<Button kind="primary" onClick={signIn}>
					{words.signIn}
				</Button>
			</div>
		</>
	);
}
