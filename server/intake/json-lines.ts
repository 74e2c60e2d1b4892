import { unreadable } from './table-format.ts';
import type { TableRow } from './types.ts';

const NESTED = new Set(['properties', 'event_properties']);

/**
 * One JSON object a line, as product analytics export it, in pieces: columns are the keys, those inside `properties` among them. `header`
 * grows with the keys that come up; a row is as wide as the header was then. Throws `AppError('unreadable')` at the first line that is not
 * an object.
 */
export function createJsonLines(
	header: string[],
	name: string,
): { push(text: string, last: boolean): TableRow[] } {
	const columns = new Map<string, number>();
	let rest = '';
	let line = 0;

	function rowOf(source: string): TableRow {
		const cells = header.map(() => '');
		const seen = new Set<number>();
		for (const [key, value] of entriesOf(objectOf(source))) {
			let at = columns.get(key);
			if (at === undefined) {
				at = header.push(key) - 1;
				columns.set(key, at);
			}
			if (!seen.has(at)) cells[at] = value;
			seen.add(at);
		}
		return { line, cells, broken: null };
	}

	function objectOf(source: string): object {
		try {
			const value: unknown = JSON.parse(source);
			if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
		} catch {
			throw unreadable(
				name,
				`looks like one JSON object a line, but line ${line} is not one; the file may be cut off`,
				line,
			);
		}
		throw unreadable(name, `looks like one JSON object a line, but line ${line} is not one`, line);
	}

	return {
		push(text, last) {
			const lines = (rest + text).split('\n');
			rest = last ? '' : lines.pop()!;
			const rows: TableRow[] = [];
			for (const source of lines) {
				line++;
				if (source.trim() !== '') rows.push(rowOf(source));
			}
			return rows;
		},
	};
}

/** An object's values as cells, those of `properties` beside the others. */
export function entriesOf(value: object): [string, string][] {
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

/** A JSON value as a cell's text. */
export function cellOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
	// JSON can name characters that no text file holds and no database takes.
	return text.replace(/\p{Surrogate}/gu, '\uFFFD').replaceAll('\u0000', '');
}
