import type { JSX } from 'preact';
import type { BoardJson } from '../../shared/board-json.ts';
import { type Reader, readers, storiesOf } from '../../shared/persona-uses.ts';
import type { LibraryBoard } from '../read-board.ts';
import { hrefOf } from '../route.ts';
import { words } from '../words.ts';
import { dayOf } from './day.ts';

type Persona = BoardJson['personas'][number];

/** The same persona as each trade reads it, every view with an address of its own. */
export function Readers({ persona, reader }: { persona: string; reader: Reader | null }): JSX.Element {
	const { uses: own } = words;
	const to = (one: Reader | null): string =>
		hrefOf({ page: 'persona', id: persona, ...(one ? { reader: one } : {}) });
	return (
		<nav class="readers" aria-label={own.label}>
			{[null, ...readers].map((one) => (
				<a key={one} href={to(one)} aria-current={one === reader ? 'page' : undefined}>
					{one === null ? own.everything : own.readers[one]}
				</a>
			))}
		</nav>
	);
}

/** Its jobs as user stories, with what has to hold for them to be done. */
export function Stories({ persona }: { persona: Persona }): JSX.Element | null {
	const { uses: own } = words;
	const stories = storiesOf(persona.claims);
	if (stories.length === 0) return null;
	return (
		<section>
			<h2>{own.stories}</h2>
			<p class="soft">{own.storiesText}</p>
			<ul class="plain">
				{stories.map(({ job, accepted }) => (
					<li key={job.id}>
						<p dir="auto">{own.story(inText(persona.name), inText(job.text))}</p>
						{accepted.length === 0 ? null : (
							<>
								<p class="soft">{own.accepted}</p>
								<ul>
									{accepted.map(({ field, claim }) => (
										<li key={claim.id} dir="auto">
											{own.criteria[field]}: {claim.text}
										</li>
									))}
								</ul>
							</>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}

/** Decisions on record that counted this persona, and on how much of it they rested. */
export function DecidedWith({
	board,
	persona,
}: {
	board: LibraryBoard;
	persona: string;
}): JSX.Element | null {
	const { uses: own } = words;
	const decisions = board.ledger.personas.find((one) => one.persona === persona)?.decisions ?? [];
	if (decisions.length === 0) return null;
	return (
		<section>
			<h2>{own.decided}</h2>
			<ul class="plain">
				{decisions.map(({ id, question, at, weight, claims }) => (
					<li key={id}>
						<a href={hrefOf({ page: 'decision', id })}>{question}</a>
						<p class="soft">
							{own.decidedOn(dayOf(at), Math.round(weight * 100))} · {own.restedOn(claims.length)}
						</p>
					</li>
				))}
			</ul>
		</section>
	);
}

/** How many decisions there are, how many rest on evidence, and in how many each persona counted. */
export function Ledger({ board }: { board: LibraryBoard }): JSX.Element | null {
	const { uses: own } = words;
	const { decisions, withEvidence, revisions, personas } = board.ledger;
	if (decisions === 0) return null;
	return (
		<section>
			<h2>{own.ledger}</h2>
			<p>
				{own.ledgerCount(decisions, withEvidence)} {own.ledgerRevisions(revisions)}
			</p>
			<ul class="plain">
				{personas.map(({ persona, name, decisions: counted }) => (
					<li key={persona}>
						{name === null ? persona : <a href={hrefOf({ page: 'persona', id: persona })}>{name}</a>}{' '}
						<span class="soft">{own.ledgerPersona(counted.length)}</span>
					</li>
				))}
			</ul>
		</section>
	);
}

/** A name or a job inside a sentence: "the floor lead", "find cover"; abbreviations stay as they are. */
function inText(text: string): string {
	return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
