import readWorkbook from 'read-excel-file/universal';
import type { CsvRecord } from '../csv-records.ts';
import { unreadable } from '../table-format.ts';
import { readHeader } from '../table-header.ts';
import type { Table } from '../types.ts';
import { answered, readArchive } from './archive.ts';

const what = 'an Excel workbook';

/** The first sheet of a workbook that has rows under a header. Lines are the sheet's rows. Throws `AppError('unreadable')`. */
export async function readSpreadsheet(path: string, name: string): Promise<Table> {
	const bytes = await readArchive(path, name, what);
	const sheets = await answered(readWorkbook(new Uint8Array(bytes).buffer), name, what);
	const filled = sheets.map(({ sheet, data }) => ({ sheet, records: recordsOf(data) }));
	const chosen =
		filled.find(({ records }) => records.length >= 2) ?? filled.find(({ records }) => records.length > 0);
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
