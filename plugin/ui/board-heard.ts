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
		themes: board.themes.map((theme) => ({
			...theme,
			label: hear(theme.label),
			criterion: hear(theme.criterion),
		})),
		archetypes: board.archetypes.map((group) => ({ ...group, label: hear(group.label) })),
		personas: board.personas.map((persona) => ({ ...persona, name: hear(persona.name) })),
		claims: board.claims.map((claim) => ({ ...claim, text: hearAround(claim.text, hear) })),
		tensions: board.tensions.map((tension) => ({ ...tension, about: hear(tension.about) })),
		sheets: board.sheets.map((sheet) => sheetHeard(sheet, (text) => hear(withNames(text)))),
	};
}

function sheetHeard(sheet: Sheet, hear: Hear): Sheet {
	const { lines, table } = sheet;
	const cells = Object.entries(table?.cells ?? {}).map(([key, cell]) => [
		key,
		{ ...cell, text: hearCell(cell.text, hear), ...(cell.foot ? { foot: hear(cell.foot) } : {}) },
	]);
	return {
		...sheet,
		...(table ? { table: { ...table, cells: Object.fromEntries(cells) } } : {}),
		lines: lines.map((line) => (line.asWritten ? line : { ...line, text: hearAround(line.text, hear) })),
	};
}
