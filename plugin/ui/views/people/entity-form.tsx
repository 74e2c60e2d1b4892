import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Entity, EntityKind } from '../../../../shared/people.ts';
import { Button } from '../../parts/button.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { choicesOf, Select } from '../../parts/select.tsx';
import { strings } from '../../strings.ts';
import { commaList } from './comma-list.ts';

type Written = Pick<Entity, 'kind' | 'name' | 'aliases'>;
type EntityFormProps = {
	/** Null: a new one. */
	entity: Written | null;
	off: boolean;
	confirm: string;
	onSave: (entity: Written) => void;
};

/** A word, what it names, and how else it is written. */
export function EntityForm({ entity, off, confirm, onSave }: EntityFormProps): JSX.Element {
	const { words } = strings;
	const [kind, setKind] = useState<EntityKind>(entity?.kind ?? 'feature');
	const [name, setName] = useState(entity?.name ?? '');
	const [aliases, setAliases] = useState(entity?.aliases.join(', ') ?? '');
	const ready = !off && name.trim() !== '';
	const save = () => {
		if (ready) onSave({ kind, name: name.trim(), aliases: commaList(aliases) });
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === 'Enter') save();
	};
	return (
		<div class="card">
			<Labelled words={words.kind} inline>
				<Select value={kind} options={choicesOf(words.kinds)} onChange={setKind} />
			</Labelled>
			<Labelled words={words.name}>
				<input
					class="field"
					maxLength={100}
					value={name}
					onInput={(event) => setName(event.currentTarget.value)}
					onKeyDown={onKeyDown}
				/>
			</Labelled>
			<Labelled words={words.aliases} hint={words.aliasesHint}>
				<input
					class="field"
					maxLength={500}
					value={aliases}
					onInput={(event) => setAliases(event.currentTarget.value)}
					onKeyDown={onKeyDown}
				/>
			</Labelled>
			<div class="row">
				<Button disabled={!ready} onClick={save}>
					{confirm}
				</Button>
			</div>
		</div>
	);
}
