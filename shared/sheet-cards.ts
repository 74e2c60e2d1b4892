import type { BoardSnapshot } from './board-doc.ts';
import { type CardBlock, type CardSpec, type EvidenceLookup, lineBlocks, withoutSources } from './card.ts';
import { columnsFor, innerWidth } from './card-size.ts';
import { claimText, type Segment } from './claim.ts';
import type { TableSpec } from './draw.ts';
import type { DrawnWords } from './drawn-words.ts';
import { anchorQuotes, type Edit, isHidden } from './edit.ts';
import type { Sheet, SheetLine } from './sheet.ts';
import { stripKey } from './strip-spec.ts';
import { tableKey } from './table-key.ts';

/** Width of a table's first column in px. */
const headWidth = 240;

type SheetTable = NonNullable<Sheet['table']>;
type SheetBoard = Pick<BoardSnapshot, 'sheets' | 'edits'>;

/** The board's sheets as cards, with people's words where people wrote and without what they took off (rules SH1, SH2). */
export function sheetCards(board: SheetBoard, lookup: EvidenceLookup, words: DrawnWords): CardSpec[] {
	return board.sheets
		.filter(({ id }) => !isHidden(board.edits, id))
		.map((sheet) => {
			const { id, title, accent, chart, lines } = sheet;
			const key = stripKey(id);
			const table = sheetTable(board, sheet, lookup);
			const read = (at: string, machine: Segment[]): string =>
				claimText(written(board, at, machine), lookup.textOf);
			const parts = chart?.parts.map((part) => ({ ...part, text: read(part.key, [part.text]) })) ?? [];
			const strip = chart && !isHidden(board.edits, key) ? { strip: { ...chart, key, parts } } : {};
			const blocks = sheetLines(board, lines).flatMap((line): CardBlock[] => lineBlocks(line, lookup, words));
			return {
				key: id,
				title: sheetTitle(board, { id, title }, lookup),
				accent,
				...strip,
				...(table ? { table: tableSpec(id, blocks.length, table) } : {}),
				blocks,
			};
		});
}

/** A table as wide as the columns of text below it. */
function tableSpec(id: string, blocks: number, { rows, columns, cells }: SheetTable): TableSpec {
	const width = Math.floor((innerWidth(columnsFor(blocks)) - headWidth) / Math.max(1, columns.length - 1));
	return { key: tableKey(id), rows, columns, head: headWidth, width, cells };
}

/** A sheet's table, in people's words where people wrote over a cell; null where it has none, or a person took it off. */
export function sheetTable(
	board: SheetBoard,
	{ id, table }: Pick<Sheet, 'id' | 'table'>,
	lookup: Pick<EvidenceLookup, 'textOf'>,
): SheetTable | null {
	if (!table || isHidden(board.edits, tableKey(id))) return null;
	const cells = Object.entries(table.cells).map(([key, { text, tone }]) => [
		key,
		{ text: claimText(written(board, key, [text]), lookup.textOf), tone },
	]);
	return { ...table, cells: Object.fromEntries(cells) };
}

/** A sheet's title, in people's words where people wrote it. */
export function sheetTitle(
	board: SheetBoard,
	{ id, title }: Pick<Sheet, 'id' | 'title'>,
	lookup: Pick<EvidenceLookup, 'textOf'>,
): string {
	return claimText(written(board, id, [title]), lookup.textOf);
}

/** A sheet's lines with people's words where people wrote, without those they took off. */
export function sheetLines(board: SheetBoard, lines: readonly SheetLine[]): SheetLine[] {
	return lines
		.filter(({ key }) => !isHidden(board.edits, key))
		.map((line) => ({ ...line, text: written(board, line.key, line.text) }));
}

/** True for a sheet, its chart or table, or a line that the board would draw and a person can take off. */
export function isOnSheet(board: SheetBoard, key: string): boolean {
	return board.sheets.some(
		({ id, chart, table, lines }) =>
			key === id ||
			(chart && key === stripKey(id)) ||
			(table && key === tableKey(id)) ||
			lines.some((line) => line.key === key),
	);
}

/** The edit that a changed text of a sheet stands for; null when the text is no sheet's, or nothing has changed (rule SH3). */
export function sheetEdit(
	board: SheetBoard,
	key: string,
	text: string,
	lookup: EvidenceLookup,
	who: { by: string; at: number },
): Edit | null {
	for (const { id, title, chart, table, lines } of board.sheets) {
		const drawn = table?.cells[key] ?? chart?.parts.find((part) => part.key === key);
		const words = key === id ? title : drawn?.text;
		const machine = words ? [words] : lines.find((line) => line.key === key)?.text;
		if (!machine) continue;
		const before = written(board, key, machine);
		const after = withoutSources(text);
		if (after === claimText(before, lookup.textOf)) return null;
		if (after === '') return words ? null : { type: 'hide', entity: key, ...who };
		return { type: 'line', line: key, text: anchorQuotes(after, before, lookup.textOf), ...who };
	}
	return null;
}

function written({ edits }: SheetBoard, key: string, machine: Segment[]): Segment[] {
	const edit = edits.get(`line:${key}`);
	return edit?.type === 'line' ? edit.text : machine;
}
