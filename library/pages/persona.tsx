import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { levelFoot } from '../../shared/card.ts';
import { type FieldPath, fieldPaths } from '../../shared/claim.ts';
import { type Reader, readerFields, storyReaders } from '../../shared/persona-uses.ts';
import type { Call } from '../call.ts';
import type { LibraryBoard } from '../read-board.ts';
import { hrefOf } from '../route.ts';
import { words } from '../words.ts';
import { FreshnessMark, FreshnessWhy, PersonaFreshness } from './freshness.tsx';
import { peopleBehind } from './people-behind.ts';
import { Quotes } from './quotes.tsx';
import { StandingInFull } from './standing.tsx';
import { DecidedWith, Readers, Stories } from './uses.tsx';

type Claim = LibraryBoard['json']['personas'][number]['claims'][number];

/** One persona, sentence by sentence, each with what it rests on and what speaks against it. */
export function PersonaPage(props: {
	board: LibraryBoard;
	id: string;
	/** Null: everything. */
	reader: Reader | null;
	call: Call;
}): JSX.Element {
	const { board, id, reader, call } = props;
	const [open, setOpen] = useState(false);
	const persona = board.json.personas.find((one) => one.id === id);
	const back = <a href={hrefOf({ page: 'personas' })}>{words.personas.back}</a>;
	if (!persona)
		return (
			<>
				<h1>{words.personas.unknown}</h1>
				<p>{back}</p>
			</>
		);
	const { people, pieces } = peopleBehind(persona, board.json);
	const wanted = reader === null ? fieldPaths : readerFields[reader];
	const fields = wanted.filter((field) => persona.claims.some((claim) => claim.field === field));
	return (
		<article>
			<p class="back">{back}</p>
			<h1>{persona.name}</h1>
			{persona.role ? <p class="role">{persona.role}</p> : null}
			<p class="soft">
				{words.personas.count(people, pieces)} · {levelFoot(persona.level, people, words.levels)}
			</p>
			<PersonaFreshness found={board.freshness} persona={persona.id} />
			<StandingInFull key={persona.id} board={board} persona={persona.id} call={call} />
			<Readers persona={persona.id} reader={reader} />
			<p class="tools">
				<button type="button" aria-pressed={open} onClick={() => setOpen(!open)}>
					{open ? words.personas.closeAll : words.personas.openAll}
				</button>
			</p>
			{fields.map((field) => (
				<Field key={field} field={field} claims={persona.claims} board={board} open={open} />
			))}
			{fields.length === 0 ? <p>{words.uses.nothing}</p> : null}
			{reader === null || storyReaders.includes(reader) ? <Stories persona={persona} /> : null}
			<DecidedWith board={board} persona={persona.id} />
		</article>
	);
}

function Field(props: {
	field: FieldPath;
	claims: readonly Claim[];
	board: LibraryBoard;
	open: boolean;
}): JSX.Element {
	const { field, claims, board, open } = props;
	return (
		<section>
			<h2>{words.fields[field]}</h2>
			<ul class="claims">
				{claims
					.filter((claim) => claim.field === field)
					.map((claim) => (
						<li key={claim.id} class={`claim ${claim.support}`}>
							<p dir="auto">{claim.text}</p>
							<p class="marks">
								<span class={`mark ${claim.support}`}>{words.personas.support[claim.support]}</span>
								{claim.author === 'person' ? <span class="mark">{words.personas.byPerson}</span> : null}
								<FreshnessMark found={board.freshness} claim={claim.id} />
							</p>
							{claim.citations.length === 0 ? <p class="soft">{words.personas.nothing}</p> : null}
							{claim.citations.length + claim.counter.length > 0 ? (
								<details open={open}>
									<summary>{words.personas.rests(claim.citations.length)}</summary>
									<Quotes board={board} ids={claim.citations} />
									{claim.counter.length > 0 ? (
										<>
											<h3>{words.personas.against}</h3>
											<Quotes board={board} ids={claim.counter} />
										</>
									) : null}
								</details>
							) : null}
							<FreshnessWhy board={board} claim={claim.id} open={open} />
						</li>
					))}
			</ul>
		</section>
	);
}
