import type { JSX } from 'preact';
import type { ClaimChange, VersionHead } from '../../../shared/version.ts';
import type { LibraryBoard } from '../../read-board.ts';
import { words } from '../../words.ts';
import { SentenceChange } from './sentence-change.tsx';

type Props = {
	from: VersionHead | null;
	to: VersionHead;
	changes: readonly ClaimChange[];
	board: LibraryBoard;
};

/** Two versions sentence by sentence, side by side, with the evidence that came and went. */
export function Differences({ from, to, changes, board }: Props): JSX.Element {
	return (
		<section>
			<h2>{words.lineage.differences(to.name, from?.number ?? 0, to.number)}</h2>
			{changes.length === 0 ? <p>{words.versions.same}</p> : null}
			<ul class="claims">
				{changes.map((change) => (
					<li key={`${change.before?.id} ${change.after?.id}`} class="claim">
						<SentenceChange change={change} board={board} />
					</li>
				))}
			</ul>
		</section>
	);
}
