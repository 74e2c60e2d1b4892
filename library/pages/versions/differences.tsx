import type { JSX } from 'preact';
import { claimText } from '../../../shared/claim.ts';
import type { ClaimChange, VersionClaim, VersionHead } from '../../../shared/version.ts';
import type { LibraryBoard } from '../../read-board.ts';
import { words } from '../../words.ts';

type Props = {
	from: VersionHead | null;
	to: VersionHead;
	changes: readonly ClaimChange[];
	board: LibraryBoard;
};

/** Two versions sentence by sentence, side by side, with the evidence that came and went. */
export function Differences({ from, to, changes, board }: Props): JSX.Element {
	const { lineage: own } = words;
	const read = (claim: VersionClaim): string => claimText(claim.text, (id) => board.texts.get(id)?.text);
	return (
		<section>
			<h2>{own.differences(to.name, from?.number ?? 0, to.number)}</h2>
			{changes.length === 0 ? <p>{words.versions.same}</p> : null}
			<ul class="claims">
				{changes.map(({ kind, field, before, after, gained, lost }) => (
					<li key={`${before?.id} ${after?.id}`} class="claim">
						<p class="soft">
							{[
								words.versions.kinds[kind],
								words.fields[field],
								gained.length > 0 && own.gained(gained.length),
								lost.length > 0 && own.lost(lost.length),
							]
								.filter(Boolean)
								.join(' · ')}
						</p>
						<div class="sides">
							<p dir="auto">{before ? <del>{read(before)}</del> : null}</p>
							<p dir="auto">{after ? <ins>{read(after)}</ins> : null}</p>
						</div>
					</li>
				))}
			</ul>
		</section>
	);
}
