import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { percent } from '../../../shared/score-words.ts';
import type { TradeoffJson } from '../../../shared/tradeoff.ts';
import { words } from '../../words.ts';

/** A slider a persona; whatever they are set to, together they are 1. */
export function Weights(props: {
	personas: TradeoffJson['personas'];
	use: (weights: Record<string, number>) => void;
}): JSX.Element {
	const { decisions: own } = words;
	const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
	const of = ({ id, weight }: { id: string; weight: number }): number =>
		chosen[id] ?? Math.round(100 * weight);
	const all = props.personas.reduce((sum, persona) => sum + of(persona), 0);
	return (
		<form
			class="weights"
			onSubmit={(event) => {
				event.preventDefault();
				props.use(Object.fromEntries(props.personas.map((persona) => [persona.id, of(persona)])));
			}}
		>
			{props.personas.map((persona) => (
				<label key={persona.id}>
					{persona.name}: {percent(all > 0 ? of(persona) / all : 0)}
					<input
						type="range"
						min={0}
						max={100}
						aria-label={own.weightOf(persona.name)}
						value={of(persona)}
						onInput={({ currentTarget: { valueAsNumber } }) =>
							setChosen({ ...chosen, [persona.id]: valueAsNumber })
						}
					/>
				</label>
			))}
			<button type="submit" disabled={all <= 0 || Object.keys(chosen).length === 0}>
				{own.weigh}
			</button>
		</form>
	);
}
