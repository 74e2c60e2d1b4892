import type { JSX } from 'preact';
import * as z from 'zod/mini';
import type { ContractResponse } from '../../../shared/contract.ts';
import { kpiRuleSchema } from '../../../shared/governance-api.ts';
import { percent } from '../../../shared/score-words.ts';
import type { Call } from '../../call.ts';
import type { LibraryBoard } from '../../read-board.ts';
import type { Reading } from '../../use-read.ts';
import { heard, words } from '../../words.ts';
import { PersonaOptions } from '../persona-options.tsx';

type Rule = ContractResponse<'listKpiRules'>['rules'][number];
type Props = {
	rules: readonly Rule[];
	board: LibraryBoard;
	call: Call;
	act: Reading<unknown>['act'];
};

/** Figures of the product that are watched after a publish, what the last look found, and what is done then. */
export function Figures({ rules, board, call, act }: Props): JSX.Element {
	const { rules: own } = words;
	const { personas } = board.json;
	const isOwner = board.role === 'owner';
	const nameOf = (id: string): string => personas.find((one) => one.id === id)?.name ?? words.nobody;
	return (
		<>
			<h2>{own.figures}</h2>
			<p class="soft">{own.figuresText}</p>
			{rules.length === 0 ? <p>{own.noFigures}</p> : null}
			<ul class="claims">
				{rules.map(({ id, rule, setBy, result }) => (
					<li key={id} class="claim">
						<p dir="auto">
							{own.rule(
								nameOf(rule.persona),
								rule.event,
								own.worse[rule.worse],
								Math.round(100 * rule.points),
								rule.windowDays,
							)}{' '}
							{own.after[rule.action]}
						</p>
						<p class="soft">
							{own.setBy(setBy)} · {result ? own.states[result.state] : own.states.waiting}
							{result && result.from !== null && result.to !== null
								? ` · ${percent(result.from)} → ${percent(result.to)}`
								: ''}
							{result?.why ? ` · ${heard(result.why)}` : ''}
						</p>
						{isOwner ? (
							<button type="button" onClick={() => void act(() => call('removeKpiRule', null, { rule: id }))}>
								{own.remove}
							</button>
						) : null}
					</li>
				))}
			</ul>
			{isOwner && personas.length > 0 ? (
				<NewRule board={board} add={(rule) => void act(() => call('addKpiRule', rule))} />
			) : null}
		</>
	);
}

type NewRuleProps = { board: LibraryBoard; add: (rule: z.infer<typeof kpiRuleSchema>) => void };

function NewRule({ board, add }: NewRuleProps): JSX.Element {
	const { rules: own } = words;
	return (
		<details>
			<summary>{own.addFigure}</summary>
			<form
				class="stack"
				onSubmit={(event) => {
					event.preventDefault();
					const typed = Object.fromEntries(new FormData(event.currentTarget));
					const rule = z.safeParse(kpiRuleSchema, {
						...typed,
						points: Number(typed.points) / 100,
						windowDays: Number(typed.windowDays),
					});
					if (rule.success) add(rule.data);
				}}
			>
				<label>
					{own.persona}
					<select name="persona">
						<PersonaOptions board={board} />
					</select>
				</label>
				<label>
					{own.event}
					<input name="event" required maxLength={200} />
				</label>
				<label>
					{own.isWorse}
					<select name="worse">
						<option value="falls">{own.worse.falls}</option>
						<option value="rises">{own.worse.rises}</option>
					</select>
				</label>
				<label>
					{own.points}
					<input name="points" type="number" min={1} max={100} defaultValue={10} required />
				</label>
				<label>
					{own.days}
					<input name="windowDays" type="number" min={7} max={90} defaultValue={28} required />
				</label>
				<label>
					{own.whatThen}
					<select name="action">
						<option value="offer">{own.after.offer}</option>
						<option value="roll-back">{own.after['roll-back']}</option>
					</select>
				</label>
				<button type="submit">{own.addFigure}</button>
			</form>
		</details>
	);
}
