import Papa from 'papaparse';
import { type Delimiter, unreadable } from './table-format.ts';

/** One record as the file has it, with the 1-based line it starts on. */
export type CsvRecord = { line: number; cells: string[] };

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
	let rest = '';
	let scanned = 0;
	let state: 'start' | 'plain' | 'quoted' = 'start';
	let line = firstLine;
	const comma = delimiter.charCodeAt(0);

	/** Where the last whole record of `rest` ends; goes on where the last scan stopped. */
	function lastEnd(): number {
		if (state !== 'quoted' && rest.indexOf('"', scanned) < 0) {
			const end = rest.lastIndexOf('\n') + 1;
			scanned = rest.length;
			const tail = rest.charCodeAt(rest.length - 1);
			state = tail === 10 || tail === comma ? 'start' : 'plain';
			return end;
		}
		let end = 0;
		// A mark is judged by what follows it, so the last character waits.
		const until = rest.length - 1;
		let i = scanned;
		for (; i < until; i++) {
			const code = rest.charCodeAt(i);
			if (state === 'quoted') {
				if (code !== 34) continue;
				const next = rest.charCodeAt(i + 1);
				if (next === 34) i++;
				else if (next === comma || next === 10 || next === 32) state = 'plain';
			} else if (code === 10) {
				end = i + 1;
				state = 'start';
			} else if (code === comma) state = 'start';
			else state = code === 34 && state === 'start' ? 'quoted' : 'plain';
		}
		scanned = i;
		return end;
	}

	function parse(text: string, last: boolean): CsvRecord[] {
		const body = text.endsWith('\n') ? text.slice(0, -1) : text;
		const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n' });
		const faults = new Map(errors.map(({ row, code }) => [row, code as string]));
		const records: CsvRecord[] = [];
		data.forEach((cells, row) => {
			const fault = faults.get(row);
			if (fault === 'MissingQuotes') {
				throw unreadable(
					name,
					last
						? `is cut off: the quotation mark opened in the row on line ${line} is never closed`
						: `has a stray quotation mark in the row on line ${line}; inside a quoted text they are doubled`,
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
			if (cells.some((cell) => cell.trim() !== '')) records.push({ line, cells });
			line += 1;
			for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
		});
		return records;
	}

	return {
		push(text, last) {
			rest += text;
			const end = last ? rest.length : lastEnd();
			if (end === 0) {
				if (!last && rest.length > longestRecord)
					throw unreadable(
						name,
						`has a quotation mark in the row on line ${line} that is not closed for millions of characters`,
						line,
					);
				return [];
			}
			const whole = rest.slice(0, end);
			rest = rest.slice(end);
			scanned = Math.max(0, scanned - end);
			return parse(whole, last);
		},
	};
}
