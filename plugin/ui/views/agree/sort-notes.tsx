import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ApiRequest } from '../../../../shared/api-requests.ts';
import type { Place } from '../../../../shared/consensus-api.ts';
import type { EvidenceId } from '../../../../shared/ids.ts';
import { placesLeft } from '../../open-round.ts';
import { boardCall, plainReason, say } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { Quote } from '../../parts/quote.tsx';
import { Select } from '../../parts/select.tsx';
import { TwoSteps } from '../../parts/two-steps.tsx';
import { mayEdit } from '../../session.ts';
import { strings } from '../../strings.ts';
import { listed, somebody } from '../../wording.ts';
import type { RoundProps } from './props.ts';

/** The notes of an open round, each with a choice of the themes; what others chose is nowhere in this window. */
export function SortNotes(props: RoundProps & { begun: number; through: number }): JSX.Element {
	const { panel, state, themes, view, begun, through } = props;
	const words = strings.agree;
	const { session } = state;
	const [mine, setMine] = useState<ReadonlyMap<EvidenceId, Place | undefined>>(
		() => new Map(view.mine.map(({ note, place }) => [note, place])),
	);
	const [made, setMade] = useState<Place[]>([]);
	const sending = useRef<Promise<unknown>>(Promise.resolve());
	const left = placesLeft(mine, themes);
	const own = [...new Set([...mine.values(), ...made])].filter(
		(place): place is `own:${string}` => place?.startsWith('own:') === true,
	);
	const options: [string, string][] = [
		['', words.choose],
		...themes.map(({ id, label }): [string, string] => [id, label]),
		...own.map((place): [string, string] => [place, words.ownGroup(place.slice(4))]),
		['unsure', words.unsure],
	];

	/** One call after the other; tells what was refused. */
	function send<C extends 'placeInRound' | 'revealRound' | 'removeRound'>(
		name: C,
		body: ApiRequest<C>,
		refused?: () => void,
	): void {
		sending.current = sending.current
			.then(() => panel.api.call(name, body, { ...boardCall(panel), round: view.id }))
			.catch((error) => {
				refused?.();
				say(panel, { kind: 'error', text: plainReason(error) });
			});
	}
	/** Shown at once, and taken back where it is refused. */
	function put(note: EvidenceId, place: Place): void {
		const set = (value: Place | undefined) => setMine((old) => new Map(old).set(note, value));
		const before = mine.get(note);
		set(place);
		send('placeInRound', { places: [{ note, place }] }, () => set(before));
	}

	const done = view.notes.filter((note) => left.has(note)).length;
	const sorts = 'role' in session && session.role !== 'viewer';
	const still = view.people.flatMap(({ name, placed }) =>
		placed < view.notes.length ? [somebody(name)] : [],
	);
	const offline = session.at !== 'online';
	/** Ends the round for everybody; the document tells this window too. */
	const ask = (begin: string, question: string, confirm: string, end: 'revealRound' | 'removeRound') => (
		<TwoSteps
			quiet
			begin={begin}
			question={question}
			confirm={confirm}
			keep={words.keepOn}
			disabled={offline}
			onConfirm={() => send(end, end === 'revealRound' ? {} : null)}
		/>
	);
	return (
		<>
			<p role="status">
				{words.began(begun, through)}
				{still.length > 0 ? ` ${words.still(listed(still))}` : ''}
			</p>
			{view.gone > 0 ? <p class="hint">{words.gone(view.gone)}</p> : null}
			{sorts ? (
				<>
					<h3>{words.sortTitle(view.notes.length - done)}</h3>
					<p class="hint">{words.sortHint}</p>
					<OwnGroup onAdd={(name) => setMade([...made, `own:${name}`])} />
					<LongList
						items={view.notes}
						render={(note) => (
							<li key={note} class="card">
								<ul class="list">
									<Quote panel={panel} state={state} id={note} />
								</ul>
								<Select
									label={words.place}
									value={left.get(note) ?? ''}
									options={options}
									disabled={offline}
									onChange={(place) => {
										if (place !== '') put(note, place as Place);
									}}
								/>
							</li>
						)}
					/>
				</>
			) : null}
			{mayEdit(session) ? (
				<>
					{ask(words.reveal, words.revealAsk(begun, through), words.revealDo, 'revealRound')}
					{ask(words.stop, words.stopAsk, words.stopDo, 'removeRound')}
				</>
			) : null}
		</>
	);
}

function OwnGroup({ onAdd }: { onAdd: (name: string) => void }): JSX.Element {
	const words = strings.agree;
	const [name, setName] = useState('');
	const add = () => {
		if (name.trim() === '') return;
		onAdd(name.trim().replaceAll(/\s+/gu, ' '));
		setName('');
	};
	return (
		<form
			class="row spread"
			onSubmit={(event) => {
				event.preventDefault();
				add();
			}}
		>
			<input
				class="field"
				aria-label={words.ownLabel}
				placeholder={words.ownLabel}
				maxLength={60}
				value={name}
				onInput={(event) => setName(event.currentTarget.value)}
			/>
			<Button onClick={add}>{words.ownAdd}</Button>
		</form>
	);
}
