import type { JSX } from 'preact';
import type { ContractResponse } from '../../shared/contract.ts';
import type { FreshnessJson, Signal } from '../../shared/freshness.ts';
import type { LibraryBoard } from '../read-board.ts';
import { hrefOf } from '../route.ts';
import { heard, words } from '../words.ts';
import { dayOf } from './day.ts';
import { figureOf } from './signal-figure.ts';

type Judged = FreshnessJson['claims'][number];
type Decided = ContractResponse<'readFreshness'>['decisions'];
type SentencesProps = { found: FreshnessJson; board: LibraryBoard; decided: Decided };

/** Sentences that may not be so any more: first those that a change touches, then those that are only old. */
export function SentencesAgain({ found, board, decided }: SentencesProps): JSX.Element | null {
	const { changes: own } = words;
	const again = found.claims.filter(({ state }) => state === 'drifting' || state === 'stale');
	const changed = new Set<string>(found.signals.filter(goesOn).flatMap(({ claims }) => claims));
	const touched = again.filter(({ claim }) => changed.has(claim));
	const old = again.filter(({ claim }) => !changed.has(claim));
	if (again.length === 0) return null;
	return (
		<section>
			<h2>{own.touched}</h2>
			<Sentences list={touched} board={board} decided={decided} />
			{old.length > 0 ? (
				<details>
					<summary>{own.old(old.length)}</summary>
					<Sentences list={old} board={board} decided={decided} />
				</details>
			) : null}
		</section>
	);
}

function Sentences(props: {
	list: readonly Judged[];
	board: LibraryBoard;
	decided: Decided;
}): JSX.Element | null {
	const { list, board, decided } = props;
	const sentences = new Map(
		board.json.personas.flatMap(({ id, name, claims }) =>
			claims.map((claim) => [claim.id as string, { persona: id, name, text: claim.text }]),
		),
	);
	if (list.length === 0) return null;
	return (
		<ul class="claims">
			{list.map(({ claim, state, why }) => {
				const sentence = sentences.get(claim);
				return sentence ? (
					<li key={claim} class="claim">
						<p>
							<a href={hrefOf({ page: 'persona', id: sentence.persona })}>{sentence.text}</a>
						</p>
						<p class="soft">
							{words.changes.states[state]} · {sentence.name} · {heard(why)}
						</p>
						{decided
							.filter((one) => one.claim === claim)
							.map(({ decision, question }) => (
								<p key={decision}>
									<a href={hrefOf({ page: 'decision', id: decision })}>{words.freshness.decided(question)}</a>
								</p>
							))}
					</li>
				) : null;
			})}
		</ul>
	);
}

/** Each figure by itself, with what is over: for whoever looks closer than the alerts tell. */
export function EachFigure({
	found,
	board,
}: {
	found: FreshnessJson;
	board: LibraryBoard;
}): JSX.Element | null {
	const { changes: own } = words;
	const labels = new Map<string, string>(board.json.archetypes.map(({ id, label }) => [id, label]));
	const shown = found.signals.filter(({ state }) => state === 'drifting' || state === 'stale');
	if (shown.length === 0) return null;
	return (
		<details>
			<summary>{own.every(shown.length)}</summary>
			<ul class="cards">
				{shown.map((signal) => (
					<li key={`${signal.key} ${signal.since}`} class="card">
						<h3>{heard(signal.subject)}</h3>
						<p class="soft">
							{own.kinds[signal.kind]} · {labels.get(signal.archetype) ?? own.everyone}
						</p>
						<p class="headline">{figureOf(signal)}</p>
						<p class="soft">
							{own.states[signal.state]} · {own.rests(signal.n)}
							{signal.since ? ` · ${own.since(dayOf(signal.since))}` : ''}
							{signal.until ? ` · ${own.until(dayOf(signal.until))}` : ''}
						</p>
						{signal.notes.map((note) => (
							<p key={note} class="soft">
								{heard(note)}
							</p>
						))}
					</li>
				))}
			</ul>
		</details>
	);
}

function goesOn({ state, until }: Signal): boolean {
	return until === null && (state === 'drifting' || state === 'stale');
}
