import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Panel, plainReason } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { Fold } from '../parts/fold.tsx';
import { Labelled } from '../parts/labelled.tsx';
import { strings } from '../strings.ts';

/** Where an invitation's code is put in, folded away until somebody has one. */
export function InvitationEntry({ panel }: { panel: Panel }): JSX.Element {
	return <Fold summary={strings.access.haveCode} content={() => <CodeForm panel={panel} />} />;
}

function CodeForm({ panel }: { panel: Panel }): JSX.Element {
	const { access: words } = strings;
	const [code, setCode] = useState('');
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState('');
	async function use(): Promise<void> {
		if (busy || code.trim() === '') return;
		setBusy(true);
		setProblem('');
		try {
			await panel.session.useInvitation(code.trim());
		} catch (error) {
			setProblem(plainReason(error));
		}
		setBusy(false);
	}
	return (
		<div class="card">
			<Labelled words={words.codeField}>
				<input
					class="field"
					autocomplete="off"
					spellcheck={false}
					value={code}
					onInput={(event) => setCode(event.currentTarget.value)}
					onKeyDown={(event) => {
						if (event.key === 'Enter') void use();
					}}
				/>
			</Labelled>
			{problem === '' ? null : <p role="alert">{problem}</p>}
			<div class="row">
				<Button disabled={busy || code.trim() === ''} onClick={() => void use()}>
					{words.useCode}
				</Button>
			</div>
		</div>
	);
}
