import type { JSX } from 'preact';
import * as z from 'zod/mini';
import type { Alert } from '../../shared/alert-api.ts';
import type { ContractResponse } from '../../shared/contract.ts';
import { dismissalReasonSchema } from '../../shared/freshness-api.ts';
import type { PersonaId } from '../../shared/ids.ts';
import type { Call } from '../call.ts';
import type { LibraryBoard } from '../read-board.ts';
import { hrefOf } from '../route.ts';
import { useRead } from '../use-read.ts';
import { heard, words } from '../words.ts';
import { dayOf } from './day.ts';
import { NameOwner } from './name-owner.tsx';
import { figureOf } from './signal-figure.ts';

type Dismissal = ContractResponse<'readFreshness'>['dismissals'][number];
type Props = {
	call: Call;
	board: LibraryBoard;
	mayEdit: boolean;
	dismissals: readonly Dismissal[];
	/** Says why a change is no news; null takes that back. */
	dismiss: (key: string, reason: Dismissal['reason'] | null) => Promise<unknown>;
};

/** What a change asks of somebody: how sure it is, why maybe, which sentences, what to do, who answers for it, by when. */
export function Alerts({ call, board, mayEdit, dismissals, dismiss }: Props): JSX.Element | null {
	const { alerts: own, changes } = words;
	const { value, said, act } = useRead(() => call('listAlerts', null));
	const open = value?.alerts.filter(({ state }) => state === 'open') ?? [];
	const dismissed = value?.alerts.filter(({ state }) => state === 'dismissed') ?? [];
	const say = (key: string, reason: Dismissal['reason'] | null): void => void act(() => dismiss(key, reason));
	return (
		<section>
			{open.length > 0 ? <h2>{own.title}</h2> : null}
			<p role="status">{value ? '' : said}</p>
			{value && open.length === 0 ? <p>{changes.quiet}</p> : null}
			<ul class="claims">
				{open.map((alert) => (
					<li key={alert.id} class="claim">
						<h3 dir="auto">{heard(alert.what)}</h3>
						<p class="soft">
							{[
								own.severity[alert.severity],
								// A change of everybody is no one persona's.
								alert.persona === null ? null : alert.owner === null ? own.nobody : own.owner(alert.owner),
								own.due(dayOf(alert.due)),
							]
								.filter(Boolean)
								.join(' · ')}
						</p>
						<Facts alert={alert} />
						<Touched alert={alert} board={board} />
						<Also alert={alert} board={board} />
						{mayEdit && alert.kind !== 'kpi' ? (
							<Dismiss dismiss={(reason) => say(alert.key, reason)} />
						) : null}
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
			{dismissed.length > 0 ? (
				<details>
					<summary>{own.dismissedTitle(dismissed.length)}</summary>
					<ul class="claims">
						{dismissed.map((alert) => {
							const why = dismissals.find(({ key }) => key === alert.key);
							return (
								<li key={alert.id} class="claim">
									<p dir="auto">{heard(alert.what)}</p>
									{why ? (
										<p class="soft">
											{own.dismissedBy(changes.reasons[why.reason], heard(why.by), dayOf(why.at))}
										</p>
									) : null}
									{mayEdit ? (
										<button type="button" onClick={() => say(alert.key, null)}>
											{own.takeBack}
										</button>
									) : null}
								</li>
							);
						})}
					</ul>
				</details>
			) : null}
		</section>
	);
}

function Dismiss({ dismiss }: { dismiss: (reason: Dismissal['reason']) => void }): JSX.Element {
	const { changes: own } = words;
	return (
		// A list alone would be an answer at the first arrow key.
		<form
			class="row low"
			onSubmit={(event) => {
				event.preventDefault();
				const reason = z.safeParse(dismissalReasonSchema, new FormData(event.currentTarget).get('reason'));
				if (reason.success) dismiss(reason.data);
			}}
		>
			<label>
				{own.dismiss}
				<select name="reason" required>
					<option value="">{own.noReason}</option>
					{Object.entries(own.reasons).map(([reason, text]) => (
						<option key={reason} value={reason}>
							{text}
						</option>
					))}
				</select>
			</label>
			<button type="submit">{own.keepReason}</button>
		</form>
	);
}

/** The sentences a change touches, each a link to its persona, and what they rest on. */
function Touched({ alert, board }: { alert: Alert; board: LibraryBoard }): JSX.Element | null {
	const touched = board.json.personas.flatMap(({ id, claims }) =>
		claims.flatMap((claim) =>
			(alert.claims as readonly string[]).includes(claim.id) ? [{ persona: id, ...claim }] : [],
		),
	);
	if (touched.length === 0) return null;
	return (
		<>
			<p class="soft">{words.alerts.touches}</p>
			<ul class="plain">
				{touched.map(({ id, persona, text }) => (
					<li key={id}>
						<a href={hrefOf({ page: 'persona', id: persona })}>{text}</a>
					</li>
				))}
			</ul>
			<Evidence alert={alert} board={board} />
		</>
	);
}

/** The other figures of the same change. */
function Also({ alert, board }: { alert: Alert; board: LibraryBoard }): JSX.Element | null {
	const { changes: own } = words;
	const labels = new Map<string, string>(board.json.archetypes.map(({ id, label }) => [id, label]));
	const { also = [] } = alert;
	if (also.length === 0) return null;
	return (
		<details>
			<summary>{words.alerts.also(also.length)}</summary>
			<ul class="plain">
				{also.map((one) => (
					<li key={one.key}>
						{own.kinds[one.kind]}: {heard(one.subject)}{' '}
						<span class="soft">
							{[
								one.archetype === null ? own.everyone : (labels.get(one.archetype) ?? own.everyone),
								figureOf(one),
								own.rests(one.people),
							].join(' · ')}
						</span>
					</li>
				))}
			</ul>
		</details>
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
				<span key={id}>
					{at > 0 ? ', ' : ''}
					<a href={hrefOf({ page: 'evidence', id })}>{board.texts.get(id)?.ref ?? words.hidden}</a>
				</span>
			))}
		</p>
	);
}
