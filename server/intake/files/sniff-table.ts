import Papa from 'papaparse';
import { sniffDelimiter } from '../table-format.ts';

/**
 * How surely a text is a table with a header, 0–1: its records have the header's width, and the header reads like one. The last record
 * may be cut off.
 */
export function isTable(text: string): number {
	const even = text
		.replace(/\r\n?/gu, '\n')
		.replace(/^(?:[ \t]*#[^\n]*\n|\s*\n)+/u, (top) => (/^\s*#["']?\s*[,;\t|]/u.test(top) ? top : ''));
	const delimiter = sniffDelimiter(even);
	const { data } = Papa.parse<string[]>(even.slice(0, 40_000), { delimiter, newline: '\n', preview: 30 });
	const records = data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
	const wide = records.findIndex((cells) => cells.length > 1);
	const header = records[wide];
	// Titles may stand above the header, a few lines of them.
	if (!header || wide > 6) return records.length > 1 && isOneColumn(records) ? 0.9 : 0;
	const rows = records.slice(wide + 1);
	const named = header.filter((cell) => cell.trim() !== '');
	const headed =
		named.length > 0 && named.every((cell) => cell.length <= 300 && !/[.!?]\s+\S+\s\S+.*[.!]$/u.test(cell));
	if (!headed) return 0;
	// Prose has commas too: a header's cells are not the clauses of a sentence.
	const clause =
		delimiter === ',' &&
		/[.!?…]["”’]?$/u.test(header.at(-1)!.trim()) &&
		!header.some((cell) => cell.endsWith('?'));
	if (clause) return 0;
	if (rows.length === 0) return header.length >= 3 ? 0.86 : 0.5;
	const whole = rows.filter((cells) => cells.length === header.length).length / rows.length;
	const sure = header.length >= 3 ? 0.9 : 0.86;
	// "Workshop at the library, 12 June": a space after most commas, and lines with as many commas as they need.
	const after = records.slice(wide).flatMap((cells) => cells.slice(1));
	const spaced =
		delimiter === ',' && after.filter((cell) => /^\s\S/u.test(cell)).length >= 0.6 * after.length;
	if (spaced && (whole < 0.8 || header.length === 2)) return whole < 0.8 ? 0.3 * whole : 0.4;
	if (whole >= 0.8)
		return delimiter === ',' && header.length === 2 && /^[^,]{40,},/u.test(header.join(',')) ? 0.4 : sure;
	return whole >= 0.4 ? 0.85 : 0.3 * whole;
}

/** A single column under a name that says so. */
function isOneColumn(records: readonly (readonly string[])[]): boolean {
	return /^\s*"?(?:text|quotes?|verbatims?|comments?|feedback|zitate?|kommentare?|citations?|commentaires?|citas?|comentarios?)"?\s*$/iu.test(
		records[0]![0]!,
	);
}
