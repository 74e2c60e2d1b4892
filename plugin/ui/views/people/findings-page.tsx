import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FindingId } from '../../../../shared/ids.ts';
import type { Finding } from '../../../../shared/people.ts';
import type { Panel } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Select } from '../../parts/select.tsx';
import { mayEdit } from '../../session.ts';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { number } from '../../wording.ts';
import { Loaded } from '../loaded.tsx';
import { type Answer, useServer } from '../use-server.ts';
import { FindingCard } from './finding-card.tsx';

type Findings = { findings: Finding[]; open: number; blocking: number };

/** What reads like personal data, one after the other, for people to decide what may show. */
export function FindingsPage({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { findings: words } = strings;
	const online = state.session.at === 'online';
	const answer = useServer<Findings>(panel, online, (where) => panel.api.call('listFindings', null, where));
	return (
		<>
			<PageTitle>{words.title}</PageTitle>
			<p class="hint">{words.lead}</p>
			<Loaded answer={answer} online={online}>
				{(read) =>
					read.findings.length === 0 ? (
						<p>{words.none}</p>
					) : (
						<Queue panel={panel} state={state} answer={answer} read={read} />
					)
				}
			</Loaded>
		</>
	);
}

type QueueProps = { panel: Panel; state: PanelState; answer: Answer<Findings>; read: Findings };

function Queue({ panel, state, answer, read }: QueueProps): JSX.Element {
	const { findings: words } = strings;
	const { session } = state;
	const [which, setWhich] = useState<'open' | 'all'>(read.open > 0 ? 'open' : 'all');
	const [at, setAt] = useState(0);
	const list = which === 'open' ? read.findings.filter((finding) => finding.state === 'open') : read.findings;
	// What was decided leaves the list; the next one takes its place.
	const place = Math.min(at, list.length - 1);
	const finding = list[place];
	const off = answer.busy || session.at !== 'online';
	const alike = list.filter((other) => other.kind === finding?.kind && other.state === 'open');
	const decide = (findings: FindingId[], decision: 'hidden' | 'shown') =>
		void answer.act(async (where) => {
			await panel.api.call('decideFindings', { findings, state: decision }, where);
			if (which === 'all') setAt(place + 1);
		});
	return (
		<>
			{read.blocking > 0 ? <Notice kind="error">{words.blocking(read.blocking)}</Notice> : null}
			<Labelled words={words.which} inline>
				<Select
					value={which}
					options={[
						['open', `${words.onlyOpen} (${number(read.open)})`],
						['all', `${words.all} (${number(read.findings.length)})`],
					]}
					onChange={(next) => {
						setWhich(next);
						setAt(0);
					}}
				/>
			</Labelled>
			{finding === undefined ? (
				<p role="status">{words.allSeen}</p>
			) : (
				<>
					<div class="row spread">
						<Button disabled={place === 0} onClick={() => setAt(place - 1)}>
							{words.previous}
						</Button>
						<span class="figures" aria-live="polite">
							{words.at(place + 1, list.length)}
						</span>
						<Button disabled={place === list.length - 1} onClick={() => setAt(place + 1)}>
							{words.next}
						</Button>
					</div>
					<FindingCard
						key={finding.id}
						panel={panel}
						state={state}
						finding={finding}
						owner={session.at === 'online' && session.role === 'owner'}
						editor={mayEdit(session)}
						off={off}
						onDecide={(decision) => decide([finding.id], decision)}
					/>
					{mayEdit(session) && alike.length > 1 ? (
						<div class="row">
							<Button
								disabled={off}
								onClick={() =>
									decide(
										alike.map(({ id }) => id),
										'hidden',
									)
								}
							>
								{words.hideAll(alike.length)}
							</Button>
						</div>
					) : null}
				</>
			)}
		</>
	);
}
