import type { JSX } from 'preact';
import type { ColumnGuess, ColumnRole } from '../../../../shared/import.ts';
import { Badge } from '../../parts/badge.tsx';
import { choicesOf, Select } from '../../parts/select.tsx';
import { strings } from '../../strings.ts';
import { sureText } from './report-facts.ts';

type ColumnsProps = {
	columns: readonly ColumnGuess[];
	/** By column place. */
	roles: readonly ColumnRole[];
	onChange: (roles: ColumnRole[]) => void;
};

/** Every column with what it is read as and its first five rows; those that were not to be read are folded away. */
export function Columns({ columns, roles, onChange }: ColumnsProps): JSX.Element {
	const { look: words } = strings;
	const order = Object.keys(words.roles);
	const weight = (role: ColumnRole): number => order.indexOf(role);
	// What was said comes first. By the guess, so that a column given another role stays under the hand that changed it.
	const places = columns
		.map((guess, at) => ({ guess, at }))
		.sort((a, b) => weight(a.guess.role) - weight(b.guess.role));
	const unread = places.filter(({ guess }) => guess.role === 'none' || guess.role === 'personal');
	const list = (some: typeof places): JSX.Element => (
		<ul class="list spaced">
			{some.map(({ guess, at }) => (
				<Column
					key={at}
					guess={guess}
					role={roles[at] ?? guess.role}
					onChange={(role) =>
						onChange(columns.map((_, place) => (place === at ? role : (roles[place] ?? 'none'))))
					}
				/>
			))}
		</ul>
	);
	return (
		<section class="group" aria-label={words.columns}>
			<h2>{words.columns}</h2>
			<p class="hint">{words.columnsHint}</p>
			{list(places.filter((place) => !unread.includes(place)))}
			{unread.length > 0 ? (
				<details class="fold">
					<summary>{words.notRead(unread.length)}</summary>
					{list(unread)}
				</details>
			) : null}
		</section>
	);
}

type ColumnProps = { guess: ColumnGuess; role: ColumnRole; onChange: (role: ColumnRole) => void };

function Column({ guess, role, onChange }: ColumnProps): JSX.Element {
	const { look: words } = strings;
	return (
		<li class="card column">
			<strong class="break">{guess.name}</strong>
			<Select
				label={words.roleOf(guess.name)}
				value={role}
				options={choicesOf(words.roles)}
				onChange={onChange}
			/>
			{guess.confidence < 0.6 && role === guess.role ? (
				<p>
					<Badge tone="guess">{sureText(guess.confidence)}</Badge>
				</p>
			) : null}
			{guess.sample.length === 0 ? (
				<p class="hint">{words.noCells}</p>
			) : (
				<ul class="cells">
					{guess.sample.map((cell, at) => (
						<li key={`${at} ${cell}`} dir="auto">
							{cell}
						</li>
					))}
				</ul>
			)}
		</li>
	);
}
