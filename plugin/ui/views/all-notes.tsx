import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { Panel } from '../panel.ts';
import { LongList } from '../parts/long-list.tsx';
import { Quote } from '../parts/quote.tsx';
import { Select } from '../parts/select.tsx';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { anything, filterNotes, type NoteFilter, nobody, participantsOf } from './filter-notes.ts';
import { useServer } from './use-server.ts';

type AllNotesProps = { panel: Panel; state: PanelState; quotes: readonly EvidenceId[] };

/** Every quote on the board, or those of one source, one participant, one of the team's words, or with these letters in them. */
export function AllNotes({ panel, state, quotes }: AllNotesProps): JSX.Element {
	const { filter: words } = strings;
	const [wanted, setWanted] = useState<NoteFilter>(anything);
	const { value } = useServer(panel, state.session.at === 'online', async (where) => {
		const [{ sources }, { entities }] = await Promise.all([
			panel.api.call('listSources', null, where),
			panel.api.call('listEntities', null, where),
		]);
		return { sources, entities };
	});
	const put = (change: Partial<NoteFilter>) => setWanted((old) => ({ ...old, ...change }));
	const entity = value?.entities.find(({ id }) => id === wanted.word);
	const found = filterNotes(quotes, wanted, state.board, state.texts, entity?.evidence ?? []);
	return (
		<>
			<fieldset class="filter">
				<legend class="visually-hidden">{words.label}</legend>
				{value && value.sources.length > 1 ? (
					<Select
						label={words.source}
						value={wanted.source}
						options={[
							['', words.anySource],
							...value.sources.map(({ source, name }) => [source, name] as const),
						]}
						onChange={(source) => put({ source })}
					/>
				) : null}
				<Select
					label={words.person}
					value={wanted.person}
					options={[
						['', words.anyPerson],
						...participantsOf(quotes, state.board).map((code) => [code, code] as const),
						[nobody, words.noPerson],
					]}
					onChange={(person) => put({ person })}
				/>
				{value && value.entities.length > 0 ? (
					<Select
						label={words.word}
						value={wanted.word}
						options={[['', words.anyWord], ...value.entities.map(({ id, name }) => [id, name] as const)]}
						onChange={(word) => put({ word })}
					/>
				) : null}
				<input
					class="field"
					type="search"
					aria-label={words.text}
					placeholder={words.text}
					value={wanted.text}
					onInput={(event) => put({ text: event.currentTarget.value })}
				/>
			</fieldset>
			{found.length < quotes.length ? (
				<p class="hint" role="status">
					{found.length === 0 ? words.none : words.found(found.length, quotes.length)}
				</p>
			) : null}
			<LongList
				key={JSON.stringify(wanted)}
				items={found}
				render={(id) => <Quote key={id} panel={panel} state={state} id={id} />}
			/>
		</>
	);
}
