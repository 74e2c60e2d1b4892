import type { JSX } from 'preact';
import type { ContractResponse } from '../../../shared/contract.ts';
import { percent } from '../../../shared/score-words.ts';
import type { LibraryWords } from '../../../words/en/library.ts';
import type { Call } from '../../call.ts';
import { useRead } from '../../use-read.ts';
import { locale, words } from '../../words.ts';
import { dayOf } from '../day.ts';

const shown = 10;

/** How well each synthesis of the board held, newest first. */
export function Evaluations({ call }: { call: Call }): JSX.Element {
	const { evaluation: own } = words;
	const { value, said } = useRead(() => call('readEvaluations', null));
	const list = value?.evaluations.slice(0, shown) ?? [];
	return (
		<section>
			<h2>{own.title}</h2>
			<p class="soft">{value && list.length === 0 ? own.none : value ? own.text : said}</p>
			{list.length > 0 ? (
				<div class="wide">
					<table class="small">
						<thead>
							<tr>
								<th scope="col">{own.when}</th>
								{columns.map(([name]) => (
									<th key={name} scope="col">
										{own[name]}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{list.map(({ at, evaluation }) => (
								<tr key={at}>
									<th scope="row">{dayOf(at)}</th>
									{columns.map(([name, read]) => (
										<td key={name}>{read(evaluation)}</td>
									))}
								</tr>
							))}
						</tbody>
					</table>
				</div>
			) : null}
		</section>
	);
}

type Evaluation = ContractResponse<'readEvaluations'>['evaluations'][number]['evaluation'];
type Column = keyof LibraryWords['evaluation'];

const columns: readonly [Column, (one: Evaluation) => string][] = [
	['engine', ({ model }) => model ?? words.evaluation.builtIn],
	['claims', ({ claims }) => String(claims)],
	[
		'supports',
		({ supports: { verbatim, supported, hypothesis } }) => `${verbatim} / ${supported} / ${hypothesis}`,
	],
	[
		'citations',
		({ citations }) =>
			citations === null ? '–' : citations.toLocaleString(locale(), { maximumFractionDigits: 1 }),
	],
	['recall', ({ recall }) => shareText(recall)],
	['precision', ({ precision }) => shareText(precision)],
	['withoutAPerson', ({ withoutAPerson }) => shareText(withoutAPerson)],
	['counter', ({ countered }) => String(countered)],
	['people', ({ peopleCited, people }) => `${peopleCited} / ${people}`],
	['dropped', ({ gate: { dropped, checked } }) => `${dropped} / ${checked}`],
	['tokens', ({ tokens }) => (tokens === null ? '–' : tokens.toLocaleString(locale()))],
];

function shareText(share: number | null): string {
	return share === null ? '–' : percent(share);
}
