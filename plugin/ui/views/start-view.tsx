import type { JSX } from 'preact';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { trySample } from '../run-commands.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { FileDrop } from './import/file-drop.tsx';
import { InvitationEntry } from './invitation-entry.tsx';
import { ScopePicker } from './scope-picker.tsx';
import { Templates } from './templates.tsx';

/** The empty board: what the three steps are, and the first of them ready to take. */
export function StartView({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { start } = strings;
	return (
		<>
			<h1>{start.title}</h1>
			<ol class="steps">
				{Object.values(start.steps).map((step, at) => (
					<li key={step.title} class="step">
						<span class="step-number" aria-hidden="true">
							{at + 1}
						</span>
						<div>
							<strong>{step.title}</strong>
							<p>{step.text}</p>
							{at === 0 ? <ScopePicker panel={panel} state={state} /> : null}
						</div>
					</li>
				))}
			</ol>
			<section class="card sample">
				<h2>{start.sampleTitle}</h2>
				<p>{start.sampleText}</p>
				<Button
					disabled={state.busy !== null || state.session.at !== 'online'}
					onClick={() => void trySample(panel)}
				>
					{start.sample}
				</Button>
			</section>
			<FileDrop panel={panel} />
			<Templates panel={panel} state={state} />
			{state.session.at === 'online' && state.session.role === 'owner' ? (
				<InvitationEntry panel={panel} />
			) : null}
		</>
	);
}
