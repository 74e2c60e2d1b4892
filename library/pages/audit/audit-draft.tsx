import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DraftLine } from '../../../shared/audit-api.ts';
import type { PersonaId } from '../../../shared/ids.ts';
import type { Call } from '../../call.ts';
import type { LibraryBoard } from '../../read-board.ts';
import { hrefOf } from '../../route.ts';
import type { Reading } from '../../use-read.ts';
import { words } from '../../words.ts';
import { PersonaOptions } from '../persona-options.tsx';

type Props = {
	draft: readonly DraftLine[];
	board: LibraryBoard;
	call: Call;
	act: Reading<unknown>['act'];
};

/** The updated persona line by line beside what it was, and the way to keep it. */
export function AuditDraft({ draft, board, call, act }: Props): JSX.Element {
	const { audit: own } = words;
	const changed = draft.filter(({ before, after }) => before !== after);
	const headings = [...new Set(changed.map(({ heading }) => heading))];
	return (
		<>
			<h2>{own.draft}</h2>
			<p class="soft">{own.draftText}</p>
			{board.role === 'viewer' || board.role === 'commenter' ? null : (
				<Keep board={board} call={call} act={act} />
			)}
			{headings.map((heading) => (
				<section key={heading}>
					<h3 dir="auto">{heading}</h3>
					<ul class="claims">
						{changed
							.filter((line) => line.heading === heading)
							.map(({ before, after }) => (
								<li key={`${before} ${after}`} class="claim">
									{before === null ? null : (
										<p dir="auto">
											<span class="soft">{own.goes}</span> <del>{before}</del>
										</p>
									)}
									{after === null ? null : (
										<p dir="auto">
											<span class="soft">{own.comes}</span> <ins>{after}</ins>
										</p>
									)}
								</li>
							))}
					</ul>
				</section>
			))}
		</>
	);
}

function Keep({ board, call, act }: Omit<Props, 'draft'>): JSX.Element {
	const { audit: own } = words;
	const { personas } = board.json;
	const [chosen, setChosen] = useState<PersonaId | null>(personas[0]?.id ?? null);
	const [kept, setKept] = useState('');
	const persona = personas.find(({ id }) => id === chosen);
	if (!persona) return <p class="soft">{own.noPersonas}</p>;
	return (
		<div class="tools">
			<div class="row">
				<label>
					{own.keepAs}
					<select
						value={persona.id}
						onChange={({ currentTarget: { value } }) =>
							setChosen(personas.find(({ id }) => id === value)?.id ?? null)
						}
					>
						<PersonaOptions board={board} />
					</select>
				</label>
				<button
					type="button"
					class="main"
					onClick={() =>
						void act(async () => {
							const { number, left } = await call('keepAuditDraft', { persona: persona.id });
							setKept(own.kept(persona.name, number, left));
						})
					}
				>
					{own.keep}
				</button>
			</div>
			<p role="status">
				{kept} {kept === '' ? null : <a href={hrefOf({ page: 'versions' })}>{own.toVersions}</a>}
			</p>
		</div>
	);
}
