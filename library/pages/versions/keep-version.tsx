import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PersonaId } from '../../../shared/ids.ts';
import type { LibraryBoard } from '../../read-board.ts';
import { words } from '../../words.ts';
import { PersonaOptions } from '../persona-options.tsx';

type Props = { board: LibraryBoard; keep: (persona: PersonaId, note: string) => Promise<boolean> };

/** Keeps one persona as it stands on the board now, with what is new in it. */
export function KeepVersion({ board, keep }: Props): JSX.Element | null {
	const { versions: own } = words;
	const { personas } = board.json;
	const [chosen, setChosen] = useState('');
	const [note, setNote] = useState('');
	const persona = personas.find(({ id }) => id === chosen) ?? personas[0];
	if (!persona) return null;
	return (
		<form
			class="stack"
			aria-label={own.keepTitle}
			onSubmit={(event) => {
				event.preventDefault();
				void keep(persona.id, note.trim()).then((isKept) => isKept && setNote(''));
			}}
		>
			{personas.length > 1 ? (
				<label>
					{own.which}
					<select value={persona.id} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
						<PersonaOptions board={board} />
					</select>
				</label>
			) : null}
			<label>
				{own.why}
				<input maxLength={500} value={note} onInput={({ currentTarget }) => setNote(currentTarget.value)} />
			</label>
			<button type="submit">{own.keep(persona.name)}</button>
		</form>
	);
}
