import readWorkbook from 'read-excel-file/universal';
import type { CsvRecord } from '../csv-records.ts';
import { guessColumns } from '../guess-columns.ts';
import { unreadable } from '../table-format.ts';
import { readHeader } from '../table-header.ts';
import type { Table } from '../types.ts';
import { answered, readArchive } from './archive.ts';
import { fillMerged, mergedColumns } from './merged-cells.ts';

const what = 'an Excel workbook';

/** The first sheet of a workbook that has columns of words, events or users, else the first with rows. Merged cells of a column say the same. Lines are the sheet's rows. Throws `AppError('unreadable')`. */
export async function readSpreadsheet(path: string, name: string): Promise<Table> {
	const bytes = await readArchive(path, name, what);
	const sheets = await answered(readWorkbook(new Uint8Array(bytes).buffer), name, what);
	const merged = mergedColumns(bytes);
	const filled = sheets.map(({ sheet, data }) => ({
		sheet,
		records: recordsOf(fillMerged(data, merged.get(sheet.trim()) ?? [])),
	}));
	const chosen =
		filled.find(({ records }) => isTable(records, name)) ??
		filled.find(({ records }) => records.length >= 2) ??
		filled.find(({ records }) => records.length > 0);
	if (!chosen) throw unreadable(name, 'is an Excel workbook without a filled cell', 1);
	const header: string[] = [];
	const notices: string[] = [];
	const others = filled.filter((one) => one !== chosen && one.records.length > 0);
	if (others.length > 0)
		notices.push(
			`Read from the sheet “${chosen.sheet}”; not read: ${others
				.map(({ sheet }) => `“${sheet}”`)
				.slice(0, 10)
				.join(', ')}.`,
		);
	const records = readHeader(chosen.records, header, notices, name);
	const width = records.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
	while (header.length < width) header.push('');
	const rows = records.map(({ line, cells }) => ({
		line,
		cells: header.map((_, at) => cells[at] ?? ''),
		broken: null,
	}));
	return { header, rows, notices };
}

/** Whether a sheet has columns that say something; a cover sheet with a title and a date has none. */
function isTable(records: readonly CsvRecord[], name: string): boolean {
	if (records.filter(({ cells }) => cells.filter((cell) => cell !== '').length >= 2).length < 2) return false;
	const header: string[] = [];
	try {
		const rows = readHeader(records, header, [], name).slice(0, 100);
		const { columns } = guessColumns(
			header,
			rows.map(({ cells }) => header.map((_, at) => cells[at] ?? '')),
		);
		return columns.some(({ role }) => role === 'text' || role === 'event' || role === 'user');
	} catch {
		return false;
	}
}

function recordsOf(data: readonly (readonly unknown[])[]): CsvRecord[] {
	return data.flatMap((row, i) => {
		const cells = row.map(cellOf);
		while (cells.length > 0 && cells.at(-1) === '') cells.pop();
		return cells.length === 0 ? [] : [{ line: i + 1, cells }];
	});
}

/** Excel has no time zones: a date is written without one, and without a time when it is midnight. */
function cellOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date)
		return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 19).replace('T00:00:00', '');
	return String(value);
}
