import readWorkbook from 'read-excel-file/universal';
import { headerWords } from '../column-roles.ts';
import type { CsvRecord } from '../csv-records.ts';
import { guessColumns } from '../guess-columns.ts';
import { codesInName } from '../participant-code.ts';
import { unreadable } from '../table-format.ts';
import { readHeader } from '../table-header.ts';
import type { Table } from '../types.ts';
import { isWorkTable } from '../work-words.ts';
import { answered, readArchive } from './archive.ts';
import { fillMerged, mergedColumns } from './merged-cells.ts';

const what = 'an Excel workbook';

type Sheet = { readonly sheet: string; readonly records: readonly CsvRecord[] };
type SheetTable = { readonly sheet: string; readonly header: string[]; readonly rows: readonly CsvRecord[] };

/** The sheets a person can choose between, those that are one table together, and the first of those read. */
type SheetChoice = { readonly sheets?: string[][]; readonly sheet?: string };

/**
 * The sheet that is asked for, else the first that has columns of words, events or users, else the first with rows; and all further sheets
 * with the same columns, in whatever order. Sheets that are each named for a participant say whose their rows are. Merged cells of a column
 * say the same. Lines are the sheet's rows. Throws `AppError('unreadable')`.
 */
export async function readSpreadsheet(
	path: string,
	name: string,
	sheet: string | null = null,
): Promise<Table & SheetChoice> {
	const bytes = await readArchive(path, name, what);
	const sheets = await answered(readWorkbook(new Uint8Array(bytes).buffer), name, what);
	const merged = mergedColumns(bytes);
	const filled = sheets
		.map(({ sheet: title, data }) => ({
			sheet: title,
			records: recordsOf(fillMerged(data, merged.get(title.trim()) ?? [])),
		}))
		.filter(({ records }) => records.length > 0);
	const usual =
		filled.find(({ records }) => isTable(records, name)) ??
		filled.find(({ records }) => records.length >= 2) ??
		filled[0];
	if (!usual) throw unreadable(name, 'is an Excel workbook without a filled cell', 1);
	const groups = alikeSheets(usual, filled, name);
	const group = sheet === null ? groups[0] : groups.find((some) => some.some((one) => one.sheet === sheet));
	if (!group)
		throw unreadable(name, `has no sheet “${sheet}” with a filled cell`, 1, 'Choose another sheet.');
	const [chosen, ...alike] = group as [Sheet, ...Sheet[]];
	const notices: string[] = [];
	const first = tableOf(chosen, notices, name);
	const read = [first, ...alike.flatMap((one) => alikeTable(one, first.header, name) ?? [])];
	const notice = sheetNotice(
		read.map((one) => one.sheet),
		filled.flatMap((one) => (group.includes(one) ? [] : [one.sheet])),
	);
	if (notice !== null) notices.unshift(notice);
	const people = read.length > 1 ? peopleOf(read, first) : null;
	const header = people ? [...first.header, 'participant'] : first.header;
	const rows = read.flatMap(({ sheet: title, header: own, rows: records }) => {
		const from = first.header.map((column) => own.indexOf(column));
		return records.map(({ line, cells }) => ({
			line,
			...(read.length > 1 ? { sheet: title } : {}),
			cells: [
				...(own === first.header ? own.map((_, at) => cells[at] ?? '') : from.map((at) => cells[at] ?? '')),
				...(people ? [people.get(title)!] : []),
			],
			broken: null,
		}));
	});
	const choice =
		groups.length > 1
			? { sheets: groups.map((some) => some.map((one) => one.sheet)), sheet: chosen.sheet }
			: {};
	return { header, rows, notices, ...choice };
}

/** All sheets, those with the same columns together, beginning with `usual`. */
function alikeSheets(usual: Sheet, all: readonly Sheet[], name: string): Sheet[][] {
	const groups: Sheet[][] = [];
	for (const one of [usual, ...all]) {
		const left = all.filter((other) => !groups.some((some) => some.includes(other)));
		if (!left.includes(one)) continue;
		const header = headerOf(one, name);
		const mates = left.filter((other) => other !== one && header && alikeTable(other, header, name));
		groups.push([one, ...mates]);
	}
	return groups;
}

/** A sheet's columns; null where it has none. */
function headerOf(one: Sheet, name: string): string[] | null {
	try {
		return tableOf(one, [], name).header;
	} catch {
		return null;
	}
}

/** A sheet's columns, as wide as its widest row, and its rows. Throws as above. */
function tableOf({ sheet, records }: Sheet, notices: string[], name: string): SheetTable {
	const header: string[] = [];
	const rows = readHeader(records, header, notices, name);
	const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
	while (header.length < width) header.push('');
	return { sheet, header, rows };
}

/** A sheet with exactly these columns, under these names; null for any other. */
function alikeTable(one: Sheet, header: readonly string[], name: string): SheetTable | null {
	if (one.records.length < 2) return null;
	try {
		const table = tableOf(one, [], name);
		const names = new Map(header.map((column) => [headerWords(column), column]));
		if (names.size !== header.length || names.has('') || table.header.length !== header.length) return null;
		const own = table.header.map((column) => names.get(headerWords(column)));
		if (own.includes(undefined) || new Set(own).size !== own.length) return null;
		return { ...table, header: own as string[] };
	} catch {
		return null;
	}
}

/** The participant each sheet is named for, where all are and no column says who it was. */
function peopleOf(sheets: readonly SheetTable[], { header, rows }: SheetTable): Map<string, string> | null {
	const people = new Map<string, string>();
	for (const { sheet } of sheets) {
		const codes = codesInName(sheet);
		if (codes.length !== 1 || codes[0] === 'P0') return null;
		people.set(sheet, codes[0]!);
	}
	const { columns } = guessColumns(
		header,
		rows.slice(0, 100).map(({ cells }) => header.map((_, at) => cells[at] ?? '')),
	);
	const said = columns.some(({ role }) => role === 'participant' || role === 'user' || role === 'email');
	return said || isWorkTable(header) ? null : people;
}

function sheetNotice(read: readonly string[], others: readonly string[]): string | null {
	const list = (names: readonly string[]): string =>
		names
			.map((sheet) => `“${sheet}”`)
			.slice(0, 10)
			.join(', ');
	if (read.length > 1)
		return others.length > 0
			? `Read from the sheets ${list(read)}; not read: ${list(others)}.`
			: `Read from the sheets ${list(read)}.`;
	return others.length > 0 ? `Read from the sheet ${list(read)}; not read: ${list(others)}.` : null;
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
