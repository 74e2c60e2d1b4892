import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type FieldPath, fieldPaths, fieldTitles } from '../../shared/claim.ts';
import { levelText } from '../../shared/persona.ts';
import type { LibraryBoard } from '../read-board.ts';
import { hrefOf } from '../route.ts';
import { words } from '../words.ts';
import { peopleBehind } from './people-behind.ts';
import { Quotes } from './quotes.tsx';

type Claim = LibraryBoard['json']['personas'][number]['claims'][number];

/** One persona, sentence by sentence, each with what it rests on and what speaks against it. */
export function PersonaPage({ board, id }: { board: LibraryBoard; id: string }): JSX.Element {
	const [open, setOpen] = useState(false);
	useEffect(() => {
		// What is on paper cannot be opened.
		const show = (): void => setOpen(true);
		addEventListener('beforeprint', show);
		return () => removeEventListener('beforeprint', show);
	}, []);
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
	const fields = fieldPaths.filter((field) => persona.claims.some((claim) => claim.field === field));
	return (
		<article>
			<p class="back">{back}</p>
			<h1>{persona.name}</h1>
			{persona.role ? <p class="role">{persona.role}</p> : null}
			<p class="soft">
				{words.personas.count(people, pieces)} · {words.personas.level(levelText(persona.level, people))}
			</p>
			<p class="tools">
				<button type="button" aria-pressed={open} onClick={() => setOpen(!open)}>
					{open ? words.personas.closeAll : words.personas.openAll}
				</button>
			</p>
			{fields.map((field) => (
				<Field key={field} field={field} claims={persona.claims} board={board} open={open} />
			))}
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
			<h2>{fieldTitles[field]}</h2>
			<ul class="claims">
				{claims
					.filter((claim) => claim.field === field)
					.map((claim) => (
						<li key={claim.id} class={`claim ${claim.support}`}>
							<p dir="auto">{claim.text}</p>
							<p class="marks">
								<span class={`mark ${claim.support}`}>{words.personas.support[claim.support]}</span>
								{claim.author === 'person' ? <span class="mark">{words.personas.byPerson}</span> : null}
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
						</li>
					))}
			</ul>
		</section>
	);
}
