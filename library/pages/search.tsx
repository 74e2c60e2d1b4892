import type { JSX } from 'preact';
import type { LibraryBoard } from '../read-board.ts';
import { searchBoard } from '../search.ts';
import { words } from '../words.ts';

/** Where the board holds what was typed. */
export function SearchPage({ board, typed }: { board: LibraryBoard; typed: string }): JSX.Element {
	const found = searchBoard(board, typed);
	return (
		<>
			<h1>{typed === '' ? words.search.label : `“${typed}”`}</h1>
			<p role="status">{found.length === 0 ? words.search.none(typed) : words.search.some(found.length)}</p>
			<ul class="claims">
				{found.map(({ kind, text, where, href }) => (
					<li key={`${kind} ${where} ${text}`} class="claim">
						<p>
							<a href={href} dir="auto">
								{text}
							</a>
						</p>
						<p class="soft">
							{words.search.kinds[kind]} · {where}
						</p>
					</li>
				))}
			</ul>
		</>
	);
}
