import { unreadable } from './table-format.ts';
import type { Table } from './types.ts';

const NESTED = new Set(['properties', 'event_properties']);

/**
 * One JSON object a line, as product analytics export it, as a table: columns are the keys, those inside `properties` among
 * them. Throws `AppError('unreadable')` at the first line that is not an object.
 */
export function readJsonLines(text: string, name: string): Table {
	const columns = new Map<string, number>();
	const records: { line: number; values: Map<string, string> }[] = [];
	text.split(/\r\n|\r|\n/u).forEach((source, i) => {
		if (source.trim() === '') return;
		const values = new Map<string, string>();
		for (const [key, value] of entriesOf(source, name, i + 1)) {
			if (!columns.has(key)) columns.set(key, columns.size);
			if (!values.has(key)) values.set(key, value);
		}
		records.push({ line: i + 1, values });
	});
	const header = [...columns.keys()];
	const rows = records.map(({ line, values }) => ({
		line,
		cells: header.map((key) => values.get(key) ?? ''),
		broken: null,
	}));
	return { header, rows, notices: [] };
}

function entriesOf(source: string, name: string, line: number): [string, string][] {
	let value: unknown;
	try {
		value = JSON.parse(source);
	} catch {
		throw unreadable(
			name,
			`looks like one JSON object a line, but line ${line} is not one; the file may be cut off`,
			line,
		);
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw unreadable(name, `looks like one JSON object a line, but line ${line} is not one`, line);
	}
	const entries: [string, string][] = [];
	for (const [key, inner] of Object.entries(value)) {
		if (NESTED.has(key) && typeof inner === 'object' && inner !== null) {
			for (const [nested, deep] of Object.entries(inner)) entries.push([nested, cellOf(deep)]);
		} else {
			entries.push([key, cellOf(inner)]);
		}
	}
	return entries;
}

function cellOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
	// JSON can name characters that no text file holds and no database takes.
	return text.replace(/\p{Surrogate}/gu, '\uFFFD').replaceAll('\u0000', '');
}
