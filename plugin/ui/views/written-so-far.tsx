import type { JSX } from 'preact';
import { claimText } from '../../../shared/claim.ts';
import { hearAround } from '../../../words/hear.ts';
import { boardLanguage } from '../../../words/languages.ts';
import type { PanelState } from '../state.ts';
import { heardIn, strings } from '../strings.ts';

/** The last sentences of personas that are being written, for everybody to read along. They are not on the board yet. */
export function WrittenSoFar({ state: { jobs, board, texts } }: { state: PanelState }): JSX.Element | null {
	const written = jobs.flatMap((job) => job.written ?? []);
	const hear = heardIn(boardLanguage(board));
	return written.length === 0 ? null : (
		<section class="card">
			<p class="hint">{strings.personas.soFar}</p>
			<ul class="list">
				{written.map(({ name, claim }) => (
					<li key={claim.id} class={`claim ${claim.support}`}>
						<p class="claim-text">
							<span dir="auto">{claimText(hearAround(claim.text, hear), (id) => texts.get(id)?.text)}</span>
							<span class="claim-meta">
								{hear(name)} · {strings.personas.support[claim.support]}
							</span>
						</p>
					</li>
				))}
			</ul>
		</section>
	);
}
