import type { JSX } from 'preact';
import { coverageOf } from '../coverage.ts';
import type { LibraryBoard } from '../read-board.ts';
import { heard, words } from '../words.ts';

/** What the evidence does not tell, and what it tells that no persona has. */
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
						<p>{heard(note)}</p>
						<p class="soft">
							{[heard(about), archetype && labels.get(archetype)].filter(Boolean).join(' · ')}
						</p>
					</li>
				))}
			</ul>
			{board.json.personas.length > 0 ? <Uncovered board={board} /> : null}
		</>
	);
}

function Uncovered({ board }: { board: LibraryBoard }): JSX.Element {
	const { coverage: own } = words;
	const { themes, people, quotes } = coverageOf(board);
	return (
		<section>
			<h2>{own.title}</h2>
			<p class="soft">{own.text(quotes.cited, quotes.all)}</p>
			<h3>{own.themes}</h3>
			{themes.length === 0 ? <p>{own.themesNone}</p> : null}
			<ul class="claims">
				{themes.map((theme) => (
					<li key={theme.label} class="claim">
						<p>{theme.label}</p>
						<p class="soft">{own.theme(theme.people, theme.notes)}</p>
					</li>
				))}
			</ul>
			<h3>{own.people}</h3>
			<p>{people.length === 0 ? own.peopleNone : own.peopleText(people.length, people.join(', '))}</p>
		</section>
	);
}
