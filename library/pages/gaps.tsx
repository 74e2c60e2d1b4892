import type { JSX } from 'preact';
import type { LibraryBoard } from '../read-board.ts';
import { words } from '../words.ts';

/** What the evidence does not tell: about whom, and what. */
export function Gaps({ board }: { board: LibraryBoard }): JSX.Element {
	const { gaps, archetypes } = board.json;
	const labels = new Map(archetypes.map(({ id, label }) => [id, label]));
	return (
		<>
			<h1>{words.pages.gaps}</h1>
			<p class="soft">{gaps.length === 0 ? words.gaps.none : words.gaps.text}</p>
			<ul class="claims">
				{gaps.map(({ about, archetype, note }) => (
					<li key={`${about} ${archetype ?? ''} ${note}`} class="claim">
						<p>{note}</p>
						<p class="soft">{[about, archetype && labels.get(archetype)].filter(Boolean).join(' · ')}</p>
					</li>
				))}
			</ul>
		</>
	);
}
