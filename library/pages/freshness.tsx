import type { JSX } from 'preact';
import type { FreshnessJson } from '../../shared/freshness.ts';
import type { LibraryBoard } from '../read-board.ts';
import { heard, words } from '../words.ts';
import { dayOf } from './day.ts';
import { figureOf, leastChangeOf } from './signal-figure.ts';

type Found = { found: FreshnessJson | null };

/** Whether a sentence is still so, in a word and a sign; nothing before use was ever compared. */
export function FreshnessMark({ found, claim }: Found & { claim: string }): JSX.Element | null {
	const state = found?.claims.find((one) => one.claim === claim)?.state;
	return state ? <span class={`mark ${state}`}>{words.freshness.states[state]}</span> : null;
}

/** What a sentence's state rests on: which signals, since when, how many users, and what could not have been seen. */
export function FreshnessWhy(props: {
	board: LibraryBoard;
	claim: string;
	open: boolean;
}): JSX.Element | null {
	const { freshness: own } = words;
	const { board, claim, open } = props;
	const found = board.freshness;
	const judged = found?.claims.find((one) => one.claim === claim);
	if (!found || !judged) return null;
	const groups = new Map<string, string>(board.json.archetypes.map(({ id, label }) => [id, label]));
	const signals = found.signals.filter(
		({ claims, until }) => until === null && claims.includes(judged.claim),
	);
	return (
		<details open={open}>
			<summary>{own.why}</summary>
			{signals.length === 0 ? <p>{heard(judged.why)}</p> : null}
			<ul class="plain">
				{signals.map((signal) => (
					<li key={`${signal.key} ${signal.since}`}>
						{words.changes.kinds[signal.kind]}: {heard(signal.subject)}{' '}
						<span class="soft">
							{[
								groups.get(signal.archetype) ?? words.changes.everyone,
								figureOf(signal),
								own.states[signal.state],
								signal.since && words.changes.since(dayOf(signal.since)),
								own.rests(signal.n),
								leastChangeOf(signal),
							]
								.filter(Boolean)
								.join(' · ')}
						</span>
					</li>
				))}
			</ul>
		</details>
	);
}

/** How old a persona's evidence is, and whether people still do what it says. */
export function PersonaFreshness({ found, persona }: Found & { persona: string }): JSX.Element | null {
	const { freshness: own } = words;
	const judged = found?.personas.find((one) => one.persona === persona);
	if (!judged) return null;
	return (
		<p class="marks">
			<span class={`mark ${judged.state}`}>{own.persona(own.states[judged.state])}</span>
			{judged.newest ? <span class="soft">{own.newest(dayOf(judged.newest))}</span> : null}
		</p>
	);
}
