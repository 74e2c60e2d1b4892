import type { JSX } from 'preact';
import type { LibraryBoard } from '../read-board.ts';

/** The personas of a board, to choose one of in a `select`. */
export function PersonaOptions({ board }: { board: LibraryBoard }): JSX.Element {
	return (
		<>
			{board.json.personas.map(({ id, name }) => (
				<option key={id} value={id}>
					{name}
				</option>
			))}
		</>
	);
}
