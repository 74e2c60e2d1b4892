import { type EvidenceLookup, withoutSources } from './card.ts';
import { claimText, type Segment } from './claim.ts';
import { anchorQuotes, type Edit, isHidden } from './edit.ts';
import type { Sheet } from './sheet.ts';
import { type SheetBoard, sheetLines, signature, written } from './sheet-cards.ts';

/** What somebody writes on, what is known of the words there, and who it is. */
type Hand = { board: SheetBoard; lookup: EvidenceLookup; who: { by: string; at: number } };

/** The edits that a changed text of a sheet stands for; none when the text is no sheet's, or nothing has changed (rule SH3). */
export function sheetEdits(
	board: SheetBoard,
	key: string,
	text: string,
	lookup: EvidenceLookup,
	who: Hand['who'],
): Edit[] {
	const hand = { board, lookup, who };
	for (const sheet of board.sheets) {
		const { id, title, chart, table, lines } = sheet;
		const cell = table?.cells[key];
		if (cell?.line !== undefined) return cellEdits(hand, sheet, key, text);
		const words = key === id ? title : (cell ?? chart?.parts.find((part) => part.key === key))?.text;
		const machine = words ? [words] : lines.find((line) => line.key === key)?.text;
		if (!machine) continue;
		const after = withoutSources(text);
		if (after !== '') return lineEdits(hand, key, machine, after);
		return words ? [] : [{ type: 'hide', entity: key, ...who }];
	}
	return [];
}

/** The first line of a cell is its score; what is below it is its line, but for its foot and whoever signed it. */
function cellEdits(hand: Hand, sheet: Sheet, key: string, text: string): Edit[] {
	const { board, who } = hand;
	const { text: score = '', line = '', foot } = sheet.table?.cells[key] ?? {};
	const signed = signature(board, key, line);
	const [above = '', ...rest] = text
		.split('\n')
		.map(withoutSources)
		.filter((part) => part === '' || (part !== foot && part !== signed));
	const below = rest.join('\n').trim();
	if (above + below === '') return [];
	// A score line that was rubbed out comes back: it is counted, not written.
	const edits = above === '' ? [] : lineEdits(hand, key, [score], above);
	if (below === '') {
		const stands = sheetLines(board, sheet).some((each) => each.key === line);
		return stands ? [...edits, { type: 'hide', entity: line, ...who }] : edits;
	}
	const machine = sheet.lines.find((each) => each.key === line)?.text ?? [];
	const back: Edit[] = isHidden(board.edits, line) ? [{ type: 'show', entity: line, ...who }] : [];
	return [...edits, ...back, ...lineEdits(hand, line, machine, below)];
}

function lineEdits({ board, lookup, who }: Hand, key: string, machine: Segment[], after: string): Edit[] {
	const before = written(board, key, machine);
	if (loose(after) === loose(claimText(before, lookup.textOf))) return [];
	return [{ type: 'line', line: key, text: anchorQuotes(after, before, lookup.textOf), ...who }];
}

/** Some editors make ordinary spaces of those that keep words together. */
function loose(text: string): string {
	return text.replace(/\u00a0/g, ' ');
}
