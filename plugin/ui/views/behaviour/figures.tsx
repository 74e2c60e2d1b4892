import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FigureCell, FigurePart, FigureTable } from '../../../../shared/behaviour-view.ts';
import { Fold } from '../../parts/fold.tsx';
import { heard, strings } from '../../strings.ts';
import { HeatTable } from './heat-table.tsx';

/** Asks for the users behind a row; null for who may not. */
export type Ask = ((event: string) => void) | null;

/** A titled part of the page with what its figures mean; one that is not open is shown on request. */
export function Part({ part, ask }: { part: FigurePart; ask: Ask }): JSX.Element {
	const { title, text, lines, tables, heat, open } = part;
	const content = () => (
		<div class={open ? 'group' : 'stack'}>
			{text === '' ? null : <p class="hint">{heard(text)}</p>}
			{lines.length === 0 ? null : (
				<ul class="bullets">
					{lines.map((line) => (
						<li key={line} class="break">
							{heard(line)}
						</li>
					))}
				</ul>
			)}
			{tables.map((table) => (
				<Figures key={table.title} table={table} titled={table.title !== title} ask={ask} />
			))}
			{heat === null ? null : <HeatTable starts={heat} />}
		</div>
	);
	if (!open) return <Fold summary={heard(title)} content={content} />;
	return (
		<section class="group" aria-label={heard(title)}>
			<h2>{heard(title)}</h2>
			{content()}
		</section>
	);
}

type FiguresProps = { table: FigureTable; titled: boolean; ask: Ask };

/** Figures as a table of which each row can be read out; charts are in its cells. Says so when there are none. */
function Figures({ table: { title, text, head, rows }, titled, ask }: FiguresProps): JSX.Element {
	const [open, setOpen] = useState<string | null>(null);
	return (
		<div>
			{titled ? <h3>{heard(title)}</h3> : null}
			{text === '' ? null : <p class="hint">{heard(text)}</p>}
			{rows.length === 0 ? (
				<p class="hint">{strings.behaviour.nothing}</p>
			) : (
				<table class="figures-table">
					<caption class="visually-hidden">{heard(title)}</caption>
					<thead>
						<tr>
							{head.map((name) => (
								<th key={name} scope="col">
									{heard(name)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map(({ cells: [first, ...rest], event }, at) => (
							<tr key={`${first?.text} ${at}`}>
								<th scope="row">
									{ask !== null && event !== null ? (
										<button
											type="button"
											class="link"
											aria-label={strings.behaviour.who(first?.text ?? '')}
											aria-pressed={open === event}
											onClick={() => {
												setOpen(event);
												ask(event);
											}}
										>
											{first?.text}
										</button>
									) : event === null ? (
										heard(first?.text ?? '')
									) : (
										first?.text
									)}
								</th>
								{rest.map((cell, column) => (
									<td key={head[column + 1]}>
										<Figure cell={cell} />
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			)}
		</div>
	);
}

/** What a cell says, over a bar with the range it most likely lies in where it is a share. */
function Figure({ cell: { text, hint, bar } }: { cell: FigureCell }): JSX.Element {
	return (
		<>
			{hint === '' ? heard(text) : <strong>{heard(text)}</strong>}{' '}
			{hint === '' ? null : <span class="hint">{heard(hint)}</span>}
			{bar === null ? null : (
				<span class="figure-bar" aria-hidden="true">
					<span style={{ width: `${100 * bar.share}%` }} />
					<i style={{ left: `${100 * bar.low}%`, width: `${100 * (bar.high - bar.low)}%` }} />
				</span>
			)}
		</>
	);
}
