import type { BoardSnapshot } from './board-doc.ts';
import { type CardBlock, type CardSpec, type EvidenceLookup, lineBlocks, withoutSources } from './card.ts';
import { claimText, type Segment } from './claim.ts';
import type { DrawnWords } from './drawn-words.ts';
import { anchorQuotes, type Edit, isHidden } from './edit.ts';
import type { Sheet, SheetLine } from './sheet.ts';
import { stripKey } from './strip-spec.ts';

type SheetBoard = Pick<BoardSnapshot, 'sheets' | 'edits'>;

/** The board's sheets as cards, with people's words where people wrote and without what they took off (rules SH1, SH2). */
export function sheetCards(board: SheetBoard, lookup: EvidenceLookup, words: DrawnWords): CardSpec[] {
	return board.sheets
		.filter(({ id }) => !isHidden(board.edits, id))
		.map(({ id, title, accent, chart, lines }) => {
			const key = stripKey(id);
			const read = (at: string, machine: Segment[]): string =>
				claimText(written(board, at, machine), lookup.textOf);
			const parts = chart?.parts.map((part) => ({ ...part, text: read(part.key, [part.text]) })) ?? [];
			const strip = chart && !isHidden(board.edits, key) ? { strip: { ...chart, key, parts } } : {};
			return {
				key: id,
				title: sheetTitle(board, { id, title }, lookup),
				accent,
				...strip,
				blocks: sheetLines(board, lines).flatMap((line): CardBlock[] => lineBlocks(line, lookup, words)),
			};
		});
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

/** True for a sheet, its chart or a line that the board would draw and a person can take off. */
export function isOnSheet(board: SheetBoard, key: string): boolean {
	return board.sheets.some(
		({ id, chart, lines }) =>
			key === id || (chart && key === stripKey(id)) || lines.some((line) => line.key === key),
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
	for (const { id, title, chart, lines } of board.sheets) {
		const words = key === id ? title : chart?.parts.find((part) => part.key === key)?.text;
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
