import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { cadenceSchema } from '../../../shared/refresh-api.ts';
import type { Call } from '../../call.ts';
import type { LibraryBoard } from '../../read-board.ts';
import { useJob } from '../../use-job.ts';
import { useRead } from '../../use-read.ts';
import { words } from '../../words.ts';
import { dayOf } from '../day.ts';
import { JobProgress } from '../job-progress.tsx';
import { Feeds } from './feeds.tsx';
import { StagedResult } from './staged-result.tsx';

type Props = {
	call: Call;
	board: LibraryBoard;
	/** Reads the board again, once something of it has changed. */
	reread: () => Promise<void>;
};

/** How often the board is looked at anew, and what the last look staged for people to take or leave. */
export function Refresh({ call, board, reread }: Props): JSX.Element {
	const { newData: own } = words;
	const { value, said, act } = useRead(() => call('readRefresh', null));
	const [done, setDone] = useState('');
	const following = useJob(call);
	const mayEdit = board.role === 'owner' || board.role === 'editor';
	const staged = value?.staged ?? null;
	return (
		<>
			<h1>{words.pages.refresh}</h1>
			<p class="soft">{own.text}</p>
			<p role="status">{done || (value && !staged ? own.none : said)}</p>
			<JobProgress {...following} />
			{mayEdit && value && !following.job ? (
				<div class="row low">
					<label>
						{own.cadence}
						<select
							value={value.cadence}
							onChange={({ currentTarget }) => {
								const cadence = z.safeParse(cadenceSchema, currentTarget.value);
								if (cadence.success) void act(() => call('planRefresh', { cadence: cadence.data }));
							}}
						>
							{cadenceSchema.options.map((cadence) => (
								<option key={cadence} value={cadence}>
									{own.cadences[cadence]}
								</option>
							))}
						</select>
					</label>
					{value.next ? <span class="soft">{own.next(dayOf(value.next))}</span> : null}
					<button
						type="button"
						onClick={() => {
							setDone('');
							void act(() => following.follow(() => call('startRefresh', {})));
						}}
					>
						{own.look}
					</button>
				</div>
			) : null}
			{staged ? (
				<StagedResult
					key={staged.at}
					staged={staged}
					board={board}
					mayEdit={mayEdit && !following.job}
					take={(wanted) =>
						void act(async () => {
							await call('takeRefresh', wanted);
							await reread();
							setDone(own.taken);
						})
					}
					leave={() =>
						void act(async () => {
							await call('leaveRefresh', null);
							setDone(own.left);
						})
					}
				/>
			) : null}
			{board.role === 'owner' ? <Feeds call={call} /> : null}
		</>
	);
}
