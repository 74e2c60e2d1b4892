import Papa from 'papaparse';
import { type Delimiter, unreadable } from './table-format.ts';

/** One record as the file has it, with the 1-based line it starts on. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

/** What the parser gives: rows, and the place after the last whole one. */
type Parsed = {
	readonly data: readonly (readonly string[])[];
	readonly errors: readonly { readonly row: number; readonly code: string }[];
	readonly meta: { readonly cursor: number };
};

/** Longest stretch without a record's end, in characters; a quotation mark nobody closed makes such stretches. */
const longestRecord = 4_000_000;

/**
 * CSV in pieces of any size. Line ends of any kind come out as `\n`; empty lines are left out. Each piece is parsed up to the last
 * whole record, so that a large file is never in memory as a whole. Throws `AppError('unreadable')` with the line.
 */
export function createCsvRecords(
	delimiter: Delimiter,
	firstLine: number,
	name: string,
): { push(text: string, last: boolean): CsvRecord[] } {
	const parser = new Papa.Parser({ delimiter, newline: '\n' });
	const stray = strayQuotes(delimiter);
	let rest = '';
	let line = firstLine;

	/** Records of parsed rows; what is wrong with a row refuses the file. */
	function recordsOf({ data, errors }: Parsed): CsvRecord[] {
		const faults = new Map(errors.map(({ row, code }) => [row, code]));
		const records: CsvRecord[] = [];
		for (let row = 0; row < data.length; row++) {
			const cells = data[row]!;
			const fault = faults.size === 0 ? undefined : faults.get(row);
			// Only the last row of all can lack one: of any other piece it waits for the next.
			if (fault === 'MissingQuotes') {
				throw unreadable(
					name,
					`is cut off: the quotation mark opened in the row on line ${line} is never closed`,
					line,
				);
			}
			if (fault === 'InvalidQuotes' && cells.some((cell) => cell.includes('\n'))) {
				throw unreadable(
					name,
					`has a stray quotation mark in the row on line ${line}; inside a quoted text they are doubled`,
					line,
				);
			}
			if (!isBlank(cells)) records.push({ line, cells });
			line += 1;
			for (const cell of cells) line += breaksIn(cell);
		}
		return records;
	}

	return {
		push(text, last) {
			rest += text;
			if (rest.includes('"')) rest = rest.replace(stray, doubled);
			const body = last && rest.endsWith('\n') ? rest.slice(0, -1) : rest;
			// Of a piece, the last row may go on in the next one.
			const parsed = parser.parse(body, 0, !last) as Parsed;
			rest = last ? '' : rest.slice(parsed.meta.cursor);
			if (rest.length > longestRecord)
				throw unreadable(
					name,
					`has a quotation mark in the row on line ${line} that is not closed for millions of characters`,
					line,
				);
			return recordsOf(parsed);
		},
	};
}

/** A cell that begins with quoted words and goes on after them (`"Blue" is a list`): its quotation marks are its own. */
function strayQuotes(delimiter: Delimiter): RegExp {
	const end = `[${delimiter === '|' ? '\\|' : delimiter}\n]`;
	const inner = end.replace('[', '[^');
	return new RegExp(`(?<=^|${end})"[^"\n]+"(?! *(?:${end}|"|$))${inner}*(?=${end})`, 'gu');
}

function doubled(cell: string): string {
	return `"${cell.replaceAll('"', '""')}"`;
}

function isBlank(cells: readonly string[]): boolean {
	for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
	return true;
}

function breaksIn(cell: string): number {
	let count = 0;
	for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
	return count;
}
