import type { BoardSnapshot } from './board-doc.ts';
import { type CardBlock, type CardSpec, type EvidenceLookup, lineBlocks, withoutSources } from './card.ts';
import { claimText, type Segment } from './claim.ts';
import { anchorQuotes, type Edit, isHidden } from './edit.ts';
import { stripKey } from './strip-spec.ts';

type SheetBoard = Pick<BoardSnapshot, 'sheets' | 'edits'>;

/** The board's sheets as cards, with people's words where people wrote and without what they took off (rules SH1, SH2). */
export function sheetCards(board: SheetBoard, lookup: EvidenceLookup): CardSpec[] {
	return board.sheets
		.filter(({ id }) => !isHidden(board.edits, id))
		.map(({ id, title, accent, chart, lines }) => {
			const key = stripKey(id);
			const read = (at: string, machine: Segment[]): string =>
				claimText(written(board, at, machine), lookup.textOf);
			const parts = chart?.parts.map((part) => ({ ...part, text: read(part.key, [part.text]) })) ?? [];
			const strip = chart && !isHidden(board.edits, key) ? { strip: { ...chart, key, parts } } : {};
			const shown = lines.filter((line) => !isHidden(board.edits, line.key));
			return {
				key: id,
				title: read(id, [title]),
				accent,
				...strip,
				blocks: shown.flatMap((line): CardBlock[] =>
					lineBlocks({ ...line, text: written(board, line.key, line.text) }, lookup),
				),
			};
		});
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
