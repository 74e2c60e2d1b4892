import type { JSX } from 'preact';
import type { LibraryBoard } from '../read-board.ts';
import { words } from '../words.ts';
import { Quotes } from './quotes.tsx';

/** Contradictions, both sides side by side. */
export function Tensions({ board }: { board: LibraryBoard }): JSX.Element {
	const { tensions } = board.json;
	return (
		<>
			<h1>{words.pages.tensions}</h1>
			<p class="soft">{tensions.length === 0 ? words.tensions.none : words.tensions.text}</p>
			{tensions.map(({ id, about, kind, a, b }) => (
				<section key={id} class="card">
					<h2>{about}</h2>
					<p class="soft">{words.tensions.kinds[kind]}</p>
					<div class="sides">
						<div>
							<h3>{words.tensions.sideA}</h3>
							<Quotes board={board} ids={a} />
						</div>
						<div>
							<h3>{words.tensions.sideB}</h3>
							<Quotes board={board} ids={b} />
						</div>
					</div>
				</section>
			))}
		</>
	);
}
