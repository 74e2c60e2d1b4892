import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { Sheet } from '../../shared/sheet.ts';
import { type Hear, hearAround, hearCell } from '../../words/hear.ts';

/**
 * A board with what the machine wrote on it said in another language (rule WO15). People's names, labels and sentences
 * lie on top of that as edits and moves, and what they said is only referred to: both stay as they are.
 */
export function boardHeard(board: BoardSnapshot, hear: Hear): BoardSnapshot {
	const names = board.personas.map(({ name }) => name).filter((name) => hear(name) !== name);
	// Within a sentence a name begins small, and is known by its own form only.
	const withNames = (text: string): string =>
		names.reduce((all, name) => all.replaceAll(`the${name.slice(3)}`, name), text);
	return {
		...board,
		themes: allHeard(allHeard(board.themes, 'label', hear), 'criterion', hear),
		archetypes: allHeard(board.archetypes, 'label', hear),
		personas: allHeard(board.personas, 'name', hear),
		claims: board.claims.map((claim) => ({ ...claim, text: hearAround(claim.text, hear) })),
		tensions: allHeard(board.tensions, 'about', hear),
		sheets: board.sheets.map((sheet) => sheetHeard(sheet, (text) => hear(withNames(text)))),
	};
}

function sheetHeard(sheet: Sheet, hear: Hear): Sheet {
	const { title, chart, lines, table } = sheet;
	const cells = Object.entries(table?.cells ?? {}).map(([key, cell]) => [
		key,
		{ ...cell, text: hearCell(cell.text, hear), ...(cell.foot ? { foot: hear(cell.foot) } : {}) },
	]);
	return {
		...sheet,
		// A table stands under a question that somebody wrote.
		...(table ? { table: { ...table, cells: Object.fromEntries(cells) } } : { title: hear(title) }),
		chart: chart && { ...chart, title: hear(chart.title), parts: allHeard(chart.parts, 'text', hear) },
		lines: lines.map((line) => (line.asWritten ? line : { ...line, text: hearAround(line.text, hear) })),
	};
}

/** One text of each. */
function allHeard<Field extends string, One extends Record<Field, string>>(
	list: readonly One[],
	field: Field,
	hear: Hear,
): One[] {
	return list.map((one) => ({ ...one, [field]: hear(one[field]) }));
}
