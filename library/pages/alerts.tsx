import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Alert } from '../../shared/alert-api.ts';
import type { PersonaId } from '../../shared/ids.ts';
import type { Call } from '../call.ts';
import type { LibraryBoard } from '../read-board.ts';
import { hrefOf } from '../route.ts';
import { useRead } from '../use-read.ts';
import { heard, words } from '../words.ts';
import { dayOf } from './day.ts';

type Props = { call: Call; board: LibraryBoard; mayEdit: boolean };

/** What a change asks of somebody: how sure it is, why maybe, which sentences, what to do, who answers for it, by when. */
export function Alerts({ call, board, mayEdit }: Props): JSX.Element | null {
	const { alerts: own } = words;
	const { value, said, act } = useRead(() => call('listAlerts', null));
	const open = value?.alerts.filter(({ state }) => state === 'open') ?? [];
	if (value && open.length === 0) return null;
	return (
		<section>
			<h2>{own.title}</h2>
			<p role="status">{value ? '' : said}</p>
			<ul class="claims">
				{open.map((alert) => (
					<li key={alert.id} class="claim">
						<p dir="auto">
							<span class="mark">{own.severity[alert.severity]}</span> {heard(alert.what)}
						</p>
						<p class="soft">
							{[alert.owner === null ? own.nobody : own.owner(alert.owner), own.due(dayOf(alert.due))].join(
								' · ',
							)}
						</p>
						<Facts alert={alert} />
						<Evidence alert={alert} board={board} />
						{mayEdit && alert.persona !== null ? (
							<NameOwner
								owner={alert.owner ?? ''}
								keep={(name) =>
									void act(() => call('setPersonaOwner', { persona: alert.persona as PersonaId, name }))
								}
							/>
						) : null}
					</li>
				))}
			</ul>
		</section>
	);
}

function Facts({ alert }: { alert: Alert }): JSX.Element {
	const { alerts: own } = words;
	const parts = [
		['', alert.lines],
		[own.why, alert.whyMaybe],
		[own.advice, alert.advice],
	] as const;
	return (
		<>
			{parts.map(([title, lines]) =>
				lines.length === 0 ? null : (
					<div key={title}>
						{title === '' ? null : <p class="soft">{title}</p>}
						<ul class="plain">
							{lines.map((line) => (
								<li key={line}>{heard(line)}</li>
							))}
						</ul>
					</div>
				),
			)}
		</>
	);
}

/** What the sentences it touches rest on, and where each is used. */
function Evidence({ alert, board }: { alert: Alert; board: LibraryBoard }): JSX.Element | null {
	if (alert.evidence.length === 0) return null;
	return (
		<p>
			{words.alerts.evidence}:{' '}
			{alert.evidence.map((id, at) => (
				<>
					{at > 0 ? ', ' : ''}
					<a key={id} href={hrefOf({ page: 'evidence', id })}>
						{board.texts.get(id)?.ref ?? words.hidden}
					</a>
				</>
			))}
		</p>
	);
}

function NameOwner({ owner, keep }: { owner: string; keep: (name: string) => void }): JSX.Element {
	const { alerts: own } = words;
	const [name, setName] = useState(owner);
	return (
		<form
			class="row"
			onSubmit={(event) => {
				event.preventDefault();
				keep(name.trim());
			}}
		>
			<label>
				{own.whoAnswers}
				<input maxLength={80} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
			</label>
			<button type="submit">{own.keep}</button>
		</form>
	);
}
