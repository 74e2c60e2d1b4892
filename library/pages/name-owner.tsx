import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../words.ts';

/** Names who answers for a persona; an empty name takes it back. */
export function NameOwner({ owner, keep }: { owner: string; keep: (name: string) => void }): JSX.Element {
	const { alerts: own } = words;
	const [name, setName] = useState(owner);
	return (
		<form
			class="row"
			onSubmit={(event) => {
				event.preventDefault();
				keep(name.trim());
			}}
		>
			<label>
				{own.whoAnswers}
				<input maxLength={80} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
			</label>
			<button type="submit">{own.keep}</button>
		</form>
	);
}
