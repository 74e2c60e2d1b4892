import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Panel } from '../panel.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { TwoSteps } from '../parts/two-steps.tsx';
import { removeEverything } from '../run-commands.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { removePlan } from './remove-plan.ts';

type RemoveViewProps = { panel: Panel; state: PanelState; onKeep: () => void };

/** Takes Personaboard's data out again, in two steps, after saying exactly what goes and what does not. */
export function RemoveView({ panel, state, onKeep }: RemoveViewProps): JSX.Element {
	const { remove: words } = strings;
	const { busy, session } = state;
	const owner = 'role' in session && session.role === 'owner';
	const [wanted, setWanted] = useState(true);
	const server = owner && wanted;
	const plan = removePlan(state, owner, server);
	const blocked = server && session.at !== 'online';
	return (
		<>
			<PageTitle>{words.title}</PageTitle>
			<p>{words.lead}</p>
			<Lines title={words.goes} lines={plan.goes} />
			{owner ? (
				<label class="check">
					<input
						type="checkbox"
						checked={wanted}
						disabled={busy !== null}
						onChange={(event) => setWanted(event.currentTarget.checked)}
					/>
					<span>
						{words.alsoServer}
						<span class="hint">{words.alsoServerHint}</span>
					</span>
				</label>
			) : null}
			<Lines title={words.stays} lines={plan.stays} />
			<Lines title={words.cannot} lines={plan.cannot} />
			{blocked ? <p class="hint">{words.needOnline}</p> : null}
			<TwoSteps
				begin={words.begin}
				question={server ? words.sureServer : words.sure}
				confirm={words.confirm}
				keep={words.keep}
				disabled={busy !== null || blocked}
				onConfirm={() => void removeEverything(panel, { server })}
				onKeep={onKeep}
			/>
		</>
	);
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }): JSX.Element {
	return (
		<section class="group">
			<h2>{title}</h2>
			<ul class="bullets">
				{lines.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</section>
	);
}
