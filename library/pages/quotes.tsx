import type { JSX } from 'preact';
import type { EvidenceId } from '../../shared/ids.ts';
import type { LibraryBoard } from '../read-board.ts';
import { hrefOf } from '../route.ts';
import { words } from '../words.ts';

/** Pieces of evidence, each with who said it and where it is from. */
export function Quotes({ board, ids }: { board: LibraryBoard; ids: readonly EvidenceId[] }): JSX.Element {
	const sources = new Map(board.json.evidence.map((item) => [item.id, item.source]));
	return (
		<ul class="quotes">
			{ids.map((id) => {
				const evidence = board.texts.get(id);
				if (!evidence)
					return (
						<li key={id} class="soft">
							{words.hidden}
						</li>
					);
				const { text, kind, participant, locator, date } = evidence;
				return (
					<li key={id}>
						{kind === 'said' ? <q dir="auto">{text}</q> : <span dir="auto">{text}</span>}
						<span class="from">
							{[participant ?? words.nobody, sources.get(id), locator, date].filter(Boolean).join(' · ')}
							{sources.has(id) ? (
								<span class="link">
									{' · '}
									<a href={hrefOf({ page: 'evidence', id })}>{words.evidence.link}</a>
								</span>
							) : null}
						</span>
					</li>
				);
			})}
		</ul>
	);
}
