import type { JSX } from 'preact';
import type { Role } from '../../../shared/sync-protocol.ts';
import type { Call } from '../../call.ts';
import type { LibraryBoard } from '../../read-board.ts';
import { hrefOf } from '../../route.ts';
import { useRead } from '../../use-read.ts';
import { words } from '../../words.ts';
import { dayOf } from '../day.ts';
import { Ledger } from '../uses.tsx';
import { NewDecision } from './new-decision.tsx';

/** Decisions of the board, the latest first, and a form for another. */
export function Decisions({
	call,
	role,
	board,
}: {
	call: Call;
	role: Role;
	board: LibraryBoard;
}): JSX.Element {
	const { decisions: own } = words;
	const { value, said, act } = useRead(() => call('listDecisions', null));
	const list = [...(value?.decisions ?? [])].sort((a, b) => b.madeAt.localeCompare(a.madeAt));
	return (
		<>
			<h1>{words.pages.decisions}</h1>
			<p class="soft">{own.text}</p>
			<p role="status">{value && list.length === 0 ? own.none : said}</p>
			<ul class="claims">
				{list.map(({ id, question, state, madeBy, madeAt }) => (
					<li key={id} class="claim">
						<p>
							<a href={hrefOf({ page: 'decision', id })}>{question}</a>
						</p>
						<p class="soft">
							{own.states[state]} · {own.made(madeBy, dayOf(madeAt))}
						</p>
					</li>
				))}
			</ul>
			<Ledger board={board} />
			{role === 'owner' || role === 'editor' ? (
				<NewDecision
					make={(decision) =>
						act(async () => {
							const { id } = await call('createDecision', decision);
							location.hash = hrefOf({ page: 'decision', id });
						})
					}
				/>
			) : null}
		</>
	);
}
