import type { JSX } from 'preact';
import type { Opinion } from '../../../shared/decision-api.ts';
import type { PersonaId } from '../../../shared/ids.ts';
import { glyphOf, percent, signed } from '../../../shared/score-words.ts';
import type { TradeoffJson } from '../../../shared/tradeoff.ts';
import { heard, words } from '../../words.ts';

type Props = {
	found: TradeoffJson;
	/** What a language model makes of it; null until one was asked. */
	opinion: Opinion | null;
	/** Null where this person may not set scores. */
	score: ((option: string, persona: PersonaId, score: number | null) => void) | null;
};

/** Personas down, options across: each cell with its score, what it rests on, and who pays for it. */
export function Matrix({ found, opinion, score }: Props): JSX.Element {
	const { decisions: own } = words;
	return (
		<div class="wide">
			<table>
				<caption>{own.matrix}</caption>
				<thead>
					<tr>
						<th scope="col">{own.persona}</th>
						{found.options.map(({ id, title }) => (
							<th key={id} scope="col">
								{title}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{found.personas.map((persona) => (
						<tr key={persona.id}>
							<th scope="row">
								{persona.name} <span class="soft">{percent(persona.weight)}</span>
							</th>
							{found.options.map((option) => (
								<Cell
									key={option.id}
									cell={found.cells.find((cell) => cell.option === option.id && cell.persona === persona.id)}
									second={
										<Second
											opinion={opinion}
											cell={opinion?.cells.find(
												(cell) => cell.option === option.id && cell.persona === persona.id,
											)}
										/>
									}
									label={own.scoreOf(option.title, persona.name)}
									score={score && ((next) => score(option.id, persona.id, next))}
								/>
							))}
						</tr>
					))}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row">{own.total}</th>
						{found.options.map(({ id, score: sum, winShare }) => (
							<td key={id}>
								<strong>{signed(sum)}</strong> <span class="soft">{own.wins(percent(winShare))}</span>
							</td>
						))}
					</tr>
				</tfoot>
			</table>
		</div>
	);
}

function Cell(props: {
	cell: TradeoffJson['cells'][number] | undefined;
	second: JSX.Element;
	label: string;
	score: ((score: number | null) => void) | null;
}): JSX.Element {
	const { cell, second, label, score } = props;
	const { decisions: own } = words;
	if (!cell) return <td />;
	const isUnknown = cell.support === 'no evidence';
	const tone = isUnknown ? 'unknown' : cell.score > 0 ? 'serves' : cell.score < 0 ? 'harms' : 'neither';
	return (
		<td class={tone}>
			<p>
				<strong class="glyph">{isUnknown ? own.noEvidence : glyphOf(cell.score)}</strong>{' '}
				<span class="soft">{cell.by ? own.byHand(cell.by) : isUnknown ? '' : own.people(cell.people)}</span>
			</p>
			{isUnknown ? null : <p class="soft">{heard(cell.sentence)}</p>}
			{cell.cost ? <p class="cost">{heard(cell.cost)}</p> : null}
			{second}
			{score ? (
				<select
					aria-label={label}
					value={cell.by ? String(Math.round(cell.score)) : ''}
					onChange={({ currentTarget: { value } }) => score(value === '' ? null : Number(value))}
				>
					<option value="">{own.counted}</option>
					{[2, 1, 0, -1, -2].map((step) => (
						<option key={step} value={String(step)}>
							{own.steps[String(step)]}
						</option>
					))}
				</select>
			) : null}
		</td>
	);
}

/** A language model's reading of a cell, labelled as its own and in no sum. */
function Second({
	opinion,
	cell,
}: {
	opinion: Opinion | null;
	cell: Opinion['cells'][number] | undefined;
}): JSX.Element | null {
	const { opinion: own } = words;
	if (!opinion || !cell) return null;
	if (cell.sentences.length === 0) return <p class="soft">{own.nothing(opinion.model)}</p>;
	return (
		<details class="second">
			<summary>
				{own.reads(opinion.model)} <span class="glyph">{glyphOf(cell.score)}</span>
			</summary>
			<ul class="plain">
				{cell.sentences.map(({ bearing, text, support }) => (
					<li key={text} class={support === 'hypothesis' ? 'claim hypothesis' : undefined} dir="auto">
						{own.bearing[bearing]}: {text}
						{support === 'hypothesis' ? ` (${words.personas.support.hypothesis})` : ''}
					</li>
				))}
			</ul>
		</details>
	);
}
