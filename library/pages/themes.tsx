import type { JSX } from 'preact';
import type { LibraryBoard } from '../read-board.ts';
import { heard, words } from '../words.ts';
import { Quotes } from './quotes.tsx';

/** What the notes say, theme by theme; what was set aside comes last, with the reason. */
export function Themes({ board }: { board: LibraryBoard }): JSX.Element {
	const { themes, parked } = board.json;
	const reasons = [...new Set(parked.map(({ reason }) => reason))];
	return (
		<>
			<h1>{words.pages.themes}</h1>
			{themes.length === 0 ? <p>{words.themes.none}</p> : null}
			{themes.map(({ id, label, criterion, evidence }) => (
				<section key={id} class="card">
					<h2>{label}</h2>
					<p>{criterion}</p>
					<details>
						<summary>{words.themes.size(evidence.length)}</summary>
						<Quotes board={board} ids={evidence} />
					</details>
				</section>
			))}
			{parked.length > 0 ? <h2>{words.themes.parked}</h2> : null}
			{reasons.map((reason) => {
				const ids = parked.filter((item) => item.reason === reason).map(({ evidence }) => evidence);
				return (
					<details key={reason}>
						<summary>
							{heard(reason)} · {words.themes.size(ids.length)}
						</summary>
						<Quotes board={board} ids={ids} />
					</details>
				);
			})}
		</>
	);
}
