import Papa from 'papaparse';
import { AppError } from '../../shared/errors.ts';
import { readJsonLines } from './json-lines.ts';
import {
	countBreaks,
	countOf,
	lineAt,
	refuseOtherFormats,
	sniffDelimiter,
	unreadable,
} from './table-format.ts';
import type { Table, TableRow } from './types.ts';

/** Most rows one file may hold; larger ones are split or sampled by the person who has them. */
export const mostRows = 2_000_000;

/**
 * A text table with one header line: CSV with `,` `;` tab or `|`, or one JSON object a line. A row whose cells do not fit the
 * header is `broken`, never shifted into place. Throws `AppError` for anything that is not a whole table.
 */
export function readTable(raw: string, name: string): Table {
	const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
	refuseOtherFormats(text, name);
	if (/^\s*\{/u.test(text)) return readJsonLines(text, name);
	if (/^\s*\[\s*[[{]/u.test(text)) throw unreadable(name, 'looks like a JSON list, not a table', 1);
	const { body, skipped } = skipPreamble(text);
	const records = readRecords(body, name, 1 + countBreaks(text, 0, text.length - body.length));
	const first = records.shift();
	if (!first) throw unreadable(name, 'has no header line', 1);
	const header = first.cells.map((cell) => cell.trim());
	if (header.every((cell) => cell === '')) throw unreadable(name, 'has an empty header line', first.line);
	refuseMissingHeader(header, name, first.line);

	const notices: string[] = [];
	const lost = text.indexOf('\uFFFD');
	if (lost >= 0) {
		notices.push(
			`Some characters were lost in a wrong encoding before this file came here (first: line ${lineAt(text, lost)}).`,
		);
	}
	if (skipped > 0) notices.push(`Skipped at the top: ${countOf(skipped, 'comment line')}.`);
	const rows = dropSubHeaders(records, notices).map((record) => fitRow(record, header.length));
	refuseCutOff(rows, body, name);
	const broken = rows.filter((row) => row.broken !== null);
	const whole = rows.slice(0, footerStart(rows));
	const misfits = whole.filter((row) => row.broken !== null);
	if (misfits.length * 2 > whole.length) {
		const line = misfits[0]!.line;
		throw unreadable(
			name,
			`does not hold together: most rows do not fit the header, the first on line ${line}`,
			line,
		);
	}
	if (broken.length > 0) {
		notices.push(
			`${broken.length} of ${rows.length} rows do not have as many cells as the header (first: line ${broken[0]!.line}) and were not read. A text with commas needs quotation marks around it.`,
		);
	}
	return { header, rows, notices };
}

type RawRecord = { line: number; cells: string[] };

function readRecords(body: string, name: string, firstLine: number): RawRecord[] {
	const records: RawRecord[] = [];
	let cursor = 0;
	let line = firstLine;
	let refusal: AppError | null = null;
	Papa.parse<string[]>(body, {
		delimiter: sniffDelimiter(body),
		step(result, parser) {
			const codes = result.errors.map((error) => error.code);
			const cells = result.data;
			if (codes.includes('MissingQuotes')) {
				refusal = unreadable(
					name,
					`is cut off: the quotation mark opened in the row on line ${line} is never closed`,
					line,
				);
			} else if (codes.includes('InvalidQuotes') && cells.some((cell) => /[\r\n]/.test(cell))) {
				refusal = unreadable(
					name,
					`has a stray quotation mark in the row on line ${line}; inside a quoted text they are doubled`,
					line,
				);
			} else if (records.length > mostRows) {
				refusal = new AppError(
					'too-large',
					`${name} has more than ${mostRows.toLocaleString('en')} rows. Split it into smaller files.`,
				);
			}
			if (refusal) parser.abort();
			else if (cells.some((cell) => cell.trim() !== '')) records.push({ line, cells });
			line += countBreaks(body, cursor, result.meta.cursor);
			cursor = result.meta.cursor;
		},
	});
	if (refusal) throw refusal;
	return records;
}

/** Lines that start with `#` before the header, as analytics exports write them. */
function skipPreamble(text: string): { body: string; skipped: number } {
	const match = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))+/u.exec(text);
	const lines = match?.[0].match(/^[ \t]*#.*$/gmu) ?? [];
	// `#` alone in front of a delimiter is a column name.
	if (!match || lines.some((line) => /^\s*#["']?\s*[,;\t|]/u.test(line)))
		return { body: text.replace(/^(?: *(?:\r\n|\r|\n))+/u, ''), skipped: 0 };
	return { body: text.slice(match[0].length), skipped: lines.length };
}

/** Survey tools write a second header row (choices) or a third (import ids) under the first. */
function dropSubHeaders(records: RawRecord[], notices: string[]): RawRecord[] {
	let count = 0;
	while (count < Math.min(2, records.length)) {
		const cells = records[count]!.cells;
		const later = records[1]?.cells ?? [];
		const isSubHeader =
			cells.some((cell) => /^\{"ImportId":/u.test(cell)) ||
			(cells[0] === '' && cells.some((cell) => /^(?:Response|Open-Ended Response)$/u.test(cell))) ||
			(count === 0 && later.some((cell) => /^\{"ImportId":/u.test(cell)));
		if (!isSubHeader) break;
		count++;
	}
	if (count > 0) notices.push(`${count} extra header ${count === 1 ? 'row was' : 'rows were'} skipped.`);
	return records.slice(count);
}

function fitRow(record: RawRecord, width: number): TableRow {
	const { line, cells } = record;
	const extra = cells.slice(width).some((cell) => cell.trim() !== '');
	const broken = extra
		? `It has ${cells.length} cells where the header has ${width}.`
		: cells.length < width
			? `It has only ${cells.length} of ${width} cells.`
			: null;
	const fitted = cells.slice(0, width);
	while (fitted.length < width) fitted.push('');
	return { line, cells: fitted, broken };
}

/** Where the closing lines of a report begin: rows at the end with one filled cell and too few in all. */
function footerStart(rows: readonly TableRow[]): number {
	let start = rows.length;
	while (start > 0) {
		const { cells, broken } = rows[start - 1]!;
		if (broken === null || cells.filter((cell) => cell.trim() !== '').length > 1) break;
		start--;
	}
	return start;
}

/** A last row that breaks off without a line end, under rows that are whole, is half a file. */
function refuseCutOff(rows: readonly TableRow[], body: string, name: string): void {
	const last = rows.at(-1);
	if (!last?.broken?.startsWith('It has only') || /[\r\n]$/u.test(body)) return;
	if (rows.filter((row) => row.broken !== null).length === 1) {
		throw unreadable(name, `is cut off in the row on line ${last.line}`, last.line);
	}
}

function refuseMissingHeader(header: readonly string[], name: string, line: number): void {
	const data = header.filter((cell) =>
		/^[-+]?\d+(?:[.,]\d+)*$|^\d{4}-\d{2}-\d{2}|^\d{1,2}:\d{2}|\S+@\S+\.\S+/u.test(cell),
	);
	if (data.length > 0)
		throw unreadable(name, `has no header line: line ${line} holds "${data[0]!.slice(0, 40)}"`, line);
}
