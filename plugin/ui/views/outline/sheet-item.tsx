import { Fragment, type JSX } from 'preact';
import type { EvidenceLookup } from '../../../../shared/card.ts';
import { claimText } from '../../../../shared/claim.ts';
import type { Sheet, SheetLine } from '../../../../shared/sheet.ts';
import { sheetLines, sheetTable, sheetTitle, type WrittenTable } from '../../../../shared/sheet-cards.ts';
import { cellKey } from '../../../../shared/table-key.ts';
import type { Panel } from '../../panel.ts';
import { Heading } from '../../parts/heading.tsx';
import { ShowOnBoard } from '../../parts/show-on-board.tsx';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { ClaimItem, type Sentence } from '../claim-item.tsx';
import { Votes } from './votes.tsx';

type SheetItemProps = { panel: Panel; state: PanelState; sheet: Sheet; lookup: EvidenceLookup };

/** A decision's trade-offs, or what has changed: what its card on the canvas says, with the evidence, and the votes. */
export function SheetItem({ panel, state, sheet, lookup }: SheetItemProps): JSX.Element {
	const title = sheetTitle(state.board, sheet, lookup);
	const table = sheetTable(state.board, sheet, lookup, strings.drawn);
	/** Whom and what a line in a cell is about. */
	const about = new Map(
		Object.entries(sheet.table?.cells ?? {}).map(([key, { line }]) => {
			const [row = '', column = ''] = key.split(' ');
			return [line, `${firstLine(table?.cells[column]?.text)} · ${table?.cells[row]?.text}`];
		}),
	);
	return (
		<article class="card" aria-label={title}>
			<div class="row spread">
				<Heading class="name">{title}</Heading>
				<ShowOnBoard panel={panel} entity={sheet.id} name={title} />
			</div>
			{table && <Table {...table} />}
			<ul class="list">
				{sheetLines(state.board, sheet).map((line) => (
					<Fragment key={line.key}>
						{table && about.has(line.key) ? (
							<li class="hint break">
								<Heading below={1}>{about.get(line.key)}</Heading>
							</li>
						) : null}
						<Line panel={panel} state={state} line={line} lookup={lookup} />
					</Fragment>
				))}
			</ul>
			<Votes panel={panel} state={state} sheet={sheet} />
		</article>
	);
}

/** The table as it stands on the canvas, heads as heads; the sentences in its cells are lines below it. */
function Table({ rows, columns, cells }: WrittenTable): JSX.Element {
	return (
		<table class="figures-table">
			<tbody>
				{rows.map((row) => (
					<tr key={row}>
						{columns.map((column) => {
							const text = cells[cellKey(row, column)]?.text;
							return row && column ? <td key={column}>{firstLine(text)}</td> : <th key={column}>{text}</th>;
						})}
					</tr>
				))}
			</tbody>
		</table>
	);
}

function firstLine(text = ''): string {
	return text.split('\n')[0] ?? '';
}

type LineProps = { panel: Panel; state: PanelState; line: SheetLine; lookup: EvidenceLookup };

function Line({ panel, state, lookup, line: { key, kind, text, citations } }: LineProps): JSX.Element {
	if (kind === 'verbatim' || kind === 'supported' || kind === 'hypothesis') {
		const author = state.board.edits.has(`line:${key}`) ? 'person' : 'machine';
		const claim: Sentence = { id: key, text, support: kind, citations, counter: [], author };
		return <ClaimItem panel={panel} state={state} claim={claim} />;
	}
	const words = claimText(text, lookup.textOf);
	return (
		<li class="hint break" dir="auto">
			{kind === 'heading' ? <Heading below={1}>{words}</Heading> : words}
		</li>
	);
}
