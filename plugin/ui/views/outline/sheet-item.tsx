import type { JSX } from 'preact';
import type { EvidenceLookup } from '../../../../shared/card.ts';
import { claimText } from '../../../../shared/claim.ts';
import type { Sheet, SheetLine } from '../../../../shared/sheet.ts';
import { sheetLines, sheetTable, sheetTitle } from '../../../../shared/sheet-cards.ts';
import { cellKey } from '../../../../shared/table-key.ts';
import type { Panel } from '../../panel.ts';
import { Heading } from '../../parts/heading.tsx';
import { ShowOnBoard } from '../../parts/show-on-board.tsx';
import type { PanelState } from '../../state.ts';
import { ClaimItem, type Sentence } from '../claim-item.tsx';
import { Votes } from './votes.tsx';

type SheetItemProps = { panel: Panel; state: PanelState; sheet: Sheet; lookup: EvidenceLookup };

/** A decision's trade-offs, or what has changed: what its card on the canvas says, with the evidence, and the votes. */
export function SheetItem({ panel, state, sheet, lookup }: SheetItemProps): JSX.Element {
	const title = sheetTitle(state.board, sheet, lookup);
	const table = sheetTable(state.board, sheet, lookup);
	return (
		<article class="card" aria-label={title}>
			<div class="row spread">
				<Heading class="name">{title}</Heading>
				<ShowOnBoard panel={panel} entity={sheet.id} name={title} />
			</div>
			{table && <Table {...table} />}
			<ul class="list">
				{sheetLines(state.board, sheet.lines).map((line) => (
					<Line key={line.key} panel={panel} state={state} line={line} lookup={lookup} />
				))}
			</ul>
			<Votes panel={panel} state={state} sheet={sheet} />
		</article>
	);
}

/** The table as it stands on the canvas, heads as heads. */
function Table({ rows, columns, cells }: NonNullable<Sheet['table']>): JSX.Element {
	return (
		<table class="figures-table">
			<tbody>
				{rows.map((row) => (
					<tr key={row}>
						{columns.map((column) => {
							const Cell = row && column ? 'td' : 'th';
							return <Cell key={column}>{cells[cellKey(row, column)]?.text}</Cell>;
						})}
					</tr>
				))}
			</tbody>
		</table>
	);
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
