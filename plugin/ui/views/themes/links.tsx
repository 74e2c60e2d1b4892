import type { JSX } from 'preact';
import type { Panel } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { Fold } from '../../parts/fold.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Quote } from '../../parts/quote.tsx';
import { mayEdit } from '../../session.ts';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { type Link, unlinkNotes } from '../../theme-commands.ts';
import { somebody } from '../../wording.ts';
import { useLinking } from './linking.ts';

type LinksProps = { panel: Panel; state: PanelState };

/** Asks for the second note of a link, with the first in sight. */
export function ChooseSecond({ panel, state }: LinksProps): JSX.Element | null {
	const linking = useLinking();
	const words = strings.closer;
	if (!linking?.pending) return null;
	const { type, first } = linking.pending;
	return (
		<Notice kind="info" action={{ label: strings.common.cancel, run: linking.cancel }}>
			<strong role="status">{type === 'must-link' ? words.chooseWith : words.chooseApart}</strong>
			<ul class="list">
				<Quote panel={panel} state={state} id={first} />
			</ul>
		</Notice>
	);
}

/** Which notes people keep together or apart, each with the way to take it back. */
export function Links({ panel, state }: LinksProps): JSX.Element | null {
	const words = strings.closer;
	const { evidence, moves } = state.board;
	const links = moves.filter(
		(move): move is Link =>
			(move.type === 'must-link' || move.type === 'cannot-link') &&
			evidence.has(move.evidence) &&
			evidence.has(move.other),
	);
	if (links.length === 0) return null;
	return (
		<Fold
			class="group"
			summary={words.linksTitle(links.length)}
			content={() => (
				<ul class="list spaced">
					{links.map((link) => (
						<li key={`${link.evidence} ${link.other}`} class="card">
							<p class="row spread wrap">
								<span>
									{words.linkKinds[link.type]} <span class="hint">{words.linkBy(somebody(link.by))}</span>
								</span>
								{mayEdit(state.session) ? (
									<Button kind="quiet" label={words.unlinkLabel} onClick={() => unlinkNotes(panel, link)}>
										{words.unlink}
									</Button>
								) : null}
							</p>
							<ul class="list">
								<Quote panel={panel} state={state} id={link.evidence} />
								<Quote panel={panel} state={state} id={link.other} />
							</ul>
						</li>
					))}
				</ul>
			)}
		/>
	);
}
