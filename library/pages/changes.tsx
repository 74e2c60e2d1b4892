import type { JSX } from 'preact';
import * as z from 'zod/mini';
import { freshnessJsonSchema } from '../../shared/freshness.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import type { Call } from '../call.ts';
import type { LibraryBoard } from '../read-board.ts';
import { saveText } from '../save-text.ts';
import { useJob } from '../use-job.ts';
import { useRead } from '../use-read.ts';
import { heard, words } from '../words.ts';
import { Alerts } from './alerts.tsx';
import { EachFigure, SentencesAgain } from './changed.tsx';
import { dayOf } from './day.ts';
import { FreshnessOverTime } from './freshness-over-time.tsx';
import { JobProgress } from './job-progress.tsx';
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
				<>
					<Alerts
						key={value?.madeAt}
						call={call}
						board={board}
						mayEdit={mayEdit}
						dismissals={value?.dismissals ?? []}
						dismiss={(key, reason) => act(() => call('dismissSignal', { key, reason }))}
					/>
					<FreshnessOverTime found={found} />
					<SentencesAgain found={found} board={board} decided={value?.decisions ?? []} />
					<EachFigure found={found} board={board} />
					{found.notices.map((notice) => (
						<p key={notice} class="soft">
							{heard(notice)}
						</p>
					))}
				</>
			) : null}
			<WhereAlertsGo call={call} role={role} />
			{mayEdit ? <UsageSources call={call} /> : null}
		</>
	);
}
