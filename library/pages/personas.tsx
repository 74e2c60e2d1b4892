import type { JSX } from 'preact';
import { levelFoot } from '../../shared/card.ts';
import type { LibraryBoard } from '../read-board.ts';
import { hrefOf } from '../route.ts';
import { words } from '../words.ts';
import { peopleBehind } from './people-behind.ts';
import { Standing } from './standing.tsx';

/** All personas of the board, the first first. */
export function Personas({ board }: { board: LibraryBoard }): JSX.Element {
	const { personas } = board.json;
	return (
		<>
			<h1>{words.pages.personas}</h1>
			{personas.length === 0 ? <p>{words.personas.none}</p> : null}
			<ul class="cards">
				{personas.map((persona) => {
					const { people, pieces } = peopleBehind(persona, board.json);
					const job = persona.claims.find(({ field }) => field === 'jobs.primary');
					return (
						<li key={persona.id} class="card">
							<h2>
								<a href={hrefOf({ page: 'persona', id: persona.id })}>{persona.name}</a>
							</h2>
							{persona.role ? <p class="role">{persona.role}</p> : null}
							{job ? <p>{job.text}</p> : null}
							<p class="soft">{words.personas.count(people, pieces)}</p>
							<p class="soft">{levelFoot(persona.level, people, words.levels)}</p>
							<Standing board={board} persona={persona.id} />
						</li>
					);
				})}
			</ul>
		</>
	);
}
