import type { JSX } from 'preact';
import * as z from 'zod/mini';
import type { ContractResponse } from '../../shared/contract.ts';
import { type FreshnessJson, freshnessJsonSchema } from '../../shared/freshness.ts';
import { dismissalReasonSchema } from '../../shared/freshness-api.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import type { Call } from '../call.ts';
import type { LibraryBoard } from '../read-board.ts';
import { hrefOf } from '../route.ts';
import { saveText } from '../save-text.ts';
import { useJob } from '../use-job.ts';
import { useRead } from '../use-read.ts';
import { heard, words } from '../words.ts';
import { Alerts } from './alerts.tsx';
import { dayOf } from './day.ts';
import { FreshnessOverTime } from './freshness-over-time.tsx';
import { JobProgress } from './job-progress.tsx';
import { figureOf } from './signal-figure.ts';
import { UsageSources } from './usage-sources.tsx';
import { WhereAlertsGo } from './where-alerts-go/where-alerts-go.tsx';

type Props = { call: Call; role: Role; board: LibraryBoard };

/** What has changed in people's use since the personas were written, and which sentences that touches. */
export function Changes({ call, role, board }: Props): JSX.Element {
	const { changes: own } = words;
	const { value, said, act } = useRead(() => call('readFreshness', null));
	const parsed = z.safeParse(freshnessJsonSchema, value?.freshness);
	const found = parsed.success ? parsed.data : null;
	const mayEdit = role === 'owner' || role === 'editor';
	const following = useJob(call);
	return (
		<>
			<h1>{words.pages.changes}</h1>
			<p class="soft">{value?.madeAt ? own.made(dayOf(value.madeAt)) : own.text}</p>
			<p role="status">{value && !found ? own.none : said}</p>
			<JobProgress {...following} />
			{mayEdit && !following.job ? (
				<p class="tools">
					<button
						type="button"
						onClick={() => void act(() => following.follow(() => call('startFreshness', { windowDays: 28 })))}
					>
						{own.check}
					</button>
					{found ? (
						<button
							type="button"
							onClick={() =>
								void act(async () => saveText('freshness.md', await call('readFreshnessReport', null)))
							}
						>
							{words.decisions.export}
						</button>
					) : null}
				</p>
			) : null}
			{found ? (
				<Found
					found={found}
					board={board}
					decided={value?.decisions ?? []}
					dismissed={new Set(value?.dismissals.map(({ key, since }) => `${key} ${since}`))}
					dismiss={mayEdit ? (key, reason) => void act(() => call('dismissSignal', { key, reason })) : null}
				/>
			) : null}
			{found ? <Alerts key={value?.madeAt} call={call} board={board} mayEdit={mayEdit} /> : null}
			<WhereAlertsGo call={call} role={role} />
			{mayEdit ? <UsageSources call={call} /> : null}
		</>
	);
}

type FoundProps = {
	found: FreshnessJson;
	board: LibraryBoard;
	decided: ContractResponse<'readFreshness'>['decisions'];
	dismissed: ReadonlySet<string>;
	dismiss: ((key: string, reason: z.infer<typeof dismissalReasonSchema> | null) => void) | null;
};

function Found({ found, board, decided, dismissed, dismiss }: FoundProps): JSX.Element {
	const { changes: own } = words;
	const labels = new Map<string, string>(board.json.archetypes.map(({ id, label }) => [id, label]));
	const open = found.signals.filter(({ state }) => state === 'drifting' || state === 'stale');
	const sentences = new Map(
		board.json.personas.flatMap(({ id, name, claims }) =>
			claims.map((claim) => [claim.id as string, { persona: id, name, text: claim.text }]),
		),
	);
	const touched = found.claims.filter(({ state }) => state === 'drifting' || state === 'stale');
	return (
		<>
			{open.length === 0 ? <p>{own.quiet}</p> : null}
			<ul class="cards">
				{open.map((signal) => (
					<li key={`${signal.key} ${signal.since}`} class="card">
						<h2>{heard(signal.subject)}</h2>
						<p class="soft">
							{own.kinds[signal.kind]} · {labels.get(signal.archetype) ?? own.everyone}
						</p>
						<p class="headline">{figureOf(signal)}</p>
						<p class="soft">
							{own.states[signal.state]} · {own.rests(signal.n)}
							{signal.since ? ` · ${own.since(dayOf(signal.since))}` : ''}
							{signal.until ? ` · ${own.until(dayOf(signal.until))}` : ''}
						</p>
						{signal.notes.map((note) => (
							<p key={note} class="soft">
								{heard(note)}
							</p>
						))}
						{dismissed.has(`${signal.key} ${signal.since}`) ? <p>{own.dismissed}</p> : null}
						{dismiss ? (
							<label>
								{own.dismiss}
								<select
									value=""
									onChange={({ currentTarget: { value } }) => {
										const reason = z.safeParse(dismissalReasonSchema, value);
										if (reason.success) dismiss(signal.key, reason.data);
									}}
								>
									<option value="">{own.noReason}</option>
									{Object.entries(own.reasons).map(([reason, text]) => (
										<option key={reason} value={reason}>
											{text}
										</option>
									))}
								</select>
							</label>
						) : null}
					</li>
				))}
			</ul>
			<FreshnessOverTime found={found} />
			{touched.length > 0 ? <h2>{own.touched}</h2> : null}
			<ul class="claims">
				{touched.map(({ claim, state, why }) => {
					const sentence = sentences.get(claim);
					return sentence ? (
						<li key={claim} class="claim">
							<p>
								<a href={hrefOf({ page: 'persona', id: sentence.persona })}>{sentence.text}</a>
							</p>
							<p class="soft">
								{own.states[state]} · {sentence.name} · {heard(why)}
							</p>
							{decided
								.filter((one) => one.claim === claim)
								.map(({ decision, question }) => (
									<p key={decision}>
										<a href={hrefOf({ page: 'decision', id: decision })}>
											{words.freshness.decided(question)}
										</a>
									</p>
								))}
						</li>
					) : null;
				})}
			</ul>
			{found.notices.map((notice) => (
				<p key={notice} class="soft">
					{heard(notice)}
				</p>
			))}
		</>
	);
}
