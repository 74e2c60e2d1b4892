import type { BoardSnapshot } from './board-doc.ts';
import { type CardBlock, type CardSpec, type EvidenceLookup, lineBlocks } from './card.ts';
import { tableColumn, tableHead } from './card-size.ts';
import { claimText, type Segment } from './claim.ts';
import type { TableSpec } from './draw.ts';
import type { DrawnWords } from './drawn-words.ts';
import { isHidden } from './edit.ts';
import type { Sheet, SheetLine } from './sheet.ts';
import { stripKey } from './strip-spec.ts';
import { tableKey } from './table-key.ts';

/** Between what stands in a cell. */
const gap = '\n\n';

type SheetCell = NonNullable<Sheet['table']>['cells'][string];
export type SheetBoard = Pick<BoardSnapshot, 'sheets' | 'edits'>;

/** The board's sheets as cards, with people's words where people wrote and without what they took off (rules SH1, SH2). */
export function sheetCards(board: SheetBoard, lookup: EvidenceLookup, words: DrawnWords): CardSpec[] {
	return board.sheets
		.filter(({ id }) => !isHidden(board.edits, id))
		.map((sheet) => {
			const { id, title, accent, chart } = sheet;
			const table = sheetTable(board, sheet, lookup, words);
			const key = stripKey(id);
			const read = (at: string, machine: Segment[]): string =>
				claimText(written(board, at, machine), lookup.textOf);
			const parts = chart?.parts.map((part) => ({ ...part, text: read(part.key, [part.text]) })) ?? [];
			const strip = chart && !isHidden(board.edits, key) ? { strip: { ...chart, key, parts } } : {};
			const inCells = cellsOf(sheet).map(({ line }) => line);
			const blocks = sheetLines(board, sheet)
				.filter((line) => !inCells.includes(line.key))
				.flatMap((line): CardBlock[] => lineBlocks(line, lookup, words));
			return {
				key: id,
				title: sheetTitle(board, { id, title }, lookup),
				accent,
				...strip,
				...(table ? { table: { ...table, key: tableKey(id), head: tableHead, width: tableColumn } } : {}),
				blocks,
			};
		});
}

/** A table with its texts set. */
export type WrittenTable = Omit<TableSpec, 'key' | 'head' | 'width'>;

/**
 * A sheet's table: each cell with its line and who wrote over it below its text; null where it has none, or a person took
 * it off.
 */
export function sheetTable(
	board: SheetBoard,
	sheet: Sheet,
	lookup: EvidenceLookup,
	words: DrawnWords,
): WrittenTable | null {
	const { id, table } = sheet;
	if (!table || isHidden(board.edits, tableKey(id))) return null;
	const lines = sheetLines(board, sheet);
	const cells = Object.entries(table.cells).map(([key, { text, tone, line: at = '', foot }]) => {
		const score = claimText(written(board, key, [text]), lookup.textOf);
		const line = lines.find((each) => each.key === at);
		const sentence = line && lineBlocks(line, lookup, words).at(-1);
		const isOwn = !board.edits.has(`line:${key}`);
		const parts = [score, sentence?.text, isOwn ? foot : '', at && signature(board, key, at)];
		const shift = score.length + gap.length;
		const links = sentence?.links.map(({ start, end, node }) => ({
			start: start + shift,
			end: end + shift,
			node,
		}));
		return [key, { text: parts.filter(Boolean).join(gap), tone, links: links ?? [] }];
	});
	return { ...table, cells: Object.fromEntries(cells) };
}

/** Who wrote last in a cell or its line, as "– Ana"; empty for nobody. */
export function signature({ edits }: SheetBoard, ...keys: string[]): string {
	const [last] = keys
		.flatMap((key) => (isHidden(edits, key) ? [] : (edits.get(`line:${key}`) ?? [])))
		.sort((a, b) => b.at - a.at);
	return last ? `– ${last.by}` : '';
}

/** A sheet's title, in people's words where people wrote it. */
export function sheetTitle(
	board: SheetBoard,
	{ id, title }: Pick<Sheet, 'id' | 'title'>,
	lookup: Pick<EvidenceLookup, 'textOf'>,
): string {
	return claimText(written(board, id, [title]), lookup.textOf);
}

/** A sheet's lines with people's words where people wrote, those they put in a cell too, without those they took off. */
export function sheetLines(board: SheetBoard, sheet: Sheet): SheetLine[] {
	const added = cellsOf(sheet).flatMap(({ line: key = '' }): SheetLine[] =>
		board.edits.has(`line:${key}`) && !sheet.lines.some((line) => line.key === key)
			? [{ key, kind: 'hypothesis', text: [], citations: [] }]
			: [],
	);
	return [...sheet.lines, ...added]
		.filter(({ key }) => !isHidden(board.edits, key))
		.map((line) => ({ ...line, text: written(board, line.key, line.text) }));
}

function cellsOf({ table }: Sheet): SheetCell[] {
	return Object.values(table?.cells ?? {});
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

/** What a key of a sheet says: people's words where people wrote. */
export function written({ edits }: SheetBoard, key: string, machine: Segment[]): Segment[] {
	const edit = edits.get(`line:${key}`);
	return edit?.type === 'line' ? edit.text : machine;
}
