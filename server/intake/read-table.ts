import { createTableReader } from './table-reader.ts';
import type { Table } from './types.ts';

/** A whole text table at once; see `createTableReader`. */
export function readTable(text: string, name: string): Table {
	const reader = createTableReader(name);
	const rows = reader.read(text, true);
	return { header: [...reader.header], rows, notices: [...reader.notices] };
}
