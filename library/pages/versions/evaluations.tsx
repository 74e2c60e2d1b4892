import type { JSX } from 'preact';
import type { ContractResponse } from '../../../shared/contract.ts';
import { percent } from '../../../shared/score-words.ts';
import type { LibraryWords } from '../../../words/en/library.ts';
import type { Call } from '../../call.ts';
import { useRead } from '../../use-read.ts';
import { locale, words } from '../../words.ts';
import { dayOf } from '../day.ts';

/** As many as stand side by side. */
const shown = 6;

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
								{list.map(({ at }) => (
									<th key={at} scope="col">
										{dayOf(at)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{measures.map(([name, read]) => (
								<tr key={name}>
									<th scope="row">{own[name]}</th>
									{list.map(({ at, evaluation }) => (
										<td key={at}>{read(evaluation)}</td>
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
type Measure = keyof LibraryWords['evaluation'];

const measures: readonly [Measure, (one: Evaluation) => string][] = [
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
