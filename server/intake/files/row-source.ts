import type { Sniffed } from '../import-item.ts';
import { createTableReader } from '../table-reader.ts';
import type { TableRow } from '../types.ts';
import { textPieces } from './file-text.ts';
import { jsonTable } from './json-file.ts';
import { readSpreadsheet } from './spreadsheet.ts';

/** A table in a file, whatever its format. `header` and `notices` are complete once all rows were taken. */
export type RowSource = {
	readonly header: readonly string[];
	readonly notices: readonly string[];
	/** Of a workbook with several sheets to choose from: those that are one table, and the first of those read. */
	readonly sheets?: string[][];
	readonly sheet?: string;
	/** Some at a time, as they come. */
	readonly rows: AsyncIterable<readonly TableRow[]>;
};

/** Opens a table; text tables and JSON lines are read in pieces, the others are in memory. */
export async function openRows(
	path: string,
	sniffed: Sniffed,
	name: string,
	sheet: string | null = null,
): Promise<RowSource> {
	if (sniffed.format === 'spreadsheet') return listed(await readSpreadsheet(path, name, sheet));
	if (sniffed.format === 'json') return listed(await jsonTable(path, sniffed.encoding, name));
	const reader = createTableReader(name);
	async function* rows(): AsyncGenerator<readonly TableRow[]> {
		for await (const piece of textPieces(path, sniffed.encoding)) yield reader.read(piece, false);
		yield reader.read('', true);
	}
	return { header: reader.header, notices: reader.notices, rows: rows() };
}

function listed(table: Omit<RowSource, 'rows'> & { readonly rows: readonly TableRow[] }): RowSource {
	async function* rows(): AsyncGenerator<readonly TableRow[]> {
		yield table.rows;
	}
	return { ...table, rows: rows() };
}
