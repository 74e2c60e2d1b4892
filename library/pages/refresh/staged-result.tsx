import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { StagedPersona, StagedRefresh } from '../../../shared/refresh-api.ts';
import type { LibraryBoard } from '../../read-board.ts';
import { hrefOf } from '../../route.ts';
import { listed, words } from '../../words.ts';
import { dayOf } from '../day.ts';
import { SentenceChange } from '../versions/sentence-change.tsx';

type Props = {
	staged: StagedRefresh;
	board: LibraryBoard;
	mayEdit: boolean;
	take: (wanted: { themes: boolean; leave: string[] }) => void;
	leave: () => void;
};

/** What a look staged: themes, groups of people, and each persona's sentences as they would be beside what they are. */
export function StagedResult({ staged, board, mayEdit, take, leave }: Props): JSX.Element {
	const { newData: own } = words;
	const { people, themes, moves } = staged;
	const [unwanted, setUnwanted] = useState<ReadonlySet<string>>(
		() => new Set(people?.personas.flatMap(({ leaveOut: out }) => (out?.before ? [out.key] : []))),
	);
	const [withThemes, setWithThemes] = useState(people === null);
	const changed = people?.personas.filter(({ changes }) => changes.length > 0) ?? [];
	const toggle = (key: string): void => {
		const next = new Set(unwanted);
		if (!next.delete(key)) next.add(key);
		setUnwanted(next);
	};
	return (
		<form
			class="staged"
			onSubmit={(event) => {
				event.preventDefault();
				take({ themes: withThemes, leave: [...unwanted] });
			}}
		>
			<p class="soft">{own.looked(dayOf(staged.at), staged.notes, staged.unseen)}</p>
			{staged.touched === null ? null : (
				<p>
					<a href={hrefOf({ page: 'changes' })}>{own.touched(staged.changes ?? 0, staged.touched)}</a>
				</p>
			)}
			<h2>{own.themes}</h2>
			<p>{own.counts(themes.now, themes.staged)}</p>
			<Names title={own.come} names={themes.added} />
			<Names title={own.go} names={themes.gone} />
			<p class="soft">{own.notesMoved(themes.moved, moves.kept, moves.total)}</p>
			{people ? (
				<>
					<h2>{own.groups}</h2>
					<p>{own.counts(people.archetypes.now, people.archetypes.staged)}</p>
					<Names title={own.come} names={people.archetypes.added} />
					<Names title={own.go} names={people.archetypes.gone} />
					<p class="soft">{own.peopleMoved(people.archetypes.moved)}</p>
					<h2>{own.sentences}</h2>
					<p class="soft">
						{own.byHand(people.edits.kept, people.edits.total)}
						{people.leftBefore > 0 ? ` ${own.leftBefore(people.leftBefore)}` : ''}
					</p>
					{changed.length === 0 ? <p>{own.same}</p> : null}
					{changed.map((persona) => (
						<PersonaChanges
							key={persona.persona}
							persona={persona}
							board={board}
							unwanted={unwanted}
							toggle={mayEdit ? toggle : null}
						/>
					))}
				</>
			) : null}
			{mayEdit ? (
				<div class="tools">
					{people === null ? null : (
						<label class="row">
							<input
								type="checkbox"
								checked={withThemes}
								onChange={({ currentTarget }) => setWithThemes(currentTarget.checked)}
							/>
							{own.withThemes(themes.moved)}
						</label>
					)}
					<p class="row">
						<button type="submit" class="main">
							{own.take}
						</button>
						<button type="button" onClick={leave}>
							{own.leave}
						</button>
					</p>
					<p class="soft">{own.back}</p>
				</div>
			) : null}
		</form>
	);
}

function Names({ title, names }: { title: string; names: readonly string[] }): JSX.Element | null {
	return names.length === 0 ? null : (
		<p dir="auto">
			{title}: {listed(names.map((name) => `“${name}”`))}
		</p>
	);
}

type PersonaProps = {
	persona: StagedPersona;
	board: LibraryBoard;
	unwanted: ReadonlySet<string>;
	/** Null: only to be looked at. */
	toggle: ((key: string) => void) | null;
};

function PersonaChanges({ persona, board, unwanted, toggle }: PersonaProps): JSX.Element {
	const { newData: own } = words;
	const { name, state, changes, kept, leaveOut: out } = persona;
	return (
		<section>
			<h3 dir="auto">{name}</h3>
			<p class="soft">
				{state === 'stays' ? own.kept(kept) : `${own.states[state]}. ${own.withPeople[state]}`}
			</p>
			{toggle && out ? (
				<label class="row">
					<input type="checkbox" checked={!unwanted.has(out.key)} onChange={() => toggle(out.key)} />
					{own.takePersona(name)}
				</label>
			) : null}
			<ul class="claims">
				{changes.map((change) => (
					<li key={change.key} class="claim">
						<SentenceChange change={change} board={board} />
						{toggle && state === 'stays' ? (
							<label class="row">
								<input
									type="checkbox"
									checked={!unwanted.has(change.key)}
									onChange={() => toggle(change.key)}
								/>
								{own.takeOne[change.kind === 'removed' ? 'removed' : 'other']}
							</label>
						) : null}
					</li>
				))}
			</ul>
		</section>
	);
}
