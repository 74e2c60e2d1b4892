import type { JSX } from 'preact';
import type { ClaimChange } from '../../../shared/version.ts';
import type { LibraryBoard } from '../../read-board.ts';
import { words } from '../../words.ts';
import { versionSentence } from './version-sentence.ts';

/** One sentence as it was and as it is, side by side, with how much evidence came and went. */
export function SentenceChange({ change, board }: { change: ClaimChange; board: LibraryBoard }): JSX.Element {
	const { lineage: own } = words;
	const { kind, field, before, after, gained, lost } = change;
	return (
		<>
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
			{/* What only came or only went has no other side. */}
			<div class={before && after ? 'sides' : undefined}>
				{before ? (
					<p dir="auto">
						<del>{versionSentence(before, board)}</del>
					</p>
				) : null}
				{after ? (
					<p dir="auto">
						<ins>{versionSentence(after, board)}</ins>
					</p>
				) : null}
			</div>
		</>
	);
}
