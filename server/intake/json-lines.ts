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
				WORKS,
			);
		}
		throw unreadable(name, `looks like one JSON object a line, but line ${line} is not one`, line, WORKS);
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

const WORKS = 'What works: lines such as {"text": "…", "participant": "P3"}.';

/** Kept as one cell: bags of whatever a program measured, whose keys have no end. */
const BAG = /(?:properties|^groups|^traits|^context)$/u;

/** An object's values as cells, those of `properties` beside the others, those of other objects by the way to them (`answers_why_text`). */
export function entriesOf(value: object): [string, string][] {
	const entries: [string, string][] = [];
	for (const [key, inner] of Object.entries(value)) {
		if (NESTED.has(key) && typeof inner === 'object' && inner !== null) {
			for (const [nested, deep] of Object.entries(inner)) entries.push([nested, cellOf(deep)]);
		} else if (isRecord(inner) && !BAG.test(key)) {
			const flat: Record<string, string> = {};
			flatten(inner, key, flat, 2);
			entries.push(...Object.entries(flat));
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

/** An object of JSON. */
export type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values of nested objects beside the others, each under the way to it; lists of plain values are one cell. */
export function flatten(value: Json, prefix: string, into: Record<string, string>, depth: number): void {
	for (const [key, inner] of Object.entries(value)) {
		const name = prefix === '' ? key : `${prefix}_${key}`;
		if (isRecord(inner) && depth > 0) flatten(inner, name, into, depth - 1);
		else if (Array.isArray(inner) && inner.every((one) => typeof one !== 'object'))
			into[name] = inner.map(cellOf).join(';');
		else into[name] = cellOf(inner);
	}
}
